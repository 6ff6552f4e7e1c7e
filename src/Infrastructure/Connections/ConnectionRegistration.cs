using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using Ventanilla.Application.Connections;
using Ventanilla.Domain.SignIn;
using Ventanilla.Infrastructure.Persistence;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>OpenID Connect: how the mobile application and the organisation's applications are entered with an account (docs/decisions/0077).</summary>
public static class ConnectionRegistration
{
    private static readonly TimeSpan AccessToken = TimeSpan.FromMinutes(5), Leeway = TimeSpan.FromSeconds(10);

    internal static IServiceCollection AddIssuedTokens(this IServiceCollection services) => services.AddScoped<IIssuedTokens, IssuedTokens>();

    /// <summary>Where the policy names no application there is nothing of it.</summary>
    /// <param name="address">Of the portal, which answers for every token.</param>
    public static IServiceCollection AddConnections(this IServiceCollection services, PortalPolicy policy, Uri address, IConfiguration configuration)
    {
        if (ConnectedApp.All(policy).Count == 0)
            return services;
        services.AddSingleton<SigningKeys>().AddSingleton<LoadedKeys>();
        services.AddHostedService<ConnectionStart>();
        services.AddSingleton(p => new ClientRows(p.GetRequiredService<IServiceScopeFactory>(), policy, configuration));
        services.AddOptions<OpenIddictServerOptions>().Configure<LoadedKeys>((options, keys) => options.SigningCredentials.AddRange(keys.Credentials()));
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<VentanillaDbContext>()
                .ReplaceDefaultEntities<OpenIddictEntityFrameworkCoreApplication<Guid>, OpenIddictEntityFrameworkCoreAuthorization<Guid>,
                    OpenIddictEntityFrameworkCoreScope<Guid>, OpenIddictEntityFrameworkCoreToken<Guid>, Guid>())
            .AddServer(server => Configure(server, policy.Sessions, address))
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.UseAspNetCore().DisableAccessTokenExtractionFromBodyForm().DisableAccessTokenExtractionFromQueryString();
            });
        return services;
    }

    private static void Configure(OpenIddictServerBuilder server, SessionRule rule, Uri address)
    {
        server.SetIssuer(address)
            .SetAuthorizationEndpointUris("conectar/autorizar").SetTokenEndpointUris("conectar/token")
            .SetUserInfoEndpointUris("conectar/usuario").SetEndSessionEndpointUris("conectar/salir");
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange();
        // What is not named here no client is permitted: no table has to be asked.
        server.RegisterScopes(Scopes.Profile, Scopes.Email, ConnectedApp.ApiScope).DisableScopeValidation();
        server.RegisterClaims(Claims.Name, Claims.Email, Claims.EmailVerified, Claims.Locale, Claims.AuthenticationTime);
        server.SetAuthorizationCodeLifetime(Session.TimeToFetch).SetAccessTokenLifetime(AccessToken).SetIdentityTokenLifetime(AccessToken)
            .SetRefreshTokenLifetime(rule.MobileIdle).SetRefreshTokenReuseLeeway(Leeway);
        // Asked for by the framework; every token that is not signed is sealed by the host's key ring.
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
        server.Configure(o =>
        {
            // The other ways to hand a code over need a script, or leave it in the browser's history.
            o.ResponseModes.Clear();
            o.ResponseModes.Add(ResponseModes.Query);
            o.CodeChallengeMethods.Clear();
            o.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
        });
        server.AddEventHandler(RefuseReused.Descriptor).AddEventHandler(FewerRows.Descriptor);
        server.UseDataProtection();
        var web = server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableUserInfoEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough().EnableStatusCodePagesIntegration();
        // Whether it must be https follows from the portal's address, and has been seen to.
        web.DisableTransportSecurityRequirement();
    }
}
