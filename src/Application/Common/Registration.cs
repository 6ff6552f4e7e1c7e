using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Common.Pipeline;

namespace Ventanilla.Application.Common;

public static class Registration
{
    /// <summary>The mediator with its handlers and validators, and the pipeline in its order.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var here = Assembly.GetExecutingAssembly();
        services.AddScoped<ServiceFactory>(p => p.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        foreach (var type in here.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }))
            foreach (var handled in type.GetInterfaces().Where(IsHandler))
                services.AddScoped(handled, type);
        services.AddValidatorsFromAssembly(here, ServiceLifetime.Singleton, includeInternalTypes: true);

        services.AddScoped<Notifications.Outbox>();
        services.AddScoped<Notifications.Delivery>();
        services.AddSingleton<Notifications.MailDesk>();
        services.AddScoped<Verification.DrawQuestions>();
        services.AddScoped<Verification.Attempts>();
        services.AddScoped<Verification.Breaker>();
        services.AddScoped<Accounts.ActivationLetter>();
        services.AddScoped<Accounts.UsernameCheck>();
        services.AddScoped<Accounts.SignInSteps>();
        services.AddScoped<Accounts.ChangeNotices>();
        services.AddScoped<Accounts.SecondFactors>();
        services.AddScoped<Accounts.OwnerCheck>();
        services.AddScoped<Accounts.AccountTraces>();
        services.AddSingleton<Accounts.PasswordHasher>();
        services.AddSingleton<Accounts.PasswordCheck>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TurnBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CommitBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehaviour<,>));
        return services;
    }

    private static bool IsHandler(Type contract) => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>));
}
