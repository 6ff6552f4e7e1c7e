using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>The postman of the Full package set; its twin is in the sibling folder, and the project file compiles one of the two.</summary>
internal static class PostmanRegistration
{
    public static IServiceCollection AddPostman(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SmtpOptions.Read(configuration))
        .AddSingleton<IPostman, MailKitPostman>();
}
