using Ventanilla.Application.Apps;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Connections;

/// <summary>An application that may ask to be let in, as the policy names it.</summary>
/// <param name="Client">By which it asks: of the mobile application its own, of one on offer its code.</param>
public sealed record ConnectedApp(string Client, bool IsMobile, IReadOnlyList<string> RedirectUris, IReadOnlyList<string> AfterSignOutUris)
{
    /// <summary>What a token may be for besides who somebody is: the interface for programs. The mobile application alone may ask for it.</summary>
    public const string ApiScope = "api";

    /// <summary>In a token: the session that it hangs on.</summary>
    public const string SessionClaim = "session";

    public static IReadOnlyList<ConnectedApp> All(PortalPolicy policy) =>
    [
        .. policy.Mobile is { ClientId.Length: > 0 } mobile ? [new ConnectedApp(mobile.ClientId, true, mobile.RedirectUris, [])] : (ConnectedApp[])[],
        .. policy.Apps.Where(a => a.SignIn is not null).Select(a => new ConnectedApp(a.Code, false, a.SignIn!.RedirectUris, a.SignIn.AfterSignOutUris)),
    ];

    /// <summary>What it is called now: one on offer may have been renamed by staff.</summary>
    public async Task<LocalText> NameIn(AppShelf shelf, PortalPolicy policy, CancellationToken stop) => IsMobile ? policy.Mobile.Name : (await shelf.Find(Client, stop))!.Offer.Name;

    public static ConnectedApp? Of(PortalPolicy policy, string client) => All(policy).FirstOrDefault(a => a.Client == client);
}
