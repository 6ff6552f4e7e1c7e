using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.WebUI.Flow;

/// <summary>The page of a mailed link. The token leaves the address bar at once and waits in a sealed cookie for the button to be pressed, because
/// mail scanners follow links too. Whether it can still be used is looked up whenever the page is shown, and decided by the message of its button.</summary>
/// <param name="cookie">In which the token waits.</param>
public abstract class LinkPage(IMediator mediator, SealedCookies cookies, string cookie) : PageModel
{
    protected LinkPage(IMediator mediator, SealedCookies cookies, LinkPurpose purpose) : this(mediator, cookies, FollowedLink.Cookie(purpose))
    {
    }

    protected IMediator Mediator { get; } = mediator;
    protected SealedCookies Cookies { get; } = cookies;

    /// <summary>Null when no link was followed.</summary>
    protected Secret? Link { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var pressed = HttpMethods.IsPost(Request.Method);
        if (!pressed && Brought() is { } text)
        {
            var token = Token.Read(text);
            if (token is not null)
                Cookies.Write(HttpContext, cookie, new FollowedLink(token.Reveal()), FollowedLink.Lifetime);
            context.Result = token is null ? RedirectToPage("/Portal/BrokenLink", new { area = "" }) : RedirectToPage();
            return;
        }

        Link = Cookies.Read<FollowedLink>(HttpContext, cookie) is { } followed ? new Secret(followed.Token) : null;
        if (pressed && Link is null)
        {
            context.Result = this.LeadBack(null);
            return;
        }

        if (!pressed && Link is not null)
            await Look(Link);
        await next();
    }

    /// <summary>An empty one too; and what came with its "=" escaped, which makes all of it a name.</summary>
    private string? Brought() => Request.Query.Keys.FirstOrDefault(k => k == "t" || k.StartsWith("t=", StringComparison.Ordinal)) is { } key
        ? key == "t" ? Request.Query[key].ToString() : key[2..] : null;

    /// <summary>Finds out what the page has to show of the link.</summary>
    protected abstract Task Look(Secret link);

    protected void ForgetLink() => Cookies.Forget(HttpContext, cookie);
}

/// <summary>A link between the mail and its button.</summary>
internal sealed record FollowedLink(string Token)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static string Cookie(LinkPurpose purpose) => $"ventanilla.enlace.{purpose}";
}

internal static class FollowedLinks
{
    public static void KeepLink(this PageModel page, SealedCookies cookies, LinkPurpose purpose, Secret token) =>
        cookies.Write(page.HttpContext, FollowedLink.Cookie(purpose), new FollowedLink(token.Reveal()), FollowedLink.Lifetime);
}
