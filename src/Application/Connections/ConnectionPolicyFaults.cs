using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Connections;

/// <summary>What is wrong with the applications that a policy lets people enter: whoever may name an address to be sent back to gets what is meant for another.</summary>
public static class ConnectionPolicyFaults
{
    public static IEnumerable<string> Of(PortalPolicy policy)
    {
        var mobile = policy.Mobile;
        if (mobile.ClientId.Length == 0 && (mobile.RedirectUris.Count > 0 || mobile.Name.IsWhole))
            yield return "Mobile:ClientId is missing: the application would never be let in.";
        if (mobile.ClientId.Length > 0)
        {
            if (mobile.ClientId.Length > Session.MaxApp || !mobile.ClientId.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
                yield return $"Mobile:ClientId must be at most {Session.MaxApp} letters, digits, points and dashes, and is '{mobile.ClientId}'.";
            if (policy.Apps.Any(a => a.Code == mobile.ClientId))
                yield return $"Mobile:ClientId is '{mobile.ClientId}', which is the Code of an offer: both would be one client.";
            if (!mobile.Name.IsWhole)
                yield return $"Mobile:Name is needed in {Domain.Portal.LocalText.Names}: the page that asks calls the application by it.";
            if (mobile.RedirectUris.Count == 0)
                yield return "Mobile:RedirectUris is empty: nobody could be sent back to the application.";
            foreach (var address in mobile.RedirectUris.Where(a => !IsWeb(a) && !IsPrivate(a) && !IsLoopback(a)))
                yield return $"Mobile:RedirectUris: '{address}' must begin with https://, with a scheme of the application's own that has a dot in it (co.example.app:/…), or with http://127.0.0.1/ or http://[::1]/.";
        }

        if (policy.Sessions.MobileIdle <= TimeSpan.FromMinutes(5) || policy.Sessions.MobileIdle > policy.Sessions.MobileAbsolute || policy.Sessions.MobileAbsolute > TimeSpan.FromDays(366))
            yield return "Sessions: MobileIdle must be more than 5 minutes and at most MobileAbsolute, and that at most 366 days.";
        foreach (var app in policy.Apps.Where(a => a.SignIn is not null))
        {
            if (!Domain.Apps.AppOffer.IsCode(app.Code))
                yield return $"Apps: {app.Code} has a SignIn, so its Code must be letters and digits.";
            if (app.SignIn!.RedirectUris.Count == 0)
                yield return $"Apps: the SignIn of {app.Code} has no RedirectUris: nobody could be sent back to it.";
            foreach (var address in app.SignIn.RedirectUris.Concat(app.SignIn.AfterSignOutUris).Where(a => !IsWeb(a)))
                yield return $"Apps: the SignIn of {app.Code} names '{address}', which must be a whole address that begins with https:// and has no #.";
        }
    }

    private static bool IsWeb(string address) => Whole(address) is { UserInfo.Length: 0 } uri && uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>RFC 8252, 7.1: a name of the internet's, turned round, that only its owner would take.</summary>
    private static bool IsPrivate(string address) => Whole(address) is { } uri && uri.Scheme.Contains('.', StringComparison.Ordinal);

    /// <summary>RFC 8252, 7.3: by number, for a name may be led elsewhere. Its port is the one that is free.</summary>
    private static bool IsLoopback(string address) => Whole(address) is { Host: "127.0.0.1" or "[::1]", UserInfo.Length: 0 } uri && uri.Scheme == Uri.UriSchemeHttp;

    private static Uri? Whole(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Fragment.Length == 0 && !address.Contains('#', StringComparison.Ordinal) ? uri : null;
}
