using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The person knows that it may be filed again.</summary>
internal sealed class WhenCaseWithdrawn(IRepository<Case> cases, CaseLetters letters) : INotificationHandler<Raised<CaseWithdrawn>>
{
    public async Task Handle(Raised<CaseWithdrawn> notification, CancellationToken cancellationToken)
    {
        var one = await cases.Get(notification.Event.CaseId, cancellationToken);
        await letters.Write(one, head => new CaseWithdrawnMail(head.Number, head.Subject, head.FileLink), cancellationToken);
    }
}
