using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.People;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.People;

/// <summary>Finds somebody on record. What is sought stands in the address, like a view of the inbox.</summary>
public sealed class IndexModel(IMediator mediator, ICaller caller) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "desde")]
    public string? After { get; set; }

    /// <summary>Null while nothing is sought.</summary>
    public PeoplePage? Found { get; private set; }

    /// <summary>What is wrong with the text.</summary>
    public Domain.Common.Failure? Fault { get; private set; }
    public bool MayImport => caller.Actor.Permissions.Contains(Permission.ImportPeople);

    public async Task<IActionResult> OnGet()
    {
        if (!caller.Actor.Permissions.Contains(Permission.ReadPeople))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (string.IsNullOrWhiteSpace(Text))
            return Page();
        var found = await mediator.Send(new FindPeople(Text, After), HttpContext.RequestAborted);
        if (found.Failures is [{ Kind: Domain.Common.FailureKind.Invalid } wrong, ..])
            Fault = wrong;
        else if (!found.Succeeded)
            return this.Refuse(found);
        else
            Found = found.Value;
        return Page();
    }
}
