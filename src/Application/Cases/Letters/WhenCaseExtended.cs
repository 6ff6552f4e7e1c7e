using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>Before the term ends the person knows why it takes longer.</summary>
internal sealed class WhenCaseExtended(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseExtended>>
{
    public async Task Handle(Raised<CaseExtended> notification, CancellationToken cancellationToken)
    {
        var one = await cases.Get(notification.Event.CaseId, cancellationToken);
        await letters.Write(one, head => new CaseExtendedMail(head.Number, head.Subject, new(notification.Event.Reason), one.DueOn!.Value, head.FollowLink), cancellationToken);
    }
}
