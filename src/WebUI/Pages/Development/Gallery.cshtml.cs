using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages.Development;

/// <summary>Every piece that pages are made of, in every state; a post shows the errors. Development only.</summary>
public sealed class GalleryModel(PortalTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public Sample Form { get; set; } = new();

    /// <summary>This moment.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>For the select.</summary>
    public IEnumerable<SelectListItem> DocumentTypes =>
        new[] { "CC", "CE", "TI", "PA" }.Select(code => new SelectListItem(texts["Accounts.document_" + code], code));

    /// <summary>For the radios.</summary>
    public IEnumerable<SelectListItem> Answers =>
        Enumerable.Range(1, 4).Select(number => new SelectListItem(texts[$"Gallery.option_{number}"], $"{number}"));

    /// <summary>Shows every field as wrong.</summary>
    public void OnPost()
    {
        foreach (var (field, failure) in Wrong)
            ModelState.AddModelError("Form." + field, failure);
    }

    /// <summary>As if a message had been sent again.</summary>
    public void OnPostAgain() => ModelState.AddModelError("", "form.too_soon");

    private static readonly (string Field, string Failure)[] Wrong =
    [
        (nameof(Sample.DocumentType), "form.choose"),
        (nameof(Sample.Document), "accounts.document_malformed"),
        (nameof(Sample.BirthDate), "form.date_malformed"),
        (nameof(Sample.Email), "accounts.email_malformed"),
        (nameof(Sample.Password), "accounts.password_weak"),
        (nameof(Sample.Answer), "form.choose"),
        (nameof(Sample.Accepts), "accounts.not_accepted"),
    ];

    /// <summary>One property per kind of field.</summary>
    public sealed record Sample
    {
        public string? DocumentType { get; init; }
        public string? Document { get; init; }
        public string? SecondName { get; init; }
        public DateParts BirthDate { get; init; } = new();
        public string? Email { get; init; }
        public string? Phone { get; init; }
        public string? Password { get; init; }
        public string? Answer { get; init; }
        public string? Message { get; init; }
        public bool Accepts { get; init; }
    }
}
