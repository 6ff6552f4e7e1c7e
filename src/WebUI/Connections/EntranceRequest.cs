using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.WebUI.Connections;

/// <summary>What an application asked for, once the protocol has found that it may ask so: its client, where to send the person back to, and how.</summary>
internal sealed class EntranceRequest
{
    public const string Address = "/conectar/autorizar", WayOut = "/conectar/salir";

    private static readonly string[] Known =
    [
        OpenIddictConstants.Parameters.ClientId, OpenIddictConstants.Parameters.RedirectUri, OpenIddictConstants.Parameters.ResponseType, OpenIddictConstants.Parameters.ResponseMode,
        OpenIddictConstants.Parameters.Scope, OpenIddictConstants.Parameters.State, OpenIddictConstants.Parameters.Nonce, OpenIddictConstants.Parameters.CodeChallenge,
        OpenIddictConstants.Parameters.CodeChallengeMethod, OpenIddictConstants.Parameters.Prompt, OpenIddictConstants.Parameters.MaxAge, OpenIddictConstants.Parameters.IdTokenHint,
        OpenIddictConstants.Parameters.PostLogoutRedirectUri,
    ];

    private readonly OpenIddictRequest _asked;

    private EntranceRequest(OpenIddictRequest asked) => _asked = asked;

    /// <summary>Null where the address was not asked for by the protocol.</summary>
    public static EntranceRequest? Of(HttpContext http) => http.GetOpenIddictServerRequest() is { } asked ? new(asked) : null;

    public string Client => _asked.ClientId ?? "";
    public IEnumerable<string> Scopes => _asked.GetScopes();
    public bool TellsName => _asked.HasScope(OpenIddictConstants.Scopes.Profile);
    public bool TellsEmail => _asked.HasScope(OpenIddictConstants.Scopes.Email);

    /// <summary>No page may be shown.</summary>
    public bool IsSilent => _asked.HasPromptValue(PromptValues.None);

    /// <summary>The password is to be given once more, whenever that was.</summary>
    public bool AlwaysWantsPassword => _asked.HasPromptValue(PromptValues.Login) || _asked.MaxAge == 0;

    /// <summary>Since when the password must have been given, where the application cares.</summary>
    public DateTimeOffset? WantsPasswordSince(DateTimeOffset now) =>
        _asked.MaxAge is { } seconds and > 0 && seconds < (now - DateTimeOffset.UnixEpoch).TotalSeconds ? now.AddSeconds(-seconds) : null;

    /// <summary>Where the person is sent back to, without what is the application's own affair: what a page's form may lead to.</summary>
    public Uri? SendsBackTo => Uri.TryCreate(_asked.RedirectUri ?? _asked.PostLogoutRedirectUri, UriKind.Absolute, out var back) ? back : null;

    /// <summary>The field of the answer. What an application asks has none of its name: it would answer in the place of the person.</summary>
    public const string Decision = "decision";

    /// <summary>What the protocol asked, to be posted with the answer; whatever else was in the address is nobody's.</summary>
    public IEnumerable<(string Name, string Value)> Parameters => Known.Where(n => _asked.HasParameter(n)).Select(n => (n, (string?)_asked.GetParameter(n) ?? ""));

    /// <summary>The same request as an address of ours, to come back to after the sign-in.</summary>
    /// <param name="again">The password will have been given then.</param>
    public string AddressOf(bool again = false) => AddressOf(Address, again);

    /// <param name="page">The one of the two at which it was asked.</param>
    public string AddressOf(string page, bool again = false) => page + QueryString.Create(
        Parameters.Where(p => !again || p.Name is not (OpenIddictConstants.Parameters.Prompt or OpenIddictConstants.Parameters.MaxAge)).Select(p => KeyValuePair.Create(p.Name, (string?)p.Value)));
}
