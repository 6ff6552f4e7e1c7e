using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Files that go with a case: given one or several at a time, listed, taken out. The one page that takes more than a form's worth of bytes.</summary>
[RequestSizeLimit(BoundedUploadAttribute.Heard)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
[BoundedUpload(Most, "Form.Files", "cases.attachments_unread", Attachment.MaxLength / 1024 / 1024)]
public sealed class FilesModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Files)
{
    /// <summary>As many files as a case may have, each a little too large, so that it is told by its name.</summary>
    private const int Most = Attachment.Most * Attachment.MaxLength + 2 * 1024 * 1024;

    public sealed class Input
    {
        public IReadOnlyList<IFormFile> Files { get; set; } = [];
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Size(DraftFile file) => texts.SaySize(file);

    public void OnGet()
    {
    }

    /// <summary>Whoever chose files and pressed the other button meant them too.</summary>
    public async Task<IActionResult> OnPost() => Form.Files.Count > 0 && await Attach() is { } refused ? refused : await Continue();

    public async Task<IActionResult> OnPostAttach() => await Attach()
        ?? (Form.Files.Count == 0 ? Told([new("Form.Files", "common.required", [])]) : RedirectToPage(Here));

    public async Task<IActionResult> OnPostRemove(Guid file)
    {
        if (await Save() is { } refused)
            return refused;
        var removed = await Mediator.Send(new DetachFromDraft(DraftKey!, file), HttpContext.RequestAborted);
        return removed.Succeeded ? RedirectToPage(Here) : Refused(removed.Failures);
    }

    /// <returns>What was refused, every file by its name; those that are right are kept.</returns>
    private async Task<IActionResult?> Attach()
    {
        if (await Save() is { } refused)
            return refused;
        List<Failure> failures = [];
        foreach (var file in Form.Files)
        {
            await using var content = file.OpenReadStream();
            failures.AddRange((await Mediator.Send(new AttachToDraft(DraftKey!, file.FileName, content), HttpContext.RequestAborted)).Failures);
        }

        if (failures.Count == 0)
            return null;
        return failures.FirstOrDefault(f => f.Field is null) is { } whole ? Refused([whole])
            : Told([new("Form.Files", "cases.several", [string.Join(' ', failures.Select(f => texts.Error(f.Code, [.. f.Arguments])))])]);
    }
}
