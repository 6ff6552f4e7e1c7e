using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ventanilla.WebUI.Connections;

/// <summary>What an application asked for, once the protocol has found that it may ask so: its client, where to send the person back to, and how.</summary>
internal sealed class EntranceRequest
{
    public const string Address = "/conectar/autorizar";

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

    /// <summary>The password is to be given once more: always, or where it was given too long ago.</summary>
    public bool WantsPassword(DateTimeOffset given, DateTimeOffset now) =>
        _asked.HasPromptValue(PromptValues.Login) || _asked.MaxAge is { } seconds and > 0 && given + TimeSpan.FromSeconds(seconds) < now || _asked.MaxAge == 0;

    /// <summary>Where the person is sent back to, without what is the application's own affair: what a page's form may lead to.</summary>
    public Uri? SendsBackTo => Uri.TryCreate(_asked.RedirectUri ?? _asked.PostLogoutRedirectUri, UriKind.Absolute, out var back) ? back : null;

    /// <summary>Everything that was asked, to be posted with the answer. What a browser sends beside it is no part of it.</summary>
    public IEnumerable<(string Name, string Value)> Parameters => _asked.GetParameters()
        .Where(p => !p.Key.StartsWith("__", StringComparison.Ordinal) && p.Key is not Decision).Select(p => (p.Key, (string?)p.Value ?? ""));

    /// <summary>The answer's own field.</summary>
    public const string Decision = "decision";

    /// <summary>The same request as an address of ours, to come back to after the sign-in.</summary>
    /// <param name="again">The password will have been given then.</param>
    public string AddressOf(bool again = false) => Address + QueryString.Create(
        Parameters.Where(p => !again || p.Name is not (OpenIddictConstants.Parameters.Prompt or OpenIddictConstants.Parameters.MaxAge)).Select(p => KeyValuePair.Create(p.Name, (string?)p.Value)));
}
