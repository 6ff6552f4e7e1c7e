using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Forms;

/// <summary>The cookie that proves that a post came from our own form. Every page with a form brings it.</summary>
internal static class FormCookie
{
    public const string Name = "ventanilla.form";

    public static bool HasFormCookie(this HttpContext http) =>
        http.Request.Cookies.ContainsKey(http.RequestServices.GetRequiredService<PublicAddress>().CookieName(Name));
}
