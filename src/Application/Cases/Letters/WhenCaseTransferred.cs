using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The person knows who has their case now.</summary>
internal sealed class WhenCaseTransferred(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseTransferred>>
{
    public async Task Handle(Raised<CaseTransferred> notification, CancellationToken cancellationToken)
    {
        var one = await cases.Get(notification.Event.CaseId, cancellationToken);
        await letters.Write(one, head => new CaseTransferredMail(head.Number, head.Subject, notification.Event.To, new(notification.Event.Reason), head.FollowLink), cancellationToken);
    }
}
