using Ventanilla.Application.Cases;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Filings;

/// <summary>The acuse of a case, for the browser that filed it, as long as its draft would have lived. Elsewhere it is in the mail.</summary>
public sealed record GetAcuse(Secret Key) : IQuery<Result<Acuse>>;

/// <param name="Due">The law's last day, or that of our own goal where there is no legal term.</param>
/// <param name="Email">Where the acuse went, as it was told; null where nobody left an address.</param>
/// <param name="Code">With it and the number the case is followed.</param>
public sealed record Acuse(
    string Radicado, CaseKind Kind, string Subject, DateTimeOffset FiledAt, DateOnly? Due, FilerKind Who, AnswerWay AnswerBy, string? Email,
    IReadOnlyList<string> Files, Secret Code);

internal sealed class GetAcuseHandler(IReads reads, FollowCodes codes, ICaller caller, TimeProvider clock) : IRequestHandler<GetAcuse, Result<Acuse>>
{
    public async Task<Result<Acuse>> Handle(GetAcuse request, CancellationToken cancellationToken)
    {
        var (cases, files, asker) = (reads.Of<Case>(), reads.Of<Attachment>(), caller.AccountId);
        var found = await reads.First(reads.Of(new CaseDraftSpecs.ByKey(Token.HashOf(request.Key), clock.GetUtcNow()))
            .Where(d => d.FiledAt != null && (d.AccountId == null || d.AccountId == asker))
            .SelectMany(d => cases.Where(c => c.Id == d.Id)).Select(c => new
            {
                c.Id, c.Year, c.Number, c.Kind, c.Subject, c.FiledAt, c.DueOn, c.GoalDueAt, Who = c.Filer.Kind, c.AnswerBy, c.Filer.Email,
                Files = files.Where(a => a.CaseId == c.Id).OrderBy(a => a.Id).Select(a => a.Name).ToList(),
            }), cancellationToken);
        return found is null ? CaseDraftFailures.Gone : new Acuse(
            new Radicado(found.Year, found.Number).ToString(), found.Kind, found.Subject, found.FiledAt,
            found.DueOn ?? (found.GoalDueAt is { } goal ? Colombia.Day(goal) : null), found.Who, found.AnswerBy, found.Email, found.Files, await codes.Of(found.Id, cancellationToken));
    }
}
