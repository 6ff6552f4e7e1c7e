using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage;
using Ventanilla.Application.People;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.People;

/// <summary>The order of the work, which is the same on every provider; each brings its statements and its bulk path.</summary>
internal abstract class PeopleStore(VentanillaDbContext db, UnitOfWork work, TimeProvider clock, PeopleStatements sql) : IPeopleStore
{
    private const int LinesAtOnce = 50_000;

    private long _facts;

    protected DbConnection Connection => db.Database.GetDbConnection();
    protected DbTransaction Transaction => db.Database.CurrentTransaction!.GetDbTransaction();

    public async Task Begin(CancellationToken stop)
    {
        _facts = 0;
        await work.BeginOnce(stop);
        await Run(sql.Begin, stop);
    }

    public abstract Task StagePeople(IEnumerable<StagedPerson> people, CancellationToken stop);

    public Task StageFacts(IEnumerable<StagedFact> facts, CancellationToken stop) => CopyFacts(facts.Select(Counted), stop);

    public async Task Check(ImportProblems problems, bool factsOfNobody, bool reject, CancellationToken stop)
    {
        await Run(sql.Staged, stop);
        await Tell(sql.PeopleRepeated, ImportFile.People, "document_number", ImportCodes.PersonRepeated);
        await Tell(sql.FactsRepeated, ImportFile.Facts, "fact", ImportCodes.FactRepeated);
        if (factsOfNobody)
            await Tell(sql.FactsOfNobody, ImportFile.Facts, "document_number", ImportCodes.FactOfNobody);

        async Task Tell(string query, ImportFile file, string column, string code)
        {
            var told = await this.Tell(query, file, column, code, problems, reject ? ImportProblems.MostRejected : ImportProblems.MostListed, stop);
            if (reject)
                foreach (var lines in told.Chunk(LinesAtOnce))
                    await Run(file == ImportFile.People ? sql.RejectPeople : sql.RejectFacts, stop, ("lines", JsonSerializer.Serialize(lines)));
        }
    }

    public async IAsyncEnumerable<(long Line, RowOutcome Outcome)> Outcomes(ImportFile file, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command(file == ImportFile.People ? sql.PeopleOutcomes : sql.FactsOutcomes);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return (rows.GetInt64(0), (RowOutcome)rows.GetInt32(1));
    }

    public async Task<ImportCounts> Store(CancellationToken stop)
    {
        var now = ("now", (object)clock.GetUtcNow());
        var changed = await Run(sql.ChangePeople, stop, now);
        var added = await Run(sql.AddPeople, stop, now);
        var facts = (Added: 0, Changed: 0, Removed: 0);
        if (_facts > 0 || changed > 0)
            await StageStrata(await Strata(stop), stop);
        if (_facts > 0)
        {
            await Run(sql.FindFacts, stop);
            facts.Removed = await Run(sql.RemoveFacts, stop);
            facts.Changed = await Run(sql.ChangeFacts, stop, now);
            facts.Added = await Run(sql.AddFacts, stop, now);
        }

        if (changed > 0)
            await Run(sql.MoveFacts, stop);
        if (added + changed + facts.Added > 0)
            work.Afterwards(() => RefreshStatistics(CancellationToken.None));
        return new ImportCounts(added, changed, facts.Added, facts.Changed, facts.Removed);
    }

    protected abstract Task CopyFacts(IEnumerable<StagedFact> facts, CancellationToken stop);

    protected abstract Task StageStrata(IEnumerable<(string Region, int Year, string Stratum)> strata, CancellationToken stop);

    protected static object OrNull(object? value) => value ?? DBNull.Value;

    private StagedFact Counted(StagedFact fact)
    {
        _facts++;
        return fact;
    }

    private async Task<int> Run(string statement, CancellationToken stop, params (string Name, object Value)[] values)
    {
        await using var command = Command(statement, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Not part of the commit: it may need a right that the portal lacks, and takes a while.</summary>
    private async Task RefreshStatistics(CancellationToken stop)
    {
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.ExecuteSqlRawAsync(sql.End, stop);
    }

    /// <summary>The rule that makes a stratum stays the domain's: it is asked once for each region and year there is.</summary>
    private async Task<List<(string, int, string)>> Strata(CancellationToken stop)
    {
        List<(string, int, string)> strata = [];
        await using var command = Command(sql.RegionsAndYears);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            strata.Add((rows.GetString(0), rows.GetInt32(1), Person.StratumOf(rows.GetString(0), new DateOnly(rows.GetInt32(1), 1, 1))));
        return strata;
    }

    /// <summary>Rows of: line, the line it repeats (or null), how many such rows there are in all.</summary>
    /// <returns>The lines that were told.</returns>
    private async Task<List<long>> Tell(string query, ImportFile file, string column, string code, ImportProblems problems, int most, CancellationToken stop)
    {
        await using var command = Command(query, ("most", most));
        await using var rows = await command.ExecuteReaderAsync(stop);
        List<long> told = [];
        for (var all = 0L; ; told.Add(rows.GetInt64(0)))
        {
            if (!await rows.ReadAsync(stop))
            {
                problems.AddUnlisted(all - told.Count);
                return told;
            }

            problems.Add(file, rows.GetInt64(0), column, code, rows.IsDBNull(1) ? [] : [rows.GetInt64(1)]);
            all = rows.GetInt64(2);
        }
    }

    private DbCommand Command(string statement, params (string Name, object Value)[] values)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = statement;
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
