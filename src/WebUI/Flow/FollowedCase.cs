using Ventanilla.Application.Following;

namespace Ventanilla.WebUI.Flow;

/// <summary>What was found by a number, on the way from the form to the page that shows it: in no address, so that nobody is handed it by a copied one. It
/// outlives a reload, and no more than that.</summary>
/// <param name="Code">Null of whoever gave the address: only the code lets add.</param>
internal sealed record FollowedCase(CaseStanding Standing, string? Code)
{
    public const string Cookie = "ventanilla.consulta";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static FollowedCase? Read(HttpContext http, SealedCookies cookies) => cookies.Read<FollowedCase>(http, Cookie);

    public void Write(HttpContext http, SealedCookies cookies) => cookies.Write(http, Cookie, this, Lifetime);
}
