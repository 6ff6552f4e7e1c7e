using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ventanilla.Application.Notifications;
using Ventanilla.Infrastructure.Hosting;

namespace Ventanilla.Infrastructure.Notifications.Folder;

/// <param name="Folder">Whole path.</param>
internal sealed record MailFolderOptions(string Folder, MailboxAddress Sender);

internal static class MailFolderRegistration
{
    /// <summary>The folder must be named: a server whose <c>Smtp:Host</c> was forgotten shall say so and not pile up mails on its disk.</summary>
    public static IServiceCollection AddMailFolder(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Mail:Folder"] is { Length: > 0 } named ? Path.GetFullPath(named)
            : throw new SettingsException("Smtp:Host is empty and so is Mail:Folder: mails would have nowhere to go.");
        var sender = SmtpOptions.Bound(configuration) is { From.Length: > 0 } smtp ? smtp.Sender
            : new MailboxAddress("", "ventanilla@localhost");
        return services.AddSingleton(new MailFolderOptions(folder, sender))
            .AddSingleton<IPostman, FolderPostman>()
            .AddSingleton<IMailFolder, MailFolder>();
    }
}
