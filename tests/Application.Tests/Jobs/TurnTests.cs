using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Registration;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Jobs;

/// <summary>What runs once at a time, over all machines.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private ApplicationHouse _other = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _other = ApplicationHouse.On(_house.Database, Policy);
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_has_one_holder_until_it_is_given_back()
    {
        var mine = await _house.Part<ITurns>().TryTake("a", default);
        mine.ShouldNotBeNull();
        (await _other.Part<ITurns>().TryTake("a", default)).ShouldBeNull();
        await using (var another = await _other.Part<ITurns>().TryTake("b", default))
            another.ShouldNotBeNull();

        await mine.DisposeAsync();

        await (await _other.Part<ITurns>().TryTake("a", default)).ShouldNotBeNull().DisposeAsync();
    }

    [Fact]
    public async Task A_turn_that_was_given_back_is_free_at_that_moment()
    {
        for (var time = 1; time <= 100; time++)
            await using (var turn = await _house.Part<ITurns>().TryTake("a", default))
                turn.ShouldNotBeNull($"the server has heard that it is over, time {time}");
    }

    [Fact]
    public async Task Whoever_loses_the_database_with_a_turn_gives_it_back_in_peace()
    {
        await using (await _house.Part<ITurns>().TryTake("a", default))
            await _house.Database.CutConnections();

        await Eventually.Gives(() => _other.Part<ITurns>().TryTake("a", default), () => "the turn is free");
    }

    [Fact]
    public async Task Of_twenty_at_once_one_gets_it()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? _house : _other).Part<ITurns>().TryTake("a", default)));

        turns.Count(t => t is not null).ShouldBe(1);
        await turns.Single(t => t is not null)!.DisposeAsync();
    }

    [Fact]
    public async Task A_command_that_runs_elsewhere_is_refused_and_runs_when_that_is_over()
    {
        await using (await _other.Part<ITurns>().TryTake(nameof(PurgeExpired), default))
            (await _house.Send(new PurgeExpired())).Failures.ShouldHaveSingleItem().Code.ShouldBe("common.under_way");

        (await _house.Send(new PurgeExpired())).Failures.ShouldBeEmpty();
    }
}
