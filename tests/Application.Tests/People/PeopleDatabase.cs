using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ventanilla.Application.Common;
using Ventanilla.Application.People;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Application.Tests.People;

/// <summary>A database of its own for each class of tests, on the server that VENTANILLA_TEST_DATABASE names; gone at the end.</summary>
public sealed class PeopleDatabase : IAsyncLifetime
{
    private readonly string _name = $"people_{Guid.NewGuid():N}";
    private readonly string _server = Environment.GetEnvironmentVariable("VENTANILLA_TEST_DATABASE")
        ?? throw new InvalidOperationException("VENTANILLA_TEST_DATABASE is not set: it names a PostgreSQL server, e.g. Host=…;Database=postgres.");
    private ServiceProvider _services = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("people").FullName;

    public async Task InitializeAsync()
    {
        await OnServer($"CREATE DATABASE {_name}");
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = _name, ApplicationName = _name };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Ventanilla"] = connection.ConnectionString,
        }).Build();
        _services = new ServiceCollection()
            .AddLogging().AddApplication().AddPersistence(configuration)
            .AddSingleton(TimeProvider.System).AddSingleton<ICaller, Nobody>().AddSingleton<IJobQueue, NoJobs>()
            .BuildServiceProvider();
        await With(db => db.Database.EnsureCreatedAsync());
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    public async Task<ImportReport> Import(string people, string facts, bool dryRun = false, IProgress<ImportProgress>? progress = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new ImportPeople(people, facts, dryRun) { Progress = progress });
        return result.Value;
    }

    public async Task<T> With<T>(Func<VentanillaDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<VentanillaDbContext>());
    }

    public async Task Forget() => await With(db => db.Set<Person>().ExecuteDeleteAsync());

    public Task<List<Person>> People() => With(db => db.Set<Person>().AsNoTracking().OrderBy(p => p.DocumentNumber).ToListAsync());

    public Task<List<PersonFact>> Facts() =>
        With(db => db.Set<PersonFact>().AsNoTracking().OrderBy(f => f.PersonId).ThenBy(f => f.Kind).ToListAsync());

    /// <summary>Ends every connection to this database, as a server that goes down does.</summary>
    public void CutConnections()
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", connection);
        command.Parameters.Add(new() { Value = _name });
        command.ExecuteNonQuery();
    }

    private async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Nobody : ICaller
    {
        public Guid? AccountId => null;
        public Guid? SessionId => null;
        public string Address => "";
        public string Device => "";
        public string Culture => "es";
    }

    private sealed class NoJobs : IJobQueue
    {
        public Task Enqueue(IRequest<Result> command, CancellationToken stop) => Task.CompletedTask;
    }
}
