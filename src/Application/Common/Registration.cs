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
        services.Scan(scan => scan.FromAssemblies(here)
            .AddClasses(c => c.AssignableToAny(typeof(IRequestHandler<,>), typeof(INotificationHandler<>)), publicOnly: false)
            .AsImplementedInterfaces().WithScopedLifetime());
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(here, includeInternalTypes: true))
            services.AddSingleton(found.InterfaceType, found.ValidatorType);

        services.AddScoped<Notifications.Outbox>();
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
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CommitBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehaviour<,>));
        return services;
    }
}
