using System.Security.Cryptography;
using System.Text.Json;
using MimeKit;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Folder;

/// <summary>Files each mail in a folder: whole as .eml, which any mail program opens, and as .json beside it, which the development page
/// reads without taking MIME apart. The .json is the last to appear, so whoever sees it sees a complete mail.</summary>
internal sealed class FolderPostman(MailFolderOptions options, TimeProvider clock) : IPostman
{
    private static readonly FormatOptions AsSent = Dos();

    public string Domain => Letter.DomainOf(options.Sender);

    public async Task Send(RenderedMail mail, CancellationToken stop)
    {
        mail = Letter.Checked(mail);
        var at = clock.GetUtcNow();
        var id = $"{at:yyyyMMdd-HHmmssfff}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var desk = Private(Path.Combine(Private(options.Folder), $".{id}"));
        try
        {
            var (letter, entry) = (Path.Combine(desk, "letter"), Path.Combine(desk, "entry"));
            using (var message = Letter.Of(mail, options.Sender, at))
                await message.WriteToAsync(AsSent, letter, stop);
            await File.WriteAllTextAsync(entry, JsonSerializer.Serialize(new FiledMail(id, at, mail)), stop);
            File.Move(letter, Path.Combine(options.Folder, $"{id}.eml"));
            File.Move(entry, Path.Combine(options.Folder, $"{id}.json"));
        }
        finally
        {
            Directory.Delete(desk, recursive: true);
        }
    }

    private static FormatOptions Dos()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    // The mails carry living links: on a shared machine they are their owner's alone.
    private static string Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder).FullName
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
