namespace Ventanilla.Application.Limits;

/// <summary>Budgets that hold across machines and restarts: so many of a thing in a span of time. Spent in a commit of their own,
/// before the work they allow, so that no refusal gives them back.</summary>
public interface IBudgets
{
    /// <summary>Spends one of each in turn, in one statement, up to the first that is used up; of that one and those after it nothing is spent.
    /// So what a stranger could spend of another person's stands behind what is the stranger's own.</summary>
    /// <returns>How many were spent: all of them where the work is allowed.</returns>
    Task<int> SpendInTurn(IReadOnlyList<Spending> inTurn, CancellationToken stop);

    /// <summary>Deletes budgets whose window is over.</summary>
    Task Forget(CancellationToken stop);
}

/// <summary>One of a thing, of which somebody may have <paramref name="Limit"/> in <paramref name="Window"/>.</summary>
public sealed record Spending(string What, string Whose, int Limit, TimeSpan Window);

public static class BudgetExtensions
{
    /// <returns>False when one of them is used up.</returns>
    public static async Task<bool> TrySpend(this IBudgets budgets, CancellationToken stop, params Spending[] inTurn) =>
        await budgets.SpendInTurn(inTurn, stop) == inTurn.Length;
}
