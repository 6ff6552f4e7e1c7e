using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.WebUI.Flow;

/// <summary>Mailed links: the token leaves the address bar at once and waits in a sealed cookie for the button to be pressed, because mail
/// scanners follow links too.</summary>
internal static class FollowedLinks
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private sealed record FollowedLink(string Token);

    /// <returns>The way on to the page without the token, or to the one that says that it did not arrive whole; null when the address has none.</returns>
    public static IActionResult? TakeLink(this PageModel page, SealedCookies cookies, LinkPurpose purpose, string? token)
    {
        token ??= Brought(page.Request.Query);
        if (token is null)
            return null;
        if (Token.Read(token) is not { } read)
            return page.RedirectToPage("/Portal/BrokenLink");
        page.KeepLink(cookies, purpose, read);
        return page.RedirectToPage();
    }

    /// <summary>An empty one too; and what came with its "=" escaped, which makes all of it a name.</summary>
    private static string? Brought(IQueryCollection query) =>
        query.Keys.FirstOrDefault(k => k == "t" || k.StartsWith("t=", StringComparison.Ordinal)) is { } key ? key == "t" ? "" : key[2..] : null;

    public static void KeepLink(this PageModel page, SealedCookies cookies, LinkPurpose purpose, Secret token) =>
        cookies.Write(page.HttpContext, Cookie(purpose), new FollowedLink(token.Reveal()), Lifetime);

    public static Secret? Link(this PageModel page, SealedCookies cookies, LinkPurpose purpose) =>
        cookies.Read<FollowedLink>(page.HttpContext, Cookie(purpose)) is { } link ? new Secret(link.Token) : null;

    public static void ForgetLink(this PageModel page, SealedCookies cookies, LinkPurpose purpose) => cookies.Forget(page.HttpContext, Cookie(purpose));

    private static string Cookie(LinkPurpose purpose) => $"ventanilla.enlace.{purpose}";
}
