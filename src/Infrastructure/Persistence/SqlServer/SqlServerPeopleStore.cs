using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Ventanilla.Application.People;
using Ventanilla.Infrastructure.People;

namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary>Stages by SqlBulkCopy, in tables of a few thousand rows at a time: memory stays flat.</summary>
internal sealed class SqlServerPeopleStore(VentanillaDbContext db, UnitOfWork work, TimeProvider clock) : PeopleStore(db, work, clock, SqlServerPeople.Statements)
{
    private const int AtOnce = 5_000;

    public override Task StagePeople(IEnumerable<StagedPerson> people, CancellationToken stop) =>
        Copy("#import_people",
            [
                ("Line", typeof(long)), ("Id", typeof(Guid)), ("DocumentType", typeof(string)), ("DocumentNumber", typeof(string)),
                ("FirstName", typeof(string)), ("SecondName", typeof(string)), ("FirstSurname", typeof(string)),
                ("SecondSurname", typeof(string)), ("BirthDate", typeof(DateTime)), ("DocumentIssuedOn", typeof(DateTime)),
                ("Email", typeof(string)), ("Phone", typeof(string)), ("Affiliated", typeof(bool)), ("Region", typeof(string)),
            ],
            people,
            static row =>
            [
                row.Line, row.Person.Id, row.Person.DocumentType.ToString(), row.Person.DocumentNumber, row.Person.FirstName,
                OrNull(row.Person.SecondName), row.Person.FirstSurname, OrNull(row.Person.SecondSurname),
                row.Person.BirthDate.ToDateTime(default), OrNull(row.Person.DocumentIssuedOn?.ToDateTime(default)), OrNull(row.Person.Email),
                OrNull(row.Person.Phone), row.Person.Affiliated, row.Person.Region,
            ],
            stop);

    protected override Task CopyFacts(IEnumerable<StagedFact> facts, CancellationToken stop) =>
        Copy("#import_facts",
            [
                ("Line", typeof(long)), ("DocumentType", typeof(string)), ("DocumentNumber", typeof(string)), ("Kind", typeof(string)),
                ("Value", typeof(string)), ("Form", typeof(string)), ("Draw", typeof(int)),
            ],
            facts,
            static row =>
            [
                row.Line, row.Document.Type.ToString(), row.Document.Number, row.Kind, OrNull(row.Fact?.Value), OrNull(row.Fact?.Form),
                row.Fact?.Draw ?? 0,
            ],
            stop);

    protected override Task StageStrata(IEnumerable<(string Region, int Year, string Stratum)> strata, CancellationToken stop) =>
        Copy("#import_strata", [("Region", typeof(string)), ("Year", typeof(int)), ("Stratum", typeof(string))], strata,
            static row => [row.Region, row.Year, row.Stratum], stop);

    private async Task Copy<T>(
        string target, (string Name, Type Type)[] columns, IEnumerable<T> rows, Func<T, object[]> values, CancellationToken stop)
    {
        using var bulk = new SqlBulkCopy((SqlConnection)Connection, SqlBulkCopyOptions.TableLock, (SqlTransaction)Transaction)
        {
            DestinationTableName = target,
            BulkCopyTimeout = 0,
        };
        using var table = new DataTable();
        foreach (var (name, type) in columns)
        {
            table.Columns.Add(name, type);
            bulk.ColumnMappings.Add(name, name);
        }

        foreach (var chunk in rows.Chunk(AtOnce))
        {
            table.Clear();
            foreach (var row in chunk)
                table.Rows.Add(values(row));
            await Write(bulk, table, stop);
        }
    }

    /// <summary>A value that does not fit is told by SqlBulkCopy in words of its own, which are no fault of a database; here they are.</summary>
    internal static async Task Write(SqlBulkCopy bulk, DataTable table, CancellationToken stop)
    {
        try
        {
            await bulk.WriteToServerAsync(table, stop);
        }
        catch (InvalidOperationException fault)
        {
            throw new BulkCopyException($"{bulk.DestinationTableName}: {fault.Message}", fault);
        }
    }

    private sealed class BulkCopyException(string message, Exception cause) : DbException(message, cause);
}
