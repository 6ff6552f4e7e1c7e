using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The person knows of which kind their case is now.</summary>
internal sealed class WhenCaseReclassified(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseReclassified>>
{
    public async Task Handle(Raised<CaseReclassified> notification, CancellationToken cancellationToken)
    {
        var one = await cases.Get(notification.Event.CaseId, cancellationToken);
        await letters.Write(one, head => new CaseReclassifiedMail(head.Number, head.Subject, one.Kind, new(notification.Event.Reason), CaseLetters.DueOf(one), head.FollowLink), cancellationToken);
    }
}
