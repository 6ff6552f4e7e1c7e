using Ventanilla.Application.Limits;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Limits;

/// <summary>Budgets hold whoever comes at once, and nobody spends of another person's what is the stranger's own to pay.</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Spending OfTheClient = new("client", "192.0.2.7", 1, Hour);
    private static readonly Spending OfTheOwner = new("owner", "ana", 2, Hour);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(SampleHouse.Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<int> Spends(params Spending[] inTurn) => _house.Ask((IBudgets budgets) => budgets.SpendInTurn(inTurn, default));

    [Fact]
    public async Task Fifty_at_once_that_are_the_first_get_what_there_is()
    {
        var spent = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Spends(OfTheClient with { Limit = 5 })));

        spent.Sum().ShouldBe(5);
    }

    [Fact]
    public async Task What_is_used_up_keeps_all_that_stands_behind_it()
    {
        (await Spends(OfTheClient, OfTheOwner)).ShouldBe(2);
        (await Spends(OfTheClient, OfTheOwner)).ShouldBe(0);
        (await Spends(OfTheClient with { Whose = "192.0.2.8" }, OfTheOwner)).ShouldBe(2);
        (await Spends(OfTheClient with { Whose = "192.0.2.9" }, OfTheOwner)).ShouldBe(1);
    }

    [Fact]
    public async Task A_window_that_is_over_begins_anew_with_what_was_spent_then()
    {
        await Spends(OfTheOwner);
        await Spends(OfTheOwner);
        (await Spends(OfTheOwner)).ShouldBe(0);
        _house.Clock.Pass(Hour);

        (await Spends(OfTheOwner)).ShouldBe(1);
        (await Spends(OfTheOwner)).ShouldBe(1);
        (await Spends(OfTheOwner)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_nothing_nothing_is_spent()
    {
        (await Spends(OfTheClient with { Limit = 0 }, OfTheOwner)).ShouldBe(0);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM budgets")).ShouldBe(0);
    }
}
