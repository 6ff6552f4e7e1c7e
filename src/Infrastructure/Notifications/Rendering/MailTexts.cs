using System.Resources;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>Our texts of the mails. Public for the check of what a policy puts in their place.</summary>
public static class MailTexts
{
    public static readonly ResourceManager Resources = new("Ventanilla.Infrastructure.Notifications.Texts.Mails", typeof(MailTexts).Assembly);
}
