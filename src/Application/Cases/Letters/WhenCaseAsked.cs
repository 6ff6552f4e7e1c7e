using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The person reads what is asked of them.</summary>
internal sealed class WhenCaseAsked(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseAsked>>
{
    public async Task Handle(Raised<CaseAsked> notification, CancellationToken cancellationToken)
    {
        var one = await cases.Get(notification.Event.CaseId, cancellationToken);
        await letters.Write(one, head => one.TermRests
            ? new CaseAskedMail(head.Number, head.Subject, new(notification.Event.Question), one.DueOn!.Value, head.FollowLink)
            : new CaseQuestionMail(head.Number, head.Subject, new(notification.Event.Question), head.FollowLink), cancellationToken);
    }
}
