using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Common;
using Ventanilla.Application.Inbox;
using Ventanilla.Infrastructure.Persistence;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>What a search of the inbox asks, for words that there are and in each of its ways.</summary>
internal static class SearchSql
{
    private static readonly string[] Many = [.. Enumerable.Range(1, 9).Select(i => $"FORMA{i}")];

    public static async Task<IEnumerable<SqlText>> Of(string provider)
    {
        List<SqlText> all = [];
        foreach (var (name, text, answers) in new (string, string, string?[])[]
        {
            ("one word", "subsidio", ["SUBSIDIO", null]),
            ("a beginning of two", "sub", ["SUBA", "SUBSIDIO", null]),
            ("two words", "subsidio cocina", ["SUBSIDIO", null, "COCINA", null]),
            ("a beginning of many", "forma", [.. Many, null]),
            ("a beginning of very many", "forma", [.. Many, "FORMA1"]),
        })
        {
            await using var db = Contexts.Of(provider);
            var reads = new Scripted(db, new(answers));
            var found = await new CaseSearch(reads).In(db.Set<Case>(), text, new CasePlace(DateTimeOffset.UnixEpoch, Guid.Empty), CancellationToken.None);
            all.AddRange(reads.Asked.Distinct().Select((sql, i) => new SqlText(nameof(CaseSearch), $"{name}, before it {i + 1}", sql)));
            all.Add(new SqlText(nameof(CaseSearch), name, found.Cases.Select(c => c.Id).Take(51).ToQueryString()));
        }

        return all;
    }

    /// <summary>Answers with words that were said before, and asks no server.</summary>
    private sealed class Scripted(DbContext db, Queue<string?> answers) : IReads
    {
        public List<string> Asked { get; } = [];

        public IQueryable<T> Of<T>() where T : class => db.Set<T>().AsNoTracking();

        public IQueryable<T> Of<T>(Specification<T> which) where T : class => Of<T>().Matching(which);

        public Task<T?> First<T>(IQueryable<T> rows, CancellationToken stop)
        {
            Asked.Add(rows.Take(1).ToQueryString());
            return Task.FromResult(typeof(T) == typeof(string) && answers.TryDequeue(out var word) ? (T?)(object?)word : default);
        }

        public Task<IReadOnlyList<T>> List<T>(IQueryable<T> rows, CancellationToken stop) => throw new NotSupportedException();
    }
}
