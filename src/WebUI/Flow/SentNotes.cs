using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Flow;

/// <summary>"We sent a message to a***@g***.com", after any form that asks for a mail: the same for every address. It stands under an address of its
/// own, so that Back and a reload find it again.</summary>
/// <param name="Address">Masked.</param>
internal sealed record SentNote(string Address)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static string Cookie(PageModel page) => "ventanilla.enviado" + page.PageContext.ActionDescriptor.ViewEnginePath.Replace('/', '.');
}

internal static class SentNotes
{
    private const string Query = "enviado";

    public static IActionResult NoteSent(this PageModel page, SealedCookies cookies, string email)
    {
        cookies.Write(page.HttpContext, SentNote.Cookie(page), new SentNote(Mask.Email(email.Trim())), SentNote.Lifetime);
        return page.RedirectToPage(new RouteValueDictionary { [Query] = true });
    }

    /// <summary>The masked address, or null when the page shows its form.</summary>
    public static string? SentAddress(this PageModel page, SealedCookies cookies) => page.Request.Query.ContainsKey(Query)
        ? cookies.Read<SentNote>(page.HttpContext, SentNote.Cookie(page))?.Address : null;
}
