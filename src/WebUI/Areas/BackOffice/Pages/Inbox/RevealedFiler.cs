using Ventanilla.Application.Inbox;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>Carries who it is from the post that asked for it to the page that shows it, once and sealed.</summary>
internal sealed record RevealedFiler(Guid StaffId, Guid CaseId, FilerView Filer)
{
    public const string Cookie = "ventanilla.gestion.revelado";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
}
