using System.Security.Claims;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Forms;

/// <summary>A form between the post that did not go through and the page that shows it again.</summary>
/// <param name="Path">The page that it belongs to.</param>
/// <param name="Typed">By the names that were posted. What is secret is not among them.</param>
/// <param name="Status">Of the page that shows it.</param>
/// <param name="Owner">The account of whoever typed it, or who of staff it was; null for a visitor. Nobody else's page shows it.</param>
internal sealed record KeptForm(
    string Path, Dictionary<string, string?[]> Typed, KeptError[] Errors, int Status = StatusCodes.Status200OK, string? Owner = null)
{
    /// <summary>More than any of our forms has. What is longer was not typed into one of them.</summary>
    private const int MostFields = 60;
    private const int LongestName = 80;
    private const int LongestText = 10_240;

    /// <summary>Parts of the names of boxes whose content is never kept: passwords, codes, answers of devices, and what proves where a post came from. A binder reads
    /// such a name in any case and with brackets too.</summary>
    private static readonly string[] Secret = ["password", "confirmation", "code", "passkeyanswer", "__RequestVerificationToken"];

    /// <param name="keptElsewhere">A box whose content the page has from somewhere else.</param>
    public static KeptForm Of(HttpRequest request, IEnumerable<KeptError> errors, int status = StatusCodes.Status200OK, string? keptElsewhere = null)
    {
        var typed = request.HasFormContentType ? request.Form.Where(f => IsKept(f.Key) && f.Key != keptElsewhere).Take(MostFields).ToDictionary(f => f.Key, f => f.Value.ToArray()) : [];
        return new KeptForm(request.Path, typed, [.. errors], status, OwnerIn(request.HttpContext)).Shortened(LongestText);
    }

    public static string? OwnerIn(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? http.User.FindFirstValue(StaffCookie.StaffClaim);

    private static bool IsKept(string name) => name.Length <= LongestName && name.Count(c => c is '.' or '[') < 5
        && !Secret.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    public bool IsEmpty => Typed.Keys.All(name => name is "returnUrl" or "language");

    public KeptForm Without(string name) => this with { Typed = Typed.Where(t => t.Key != name).ToDictionary() };

    /// <summary>With no text longer than that, and with none at all at zero.</summary>
    public KeptForm Shortened(int longest)
    {
        if (Typed.Values.All(t => t.All(v => v is null || v.Length <= longest)))
            return this;
        return this with
        {
            Typed = longest == 0 ? [] : Typed.ToDictionary(t => t.Key, t => t.Value.Select(v => Cut(v, longest)).ToArray()),
            Errors = [new("", "form.shortened", []), .. Errors.Where(e => e.Code != "form.shortened")],
        };
    }

    // No half of a letter that takes two.
    private static string? Cut(string? text, int longest) =>
        text is null || text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}

/// <summary>What to mend: told in the language of the page that shows it.</summary>
/// <param name="Field">Its box, by the name that is posted; empty for the form as a whole.</param>
/// <param name="Code">Of the failure, or a sentence.</param>
internal sealed record KeptError(string Field, string Code, string[] Arguments)
{
    public static KeptError Of(Failure failure) => new(
        failure.Field is null ? "" : $"Form.{failure.Field}", failure.Code, [.. failure.Arguments.Select(a => Convert.ToString(Localization.PortalTexts.Written(a), System.Globalization.CultureInfo.CurrentCulture)!)]);
}
