using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Testing;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Mails that stand as the back office finds them.</summary>
public static class MessageSteps
{
    /// <summary>The form of the page that is sent to that handler.</summary>
    public static PostedForm FormTo(this Page page, string handler) =>
        new(page, page.Forms.First(f => f.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true));

    /// <summary>A parked mail with its content, unless its mailbox was refused.</summary>
    public static async Task<Guid> Mail(this RunningPortal portal, bool refused = false)
    {
        await using var house = ApplicationHouse.On(portal.Database, SampleHouse.Policy);
        var message = OutgoingMessage.Promise(
            "WelcomeMail", Language.Spanish, "sellado", "a***@c***.example", null, forNobody: false, TimeProvider.System.GetUtcNow(), mailbox: MailboxKey.Of("ana@correo.example"));
        if (refused)
            message.Refused("550 5.1.1 <a***@c***.example> no such user", TimeProvider.System.GetUtcNow());
        else
            message.Unwritable("no se pudo", TimeProvider.System.GetUtcNow());
        await house.Add(message);
        return message.Id;
    }
}
