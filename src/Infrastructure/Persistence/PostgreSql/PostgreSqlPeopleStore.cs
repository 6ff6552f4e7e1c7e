using Npgsql;
using NpgsqlTypes;
using Ventanilla.Application.People;
using Ventanilla.Infrastructure.People;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>Stages by binary COPY. Rows are written synchronously: the wait is for the server, and a state machine per cell costs
/// more than the cell.</summary>
internal sealed class PostgreSqlPeopleStore(VentanillaDbContext db, UnitOfWork work, TimeProvider clock) : PeopleStore(db, work, clock, PostgreSqlPeople.Statements)
{
    public override Task StagePeople(IEnumerable<StagedPerson> people, CancellationToken stop) =>
        Copy(PostgreSqlPeople.CopyPeople, people, static (copy, row) =>
        {
            var person = row.Person;
            copy.Write(row.Line, NpgsqlDbType.Bigint);
            copy.Write(person.Id, NpgsqlDbType.Uuid);
            copy.Write(person.DocumentType.ToString(), NpgsqlDbType.Varchar);
            copy.Write(person.DocumentNumber, NpgsqlDbType.Varchar);
            copy.Write(person.FirstName, NpgsqlDbType.Varchar);
            Write(copy, person.SecondName);
            copy.Write(person.FirstSurname, NpgsqlDbType.Varchar);
            Write(copy, person.SecondSurname);
            copy.Write(person.BirthDate, NpgsqlDbType.Date);
            if (person.DocumentIssuedOn is { } issued)
                copy.Write(issued, NpgsqlDbType.Date);
            else
                copy.WriteNull();
            Write(copy, person.Email);
            Write(copy, person.Phone);
            copy.Write(person.Affiliated, NpgsqlDbType.Boolean);
            copy.Write(person.Region, NpgsqlDbType.Varchar);
        }, stop);

    protected override Task CopyFacts(IEnumerable<StagedFact> facts, CancellationToken stop) =>
        Copy(PostgreSqlPeople.CopyFacts, facts, static (copy, row) =>
        {
            copy.Write(row.Line, NpgsqlDbType.Bigint);
            copy.Write(row.Document.Type.ToString(), NpgsqlDbType.Varchar);
            copy.Write(row.Document.Number, NpgsqlDbType.Varchar);
            copy.Write(row.Kind, NpgsqlDbType.Varchar);
            Write(copy, row.Fact?.Value);
            Write(copy, row.Fact?.Form);
            copy.Write(row.Fact?.Draw ?? 0, NpgsqlDbType.Integer);
        }, stop);

    protected override Task StageStrata(IEnumerable<(string Region, int Year, string Stratum)> strata, CancellationToken stop) =>
        Copy(PostgreSqlPeople.CopyStrata, strata, static (copy, row) =>
        {
            copy.Write(row.Region, NpgsqlDbType.Varchar);
            copy.Write(row.Year, NpgsqlDbType.Integer);
            copy.Write(row.Stratum, NpgsqlDbType.Varchar);
        }, stop);

    private async Task Copy<T>(string target, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write, CancellationToken stop)
    {
        await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync(target, stop);
        copy.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            copy.StartRow();
            write(copy, row);
        }

        await copy.CompleteAsync(stop);
    }

    private static void Write(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
            copy.WriteNull();
        else
            copy.Write(text, NpgsqlDbType.Varchar);
    }
}
