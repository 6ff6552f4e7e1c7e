using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Testing.Servers;

/// <summary>What the tests ask of a database server, in the words of its engine.</summary>
internal abstract class TestServer
{
    protected static string Address => Environment.GetEnvironmentVariable("VENTANILLA_TEST_DATABASE")
        ?? throw new InvalidOperationException("VENTANILLA_TEST_DATABASE is not set: scripts/test sets it, or name a server yourself.");

    public abstract string Provider { get; }

    /// <summary>The connections to this database that wait for a lock.</summary>
    public abstract string CountOfWaiting { get; }

    public static TestServer Named() => Environment.GetEnvironmentVariable("VENTANILLA_TEST_PROVIDER") switch
    {
        null or "" or "PostgreSql" => new PostgreSqlServer(),
        "SqlServer" => new SqlServerServer(),
        var other => throw new InvalidOperationException($"VENTANILLA_TEST_PROVIDER is '{other}'; it must be SqlServer or PostgreSql."),
    };

    /// <summary>Whether a database can be made as a copy of another one.</summary>
    public abstract bool Copies { get; }

    /// <param name="template">Only where it <see cref="Copies"/>.</param>
    public abstract Task Create(string database, string? template);

    public abstract Task Drop(string database);

    /// <summary>Before a template is copied: keeps what <see cref="Restore"/> needs.</summary>
    public abstract Task Keep(string template);

    /// <summary>Whoever is connected is cut off for it.</summary>
    public abstract Task Backup(string database, string to);

    /// <summary>Makes a copy into what its template is, or leaves it and says false where that cannot be done.</summary>
    public abstract Task<bool> Restore(string database);

    /// <param name="connection">As <see cref="ConnectionTo"/> gave it.</param>
    public abstract Task CutConnections(string connection);

    /// <summary>Another one each time, to the same database.</summary>
    public abstract string ConnectionTo(string database);
    public abstract DbConnection Connect(string connection);
    public abstract VentanillaDbContext Context(string connection);

    public virtual string Translate(string statement) => statement;

    public IEnumerable<string> Tables()
    {
        using var db = Context(Address);
        return [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()!)];
    }

    /// <summary>Elsewhere than in the database that is made or dropped.</summary>
    protected async Task OnServer(string statement)
    {
        await using var connection = Connect(Address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 120);
        await command.ExecuteNonQueryAsync();
    }
}
