using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;

namespace Ventanilla.Application;

public static class ApplicationServices
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

        services.AddScoped<SystemCaller>();
        services.AddScoped<Outbox>();
        services.AddScoped<Delivery>();
        services.AddSingleton<MailDesk>();
        services.AddScoped<DrawQuestions>();
        services.AddScoped<Attempts>();
        services.AddScoped<Breaker>();
        services.AddScoped<NotMeLinks>();
        services.AddScoped<MailLimits>();
        services.AddScoped<ActivationLetter>();
        services.AddScoped<UsernameCheck>();
        services.AddScoped<SignInSteps>();
        services.AddScoped<ChangeNotices>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<OwnerCheck>();
        services.AddScoped<AccountTraces>();
        services.AddSingleton<PasswordHasher>();
        services.AddSingleton<PasswordCheck>();
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
