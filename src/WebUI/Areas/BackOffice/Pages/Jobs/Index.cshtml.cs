using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Jobs;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Jobs;

/// <summary>What runs by itself, how it went, what failed, and who works.</summary>
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    private static readonly string[] Sayings = ["started", "retried"];

    public JobBoardView Board { get; private set; } = null!;
    public string? Said { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();

    public static string NameIn(PortalTexts texts, string key) => texts.Has($"Jobs.name.{key}") ? texts[$"Jobs.name.{key}"].Value : key;

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var board = await mediator.Send(new ListJobs(), HttpContext.RequestAborted);
        if (!board.Succeeded)
            return this.Refuse(board);
        (Board, Said) = (board.Value, Sayings.FirstOrDefault(s => s == hecho));
        return Page();
    }

    public async Task<IActionResult> OnPostRun(string? key) => Done(await mediator.Send(new RunJob(key ?? ""), HttpContext.RequestAborted), "started");

    public async Task<IActionResult> OnPostRetry(string? id) => Done(await mediator.Send(new RetryJob(id ?? ""), HttpContext.RequestAborted), "retried");

    private IActionResult Done(Result result, string what) => result.Succeeded ? RedirectToPage(new { hecho = what })
        : result.Failures[0].Kind is FailureKind.Forbidden ? this.Refuse(result) : this.Show(result);
}
