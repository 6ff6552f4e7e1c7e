using System.Security.Claims;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Who asks, read from the request; nobody and nowhere outside of one.</summary>
internal sealed class HttpCaller(IHttpContextAccessor accessor) : ICaller
{
    private HttpContext? Http => accessor.HttpContext;

    public Guid? AccountId => Claim(ClaimTypes.NameIdentifier);
    public Guid? SessionId => Claim(SignInCookie.SessionClaim);
    public string Address => Http?.Connection.RemoteIpAddress?.ToString() ?? "";
    public string Device => DeviceName.Of(Http?.Request.Headers.UserAgent);
    public Language Language => Language.Current;

    private Guid? Claim(string type) => Guid.TryParse(Http?.User.FindFirstValue(type), out var id) ? id : null;
}
