using System.Security.Claims;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Who asks, read from the request: a person or somebody of staff by the session that their cookie or their token names, or a visitor.</summary>
internal sealed class HttpCaller(HttpContext http) : ICaller
{
    // Asked anew each time: the session is read while the request is under way, and rejected in the middle of it when it has ended.
    public Actor Actor => Claim(ClaimTypes.NameIdentifier) is { } account && Claim(SignInCookie.SessionClaim) is { } session
        ? Actor.Person(account, session, Door) : Staff() ?? Actor.Visitor(Door);

    public string Address => http.Connection.RemoteIpAddress?.ToString() ?? "";
    public string Device => DeviceName.Of(http.Request.Headers.UserAgent);
    public Language Language => Language.Current;

    /// <summary>The caller of a scope: whoever the request is from, and the system where there is none.</summary>
    public static ICaller Of(IServiceProvider scope) => scope.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
        ? new HttpCaller(http) : scope.GetRequiredService<SystemCaller>();

    private Actor? Staff() => Claim(StaffCookie.StaffClaim) is { } staff && Claim(StaffCookie.SessionClaim) is { } session && http.User.StaffRole() is { } role
        ? Actor.Staff(staff, session, role.PermissionsOf(), Channel.Web) : null;

    private Channel Door => http.Request.Path.IsOfPrograms() ? Channel.Api : Channel.Web;

    private Guid? Claim(string type) => Guid.TryParse(http.User.FindFirstValue(type), out var id) ? id : null;
}
