using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Notifications;

namespace Ventanilla.WebUI.Pages.Development;

/// <summary>The mails that nobody was sent: newest first, and one of them open. Only in Development, and only while mails go to a folder.</summary>
public sealed class MailModel(IHostEnvironment host, IMailFolder? folder = null) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<FiledMail> Newest { get; private set; } = [];
    public FiledMail? Open { get; private set; }
    public string Headers { get; private set; } = "";

    /// <summary>The HTML cannot follow its links from inside its frame, so they stand beside it.</summary>
    public IEnumerable<string> Links => Open is null ? [] : Open.Mail.Text.Split('\n')
        .Where(line => Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https").Distinct();

    public async Task<IActionResult> OnGet(string? id, CancellationToken stop)
    {
        if (!host.IsDevelopment() || folder is null)
            return NotFound();
        Newest = await folder.ListNewest(Shown, stop);
        if (id is null)
            return Page();
        Open = await folder.Find(id, stop);
        if (Open is null)
            return NotFound();
        Headers = await folder.Headers(Open, stop);
        return Page();
    }
}
