using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Globalization;
using Ventanilla.Application.Common;
using Ventanilla.Application.People;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.People;

/// <summary>What is on record about somebody, masked. One value at a time is shown, once, to whoever may and says why.</summary>
public sealed class PersonModel(IMediator mediator, SealedCookies cookies, ICaller caller, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public string? Reason { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The value whose form is open, by the address.</summary>
    [FromQuery(Name = "mostrar")]
    public string? Asked { get; set; }

    public PersonFile Opened { get; private set; } = null!;
    public bool MayReveal => caller.Actor.Permissions.Contains(Permission.RevealPeople);

    /// <summary>What was asked for, for this one view of the page.</summary>
    public (string Datum, string Value)? Revealed { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var opened = await mediator.Send(new GetPerson(Id), HttpContext.RequestAborted);
        if (!opened.Succeeded)
            return this.Refuse(opened);
        Opened = opened.Value;
        if (!MayReveal || Opened.Facts.All(f => f.Kind != Asked) && Opened.Data.All(d => $"{d.Datum}" != Asked || d.Masked.Length == 0))
            Asked = null;
        if (cookies.Read<RevealedDatum>(HttpContext, RevealedDatum.Cookie) is { } revealed)
        {
            cookies.Forget(HttpContext, RevealedDatum.Cookie);
            if (revealed.StaffId == caller.StaffId && revealed.PersonId == Id)
                Revealed = (revealed.Datum, Said(revealed.Datum, revealed.Value));
        }

        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var shown = await mediator.Send(new RevealPerson(Id, Asked ?? "", (Form.Reason ?? "").ReplaceLineEndings("\n")), HttpContext.RequestAborted);
        if (shown.Failures.Any(f => f.Kind is Domain.Common.FailureKind.Forbidden or Domain.Common.FailureKind.NotFound))
            return this.Refuse(shown);
        if (!shown.Succeeded)
            return this.Show(shown);
        cookies.Write(HttpContext, RevealedDatum.Cookie, new RevealedDatum(caller.StaffId!.Value, Id, Asked!, shown.Value), RevealedDatum.Lifetime);
        return RedirectToPage(null, null, new { id = Id }, "mostrado");
    }

    /// <summary>What a datum is called.</summary>
    public string Called(string datum) => texts[Enum.TryParse<PersonDatum>(datum, out var known) ? $"People.datum.{known}" : $"People.fact.{datum}"];

    private string Said(string datum, string value) => datum == nameof(PersonDatum.Affiliated) ? texts[$"People.affiliated.{value}"]
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToLocalDay() : value;
}

/// <summary>Carries a value from the post that asked for it to the page that shows it, once and sealed.</summary>
internal sealed record RevealedDatum(Guid StaffId, Guid PersonId, string Datum, string Value)
{
    public const string Cookie = "ventanilla.gestion.dato";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
}
