using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using Ventanilla.Application.Connections;
using Ventanilla.Infrastructure.Persistence;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>The clients as rows, as the settings name them. Several processes may write them at once: who finds that another one did begins anew, and finds them right.</summary>
internal sealed class ClientRows(IServiceScopeFactory scopes, PortalPolicy policy, IConfiguration configuration)
{
    private const int MostTries = 4;

    public async Task Write(CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await WriteAll(stop);
                return;
            }
            catch (Exception fault) when (tries < MostTries && (fault is OpenIddictExceptions.ConcurrencyException or OpenIddictExceptions.ValidationException
                || fault is DbUpdateException broken && UniqueRule.IsBrokenBy(broken)))
            {
                // Another process was first.
            }
    }

    private async Task WriteAll(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var apps = ConnectedApp.All(policy);
        foreach (var app in apps)
        {
            var secret = app.IsMobile ? null : configuration[$"Apps:{app.Client}:Secret"] is { Length: > 0 } given ? given : null;
            var wanted = Describe(app, secret);
            if (await clients.FindByClientIdAsync(app.Client, stop) is not { } row)
                await clients.CreateAsync(wanted, stop);
            else if (!await IsSo(clients, row, wanted, stop))
                await clients.UpdateAsync(row, wanted, stop);
        }

        List<object> gone = [];
        await foreach (var row in clients.ListAsync(cancellationToken: stop))
            if (await clients.GetClientIdAsync(row, stop) is var id && apps.All(a => a.Client != id))
                gone.Add(row);
        foreach (var row in gone)
            await clients.DeleteAsync(row, stop);
    }

    private static OpenIddictApplicationDescriptor Describe(ConnectedApp app, string? secret)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = app.Client,
            ClientSecret = secret,
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ApplicationType = app.IsMobile ? ApplicationTypes.Native : ApplicationTypes.Web,
            ConsentType = ConsentTypes.Explicit,
        };
        client.RedirectUris.UnionWith(app.RedirectUris.Select(u => new Uri(u)));
        client.PostLogoutRedirectUris.UnionWith(app.AfterSignOutUris.Select(u => new Uri(u)));
        client.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email,
        ]);
        if (app.IsMobile)
            client.Permissions.UnionWith([Permissions.GrantTypes.RefreshToken, Permissions.Prefixes.Scope + ConnectedApp.ApiScope]);
        return client;
    }

    private static async Task<bool> IsSo(IOpenIddictApplicationManager clients, object row, OpenIddictApplicationDescriptor wanted, CancellationToken stop)
    {
        var there = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(there, row, stop);
        return there.ClientType == wanted.ClientType && there.ApplicationType == wanted.ApplicationType && there.Permissions.SetEquals(wanted.Permissions)
            && there.RedirectUris.SetEquals(wanted.RedirectUris) && there.PostLogoutRedirectUris.SetEquals(wanted.PostLogoutRedirectUris)
            && (wanted.ClientSecret is null || await clients.ValidateClientSecretAsync(row, wanted.ClientSecret, stop));
    }
}
