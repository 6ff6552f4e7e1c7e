using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Forms;

/// <summary>A form between the post that did not go through and the page that shows it again.</summary>
/// <param name="Path">The page that it belongs to.</param>
/// <param name="Typed">By the names that were posted. What is secret is not among them.</param>
/// <param name="Status">Of the page that shows it.</param>
internal sealed record KeptForm(string Path, Dictionary<string, string?[]> Typed, KeptError[] Errors, int Status = StatusCodes.Status200OK)
{
    /// <summary>Boxes whose content is never kept: passwords, and what proves where a post came from.</summary>
    private static readonly HashSet<string> Secret = ["Form.Password", "Form.Confirmation", "Form.CurrentPassword", "__RequestVerificationToken"];

    public static KeptForm Of(HttpRequest request, IEnumerable<KeptError> errors, int status = StatusCodes.Status200OK) => new(
        request.Path,
        request.HasFormContentType ? request.Form.Where(f => !Secret.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToArray()) : [],
        [.. errors],
        status);

    public bool IsEmpty => Typed.Keys.All(name => name is "returnUrl" or "language");

    public KeptForm Without(string name) => this with { Typed = Typed.Where(t => t.Key != name).ToDictionary() };

    /// <summary>With half of its longest text.</summary>
    public KeptForm Shortened()
    {
        var (longest, values) = Typed.MaxBy(t => t.Value.Sum(v => v?.Length ?? 0));
        return this with
        {
            Typed = new(Typed) { [longest] = [.. values.Select(v => v?[..(v.Length / 2)])] },
            Errors = [new("", "form.shortened", []), .. Errors.Where(e => e.Code != "form.shortened")],
        };
    }
}

/// <summary>What to mend: told in the language of the page that shows it.</summary>
/// <param name="Field">Its box, by the name that is posted; empty for the form as a whole.</param>
/// <param name="Code">Of the failure, or a sentence.</param>
internal sealed record KeptError(string Field, string Code, string[] Arguments)
{
    public static KeptError Of(Failure failure) => new(
        failure.Field is null ? "" : $"Form.{failure.Field}", failure.Code, [.. failure.Arguments.Select(a => Convert.ToString(a, System.Globalization.CultureInfo.CurrentCulture)!)]);
}
