using Microsoft.Extensions.Hosting;
using Ventanilla.Application.Portal;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>A process that would open more connections than the database server lets in says so instead of starting.</summary>
public sealed class PoolCheckTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.Create();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private async Task Starts(string pool)
    {
        await using var house = ApplicationHouse.On(_database, SampleHouse.Policy, $"{_database.ConnectionString};{pool}");
        await house.Part<IEnumerable<IHostedService>>().OfType<PoolCheck>().Single().StartAsync(default);
    }

    [Fact]
    public Task One_that_fits_starts() => Starts("Maximum Pool Size=10");

    [Fact]
    public async Task One_that_does_not_fit_by_itself_is_refused_with_the_figures()
    {
        var refused = await Should.ThrowAsync<SettingsException>(() => Starts("Maximum Pool Size=40000"));

        refused.Message.ShouldContain("Maximum Pool Size");
        refused.Message.ShouldContain("40025");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_yet_stops_nobody()
    {
        await using var house = ApplicationHouse.On(_database, SampleHouse.Policy, "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2");
        await house.Part<IEnumerable<IHostedService>>().OfType<PoolCheck>().Single().StartAsync(default);
    }
}
