using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ventanilla.Application.Notifications;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Infrastructure.Notifications.Folder;
using Ventanilla.Infrastructure.Notifications.Rendering;

namespace Ventanilla.Infrastructure.Notifications;

public static class NotificationsRegistration
{
    /// <summary>Words, encryption and a postman: the mail server of <c>Smtp:Host</c>, or else the folder of <c>Mail:Folder</c>.
    /// Neither is a reason not to start: a portal that can send no mail can register nobody.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IPayloadProtector, PayloadProtector>();
        services.AddSingleton<IMailRenderer, MailRenderer>();

        var smtp = SmtpOptions.Bound(configuration);
        return smtp.Host.Length > 0
            ? services.AddSingleton(SmtpOptions.Read(configuration)).AddSingleton<IPostman, MailKitPostman>()
            : services.AddMailFolder(configuration);
    }
}
