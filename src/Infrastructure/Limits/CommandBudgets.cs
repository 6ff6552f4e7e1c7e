namespace Ventanilla.Infrastructure.Limits;

/// <summary>Budgets are spent outside the command's transaction, so a command that is run again has spent already: it gets the answers that it
/// got, in their order, and spends only what it had not come to.</summary>
internal sealed class CommandBudgets(Budgets budgets) : IBudgets
{
    private readonly List<(IReadOnlyList<Spending> InTurn, int Spent)> _given = [];
    private readonly List<(IReadOnlyList<Spending> InTurn, int Spent)> _before = [];

    public async Task<int> SpendInTurn(IReadOnlyList<Spending> inTurn, CancellationToken stop)
    {
        var known = _before.FindIndex(b => b.InTurn.SequenceEqual(inTurn));
        var spent = known >= 0 ? _before[known].Spent : await budgets.SpendInTurn(inTurn, stop);
        if (known >= 0)
            _before.RemoveAt(known);
        _given.Add((inTurn, spent));
        return spent;
    }

    public Task Forget(CancellationToken stop) => budgets.Forget(stop);

    /// <summary>A new command: nothing was spent for it yet.</summary>
    public void Begin()
    {
        _given.Clear();
        _before.Clear();
    }

    /// <summary>The same command from the start.</summary>
    public void Again()
    {
        _before.InsertRange(0, _given);
        _given.Clear();
    }
}
