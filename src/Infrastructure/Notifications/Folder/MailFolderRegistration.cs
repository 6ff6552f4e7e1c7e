using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Folder;

/// <param name="Folder">Whole path.</param>
internal sealed record MailFolderOptions(string Folder, MailboxAddress Sender);

internal static class MailFolderRegistration
{
    /// <summary>The folder must be named: a server whose <c>Smtp:Host</c> was forgotten shall say so and not pile up mails on its disk.</summary>
    public static IServiceCollection AddMailFolder(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Mail:Folder"] is { Length: > 0 } named ? Path.GetFullPath(named)
            : throw new SettingsException("Smtp:Host is missing, and so is Mail:Folder: write the mail server into Smtp:Host and the sender into Smtp:From or, to try it out, a folder into Mail:Folder.");
        var sender = SmtpOptions.Bound(configuration) is { From.Length: > 0 } smtp ? smtp.Sender
            : new MailboxAddress("", "ventanilla@localhost");
        return services.AddSingleton(new MailFolderOptions(folder, sender))
            .AddSingleton<IPostman, FolderPostman>()
            .AddSingleton<IMailFolder, MailFolder>();
    }
}
