using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.People;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.People;

/// <summary>Where the files of an import are given, and what was imported before. Whoever may not is refused before a byte of their files is read.</summary>
[UploadNeeds(Permission.ImportPeople)]
[RequestSizeLimit(Most + BoundedUploadAttribute.Heard)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
[BoundedUpload(Most, "Form.People", "people.import_too_large", (int)(ImportRun.MaxLength >> 20))]
public sealed class ImportsModel(IMediator mediator) : PageModel
{
    private const long Most = 2 * ImportRun.MaxLength + 1024 * 1024;

    public sealed class Input
    {
        public IFormFile? People { get; set; }
        public IFormFile? Facts { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [FromQuery(Name = "desde")]
    public Guid? After { get; set; }

    public ImportPage Runs { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var listed = await mediator.Send(new ListImports(After), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        Runs = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        await using var people = Form.People?.OpenReadStream();
        await using var facts = Form.Facts?.OpenReadStream();
        var started = await mediator.Send(new StartImport(
            people is null ? null : new GivenFile(Form.People!.FileName, people), facts is null ? null : new GivenFile(Form.Facts!.FileName, facts)),
            HttpContext.RequestAborted);
        return started.Succeeded ? RedirectToPage("Import", new { id = started.Value }) : this.Show(started);
    }
}
