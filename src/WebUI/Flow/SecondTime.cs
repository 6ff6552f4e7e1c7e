using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>Whoever is in already, in another tab or by pressing twice, goes on to where they wanted: a form that was drawn while they were out would
/// be refused for its token, which is somebody else's by now. A form that was drawn for them signs in once more.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnlyWhileOutAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>In an address: sign in although somebody may be in, as after a temporary password.</summary>
    public const string Anew = "otra";

    /// <summary>Before the token is judged.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.User.Identity?.IsAuthenticated != true)
            return;
        var services = http.RequestServices;
        var query = http.Request.Query;
        if (HttpMethods.IsPost(http.Request.Method)
            ? await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) : query.ContainsKey(Anew) || query.ContainsKey(KeptForms.Query))
            return;
        var wanted = query["regreso"].ToString();
        context.Result = services.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(context).Own(wanted) is { } own
            ? new LocalRedirectResult(own) : new RedirectToPageResult("/Accounts/Home");
    }
}

/// <summary>Whoever is out already has nothing to leave.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnlyWhileInAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var cookies = context.HttpContext.RequestServices.GetRequiredService<SealedCookies>();
        if (context.HttpContext.User.Identity?.IsAuthenticated != true && cookies.Read<CompanyTicket>(context.HttpContext, CompanyTicket.Cookie) is null)
            context.Result = new RedirectToPageResult("/Portal/Index");
    }
}
