using Ventanilla.Application.Following;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Apps;

/// <summary>How an account stands with one application, as its home shows it: what is granted in an answer that is held still is not granted yet.</summary>
public sealed class AppGrants(IReads reads, TimeProvider clock)
{
    public async Task<AppStanding> Of(Guid accountId, string app, CancellationToken stop)
    {
        var (cases, held) = (reads.Of<Case>(), HeldAnswer.Since(clock.GetUtcNow()));
        var asked = await reads.First(reads.Of(new AppSpecs.One(accountId, app)).Select(r => new AppAsked(r.App, r.RequestedAt, r.GrantedAt != null, r.CaseId, null, null,
            cases.Any(c => c.Id == r.CaseId && (c.IsOpen || (c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held))))), stop);
        return asked?.Standing ?? AppStanding.None;
    }
}
