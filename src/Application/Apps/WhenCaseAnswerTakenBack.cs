using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Apps;

/// <summary>What was granted with an answer goes with it.</summary>
internal sealed class WhenCaseAnswerTakenBack(IRepository<AppRequest> requests) : INotificationHandler<Raised<CaseAnswerTakenBack>>
{
    public async Task Handle(Raised<CaseAnswerTakenBack> notification, CancellationToken cancellationToken)
    {
        if (await requests.Take(new AppSpecs.OfCase(notification.Event.CaseId), cancellationToken) is { } asked)
            asked.TakeBack();
    }
}
