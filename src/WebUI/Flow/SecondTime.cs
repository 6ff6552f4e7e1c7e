using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ventanilla.WebUI.Flow;

/// <summary>Whoever is in already, in another tab or by pressing twice, goes on to where they wanted. It is judged before the form's token, which was
/// made for somebody who was out.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnlyWhileOutAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated != true)
            return;
        var urls = context.HttpContext.RequestServices.GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(context);
        var wanted = context.HttpContext.Request.Query["regreso"].ToString();
        context.Result = urls.IsLocalUrl(wanted) ? new LocalRedirectResult(wanted) : new RedirectToPageResult("/Accounts/Home");
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
