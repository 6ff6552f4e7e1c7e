using System.Text.Json;
using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Folder;

/// <summary>Reads what <see cref="FolderPostman"/> filed. An id names one file of the folder and can name nothing else.</summary>
internal sealed partial class MailFolder(MailFolderOptions options) : IMailFolder
{
    public async Task<IReadOnlyList<FiledMail>> ListNewest(int count, CancellationToken stop)
    {
        if (!Directory.Exists(options.Folder))
            return [];
        // The names begin with the time, so their order is the mails' order.
        var ids = Directory.EnumerateFiles(options.Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(id => Id.IsMatch(id)).OrderDescending(StringComparer.Ordinal).Take(count).ToArray();
        return [.. (await Task.WhenAll(ids.Select(id => Find(id, stop)))).OfType<FiledMail>()];
    }

    public async Task<FiledMail?> Find(string id, CancellationToken stop)
    {
        if (!Id.IsMatch(id) || !File.Exists(PathOf(id, "json")))
            return null;
        await using var entry = File.OpenRead(PathOf(id, "json"));
        return await JsonSerializer.DeserializeAsync<FiledMail>(entry, cancellationToken: stop);
    }

    public async Task<string> Headers(FiledMail mail, CancellationToken stop)
    {
        var lines = await File.ReadAllLinesAsync(PathOf(mail.Id, "eml"), stop);
        return string.Join('\n', lines.TakeWhile(line => line.Length > 0));
    }

    private string PathOf(string id, string kind) =>
        Id.IsMatch(id) ? Path.Combine(options.Folder, $"{id}.{kind}") : throw new ArgumentException("Not the id of a mail.", nameof(id));

    [GeneratedRegex(@"\A[0-9]{8}-[0-9]{9}-[0-9a-f]{8}\z")]
    private static partial Regex Id { get; }
}
