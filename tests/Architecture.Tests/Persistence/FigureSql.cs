using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Common;
using Ventanilla.Application.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>What a count of a day asks, and what is asked of the figures.</summary>
internal static class FigureSql
{
    public static async Task<IEnumerable<SqlText>> Of(string provider)
    {
        await using var db = Contexts.Of(provider);
        var (reads, day, calendar) = (new Recorded(db), new DateOnly(2026, 11, 21), BusinessCalendar.First(new(17, 0)));
        var policy = Ventanilla.Testing.SampleHouse.Policy;
        (await new DayCounts(reads).Of(day, calendar, default)).ShouldBeEmpty();
        (await new StandingCounts(reads).Of(day, calendar, default)).ShouldBeEmpty();
        foreach (var from in new[] { day.AddDays(-7), day.AddDays(-364) })
            (await new GetDashboardHandler(reads, policy).Handle(new GetDashboard(from, day), default)).Succeeded.ShouldBeTrue();
        (await new GetPublicReportHandler(reads, policy, new At(Colombia.At(day, new(9, 0)))).Handle(new GetPublicReport(2026), default)).Succeeded.ShouldBeTrue();
        return reads.Asked.Select((sql, i) => new SqlText("Figures.Counts", $"{i + 1}", sql));
    }

    /// <summary>Finds nothing, and asks no server.</summary>
    private sealed class Recorded(DbContext db) : IReads
    {
        public List<string> Asked { get; } = [];

        public IQueryable<T> Of<T>() where T : class => db.Set<T>().AsNoTracking();

        public IQueryable<T> Of<T>(Specification<T> which) where T : class => Of<T>().Matching(which);

        public Task<T?> First<T>(IQueryable<T> rows, CancellationToken stop)
        {
            Asked.Add(rows.Take(1).ToQueryString());
            return Task.FromResult<T?>(default);
        }

        public Task<IReadOnlyList<T>> List<T>(IQueryable<T> rows, CancellationToken stop)
        {
            Asked.Add(rows.ToQueryString());
            return Task.FromResult<IReadOnlyList<T>>([]);
        }
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
