using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Portal;
using Ventanilla.Application.SignIn;

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
        services.AddSingleton<MailDesk>();
        services.AddSingleton<KeptApps>();
        services.AddSingleton(p => new PasswordHasher(p.GetRequiredService<PortalPolicy>(), p.GetRequiredService<ISaltKey>()));
        services.AddSingleton<PasswordCheck>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TrailBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TurnBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CommitBehaviour<,>));
        foreach (var helper in Helpers(here))
            services.TryAddScoped(helper);
        return services;
    }

    /// <summary>What handlers share: each class of ours that the constructor of a handler or a behaviour asks for, or that of another such class. Whatever lives as
    /// long as the process is named above, or by the host; a record is no service.</summary>
    private static HashSet<Type> Helpers(Assembly here)
    {
        HashSet<Type> found = [];
        Queue<Type> asking = new(here.GetTypes().Where(t => t is { IsAbstract: false } && t.GetInterfaces().Any(i => IsHandler(i) || IsBehaviour(i))));
        while (asking.TryDequeue(out var type))
            foreach (var asked in type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).Where(IsHelper))
                if (found.Add(asked))
                    asking.Enqueue(asked);
        return found;

        bool IsHelper(Type asked) => asked.Assembly == here && asked is { IsClass: true, IsAbstract: false } && asked.GetMethod("<Clone>$") is null;
    }

    private static bool IsBehaviour(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IPipelineBehavior<,>);

    private static bool IsHandler(Type contract) => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>));
}
