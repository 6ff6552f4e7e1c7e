using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Cases;

/// <summary>Where staff begin: the cases.</summary>
public sealed class InboxModel : PageModel;
