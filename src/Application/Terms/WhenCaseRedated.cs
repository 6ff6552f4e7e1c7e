using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Terms;

/// <summary>Whoever was told a last day is told when it is another one.</summary>
internal sealed class WhenCaseRedated(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseRedated>>
{
    public async Task Handle(Raised<CaseRedated> notification, CancellationToken cancellationToken)
    {
        var (one, moved) = (await cases.Get(notification.Event.CaseId, cancellationToken), notification.Event);
        await letters.Write(one, head => new CaseRedatedMail(head.Number, head.Subject, new(moved.Reason), moved.From, moved.To, head.FollowLink), cancellationToken);
    }
}
