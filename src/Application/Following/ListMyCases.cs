using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Following;

/// <summary>The cases that the caller filed with the account, the newest first.</summary>
public sealed record ListMyCases : IQuery<Result<MyCase[]>>, ISignedIn
{
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
    /// <summary>Of a year and more of a very busy person.</summary>
    private const int Most = 50;

    public async Task<Result<MyCase[]>> Handle(ListMyCases request, CancellationToken cancellationToken)
    {
        var held = HeldAnswer.Since(clock.GetUtcNow());
        return (MyCase[])[.. await reads.List(reads.Of(new CaseSpecs.OfAccount(caller.AccountId!.Value)).Take(Most)
            .Select(c => new MyCase(new Radicado(c.Year, c.Number).ToString(), c.Kind,
                c.State == CaseState.Answered && c.AnswerMessageId != null && c.UpdatedAt > held ? CaseState.InProgress : c.State,
                c.Subject, c.FiledAt, MyCase.DueOf(c.DueOn, c.GoalDueAt), c.TermRests)), cancellationToken)];
    }
}
