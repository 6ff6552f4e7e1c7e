using Microsoft.Extensions.DependencyInjection;
using OpenIddict.EntityFrameworkCore.Models;
using Ventanilla.Application.Connections;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Connections;

internal static class ConnectionRegistration
{
    /// <summary>Where the protocol keeps its rows: in our own database, beside what they belong to.</summary>
    public static IServiceCollection AddConnectionRows(this IServiceCollection services)
    {
        services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<VentanillaDbContext>()
            .ReplaceDefaultEntities<OpenIddictEntityFrameworkCoreApplication<Guid>, OpenIddictEntityFrameworkCoreAuthorization<Guid>,
                OpenIddictEntityFrameworkCoreScope<Guid>, OpenIddictEntityFrameworkCoreToken<Guid>, Guid>());
        services.AddScoped<IIssuedTokens, IssuedTokens>();
        return services.AddSingleton<ISigningKeys, SigningKeys>();
    }
}
