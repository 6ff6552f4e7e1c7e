using System.Net;
using Shouldly;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>What nobody types by mistake, and what every form has to do with it: a page with a text, never a fault.</summary>
public static class Hostile
{
    public static readonly Dictionary<string, string> Texts = new()
    {
        ["10 kB"] = new string('x', 10_240),
        ["10 kB of accents"] = new string('ñ', 10_240),
        ["control characters"] = "a\u0001\u0007\u001b[31m\r\nb",
        ["right to left"] = "a\u202e\u200f\u2066b",
        ["sql"] = "'; DROP TABLE accounts; --",
        ["script"] = "<script>alert(1)</script>",
        ["attribute"] = "\" autofocus onfocus=\"alert(1)",
        ["null byte"] = "a\0b",
        ["template"] = "{0} {{1}} ${7*7} @Model",
    };

    /// <summary>Types the text into one field after the other. The other fields stay as they are: the page stands or says what to mend.</summary>
    public static async Task EachField(Visitor who, string text, string kind)
    {
        var start = who.Page;
        foreach (var field in start.Form().Fields)
        {
            await who.Posts(start.Form().With(field, text));
            var where = $"{start.Path} {field} {kind}";
            if (text.Contains('\0'))
            {
                // No keyboard types it: the server refuses the form as a whole, with a page.
                who.Page.Status.ShouldBe(HttpStatusCode.BadRequest, where);
                who.Page.Heading.ShouldBe("No pudimos leer el formulario", where);
                continue;
            }

            who.Page.Status.ShouldBe(HttpStatusCode.OK, where);
            who.Page.Errors.ShouldNotBeEmpty(where);
            who.Page.Dom.QuerySelectorAll("script:not([src]), [onfocus]").ShouldBeEmpty(where);
            if (IsShortText(start, field))
                Kept(who.Page, field, text, where);
            // Signing in says the same of every wrong address, well formed or not.
            if (!IsFine(field, kind) && (start.Path != "/ingresar" || text.Length > 1000))
                SaysBeside(who.Page, field, where);
        }
    }

    private static bool IsShortText(Page page, string field) =>
        page.Dom.QuerySelector($"input[name='{field}']")?.GetAttribute("type") is null or "text" or "email" or "tel";

    /// <summary>What is typed stays, with or without what nobody sees in it, but for a code, and for what an attribute of HTML cannot hold: a line break and a null byte.</summary>
    private static void Kept(Page page, string field, string text, string where)
    {
        if (field != "Form.Code" && page.Dom.QuerySelector($"input[name='{field}']") is not null && !text.Contains('\0') && !text.Contains('\r'))
            page.ValueOf(field).ShouldBeOneOf([text, Typed.Said(text)], where);
    }

    // A password may hold anything (beside it stands the confirmation that differs); a name or an address may hold signs.
    private static bool IsFine(string field, string kind) => field is "Form.Password" or "Form.CurrentPassword" or "Form.Remember"
        || (field.Contains("Name", StringComparison.Ordinal) || field.Contains("Surname", StringComparison.Ordinal)
            || field is "Form.Subject" or "Form.Text" or "Form.Why" or "Form.What" or "Form.Explanation" or "Form.EconomicActivity" or "Form.Department" or "Form.City" or "Form.Address" or "Form.ContactRole")
            && kind is "sql" or "script" or "attribute" or "template" or "right to left";

    private static void SaysBeside(Page page, string field, string where)
    {
        var box = field["Form.".Length..].Split('.')[0];
        page.ErrorAt(box).ShouldNotBeNullOrEmpty($"{where} {page}");
    }
}
