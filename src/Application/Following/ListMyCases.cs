using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Following;

/// <summary>The cases that the caller filed with the account, the newest first.</summary>
/// <param name="After">Of a number of theirs: those that were filed before it.</param>
public sealed record ListMyCases(string? After = null) : IQuery<Result<MyCase[]>>, ISignedIn
{
    /// <summary>At once; of a year and more of a very busy person.</summary>
    public const int Most = 50;

    public string Action => "list_my_cases";
}

/// <param name="Subject">In the person's words.</param>
/// <param name="Due">The law's last day, or that of our own goal where the law sets none.</param>
public sealed record MyCase(string Radicado, CaseKind Kind, CaseState State, string Subject, DateTimeOffset FiledAt, DateOnly? Due, bool TermRests)
{
    internal static DateOnly? DueOf(DateOnly? law, DateTimeOffset? goal) => law ?? (goal is { } at ? Colombia.Day(at) : null);
}

internal sealed class ListMyCasesHandler(IReads reads, ICaller caller, TimeProvider clock) : IRequestHandler<ListMyCases, Result<MyCase[]>>
{
    public async Task<Result<MyCase[]>> Handle(ListMyCases request, CancellationToken cancellationToken)
    {
        var held = HeldAnswer.Since(clock.GetUtcNow());
        var own = reads.Of(new CaseSpecs.OfAccount(caller.AccountId!.Value));
        if (request.After is { } after)
        {
            if (Radicado.Read(after) is not { } number)
                return CaseFailures.NotFound;
            var last = reads.Of(new CaseSpecs.ByRadicado(number)).Where(c => c.AccountId == caller.AccountId);
            own = own.Where(c => last.Any(l => c.FiledAt < l.FiledAt || (c.FiledAt == l.FiledAt && c.Number < l.Number)));
        }

        return (MyCase[])[.. await reads.List(own.Take(ListMyCases.Most)
            .Select(c => new MyCase(new Radicado(c.Year, c.Number).ToString(), c.Kind,
                c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held ? CaseState.InProgress : c.State,
                c.Subject, c.FiledAt, MyCase.DueOf(c.DueOn, c.GoalDueAt), c.TermRests)), cancellationToken)];
    }
}
