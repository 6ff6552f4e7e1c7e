using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Common;
using Ventanilla.Application.People;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.People;

/// <summary>A database of its own for each class of tests, on the tests' server; gone at the end.</summary>
public sealed class PeopleDatabase : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    public TestDatabase Tables => _database;
    public string Folder { get; } = Directory.CreateTempSubdirectory("people").FullName;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = TestDatabase.Provider,
            ["ConnectionStrings:Ventanilla"] = _database.ConnectionString,
        }).Build();
        _services = new ServiceCollection()
            .AddLogging().AddApplication().AddPersistence(configuration)
            .AddSingleton(TimeProvider.System).AddScoped<ICaller, SystemCaller>().AddSingleton<IJobQueue, NoJobs>()
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
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
    public void CutConnections() => _database.CutConnections().GetAwaiter().GetResult();

    private sealed class NoJobs : IJobQueue
    {
        public Task Enqueue(IRequest<Result> command, CancellationToken stop) => Task.CompletedTask;
    }
}
