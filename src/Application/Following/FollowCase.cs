using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>Says where a case stands to whoever has its number and the address that was left, or the code of the acuse; of a reserved identity the code alone: state, kind and dates, never what it
/// says or who filed it. A number that is nobody's and a wrong address answer the same, after the same work.</summary>
/// <param name="Proof">The address, or the code of the acuse.</param>
public sealed record FollowCase(string Number, string Proof) : ICommand<Result<CaseStanding>>, IAudited
{
    public string Action => "follow_case";
}

/// <param name="Due">The law's last day, or that of our own goal where the law sets none; null once nothing runs.</param>
/// <param name="TermRests">The person is asked for something, and the day is theirs.</param>
public sealed record CaseStanding(
    Guid Id, string Radicado, CaseKind Kind, CaseState State, DateTimeOffset FiledAt, DateOnly? Due, bool TermRests, DateTimeOffset UpdatedAt)
{
    /// <summary>It was shown by the code: whoever has that may add to it too.</summary>
    public bool ByCode { get; init; }

    /// <summary>That came with the answer; told to whoever has the code alone.</summary>
    public IReadOnlyList<DraftFile> AnswerFiles { get; init; } = [];

    /// <summary>The person's last day if they ask for more time; null where the law gives no more.</summary>
    public DateOnly? MoreTimeUntil { get; init; }
}

internal sealed class FollowCaseValidator : AbstractValidator<FollowCase>
{
    private const int LongestTyped = 2 * EmailAddress.MaxLength;

    public FollowCaseValidator()
    {
        RuleFor(m => m.Number).Text(60).Must(n => string.IsNullOrWhiteSpace(n) || Radicado.Read(n) is not null).WithErrorCode("cases.number_form");
        RuleFor(m => m.Proof).Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
            .Must(v => v is null || v.Length <= LongestTyped).WithErrorCode("common.too_long").WithState(_ => new object[] { LongestTyped });
    }
}

internal sealed class FollowCaseHandler(IReads reads, FollowCodes codes, CaseQueries queries, IBudgets budgets, PortalPolicy policy, Trail trail, ICaller caller, TimeProvider clock)
    : IRequestHandler<FollowCase, Result<CaseStanding>>
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<Result<CaseStanding>> Handle(FollowCase request, CancellationToken cancellationToken)
    {
        var radicado = Radicado.Read(request.Number)!.Value;
        var limit = policy.Cases.LookUpsPerAddressPerHour;
        if (!await budgets.TrySpend(cancellationToken,
                new Spending("follow case", Network.ClientOf(caller.Address), limit, Hour),
                new Spending("follow case network", Network.Of(caller.Address), 10 * limit, Hour),
                // Tries at one number, from wherever: many more than its owner makes, far fewer than a code takes.
                new Spending("follow case number", radicado.ToString(), 10 * limit, Hour)))
            return CaseFailures.TooManyLookUps;
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Select(c => new
        {
            c.Filer.Email, IsReserved = c.Filer.Kind == FilerKind.Reserved, c.Law, c.AnswerMessageId, c.AnswerBy,
            Standing = new CaseStanding(c.Id, "", c.Kind, c.State, c.FiledAt, MyCase.DueOf(c.DueOn, c.GoalDueAt), c.TermRests, c.UpdatedAt),
        }), cancellationToken);
        var byCode = await codes.Fits(found?.Standing.Id ?? Guid.Empty, request.Proof, cancellationToken);
        var byEmail = EmailAddress.Read(request.Proof) is { } typed && EmailAddress.Read(found?.Email) is { } left && typed.Normalized == left.Normalized;
        // Numbers run on: an address that is tried with each must not tell who reserved their identity. They have the code.
        if (found is null || !(byCode || (byEmail && !found.IsReserved)))
        {
            trail.Ended(found is null ? "unknown_number" : "wrong_address_or_code");
            return CaseFailures.NotFound;
        }

        trail.About(AuditRef.Case(found.Standing.Id));
        var (now, standing) = (clock.GetUtcNow(), found.Standing with { Radicado = radicado.ToString(), ByCode = byCode });
        if (HeldAnswer.IsHeld(standing.State, found.AnswerMessageId, found.AnswerBy, standing.UpdatedAt, now))
            return standing with { State = CaseState.InProgress, Due = found.Law?.RunsTo };
        if (byCode && standing.State is CaseState.Answered or CaseState.Closed)
            return standing with
            {
                AnswerFiles = await reads.List(reads.Of(new AttachmentSpecs.OfAnswer(standing.Id)).Select(a => new DraftFile(a.Id, a.Name, a.Type, a.Length)), cancellationToken),
            };
        // Only of whoever has shown the code: a stranger costs no more than a wrong address.
        return byCode && found.Law is { IsWaiting: true } law
            ? standing with { MoreTimeUntil = law.MoreTimeUntil(now, (await queries.Calendars(cancellationToken))[^1]) } : standing;
    }
}
