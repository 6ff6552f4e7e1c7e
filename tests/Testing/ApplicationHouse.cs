using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ventanilla.Application;
using Ventanilla.Application.Common;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Common;
using Ventanilla.Infrastructure;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Testing;

/// <summary>The whole application without its pages, on a real database: commands go through the mediator and its pipeline.
/// Only the clock, the caller, the job engine and the mail server are the test's.</summary>
public sealed class ApplicationHouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly TemporaryFolder _files = new();
    private bool _borrowed;
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<IRequest<Result>> _jobs = new();

    private ApplicationHouse(TestDatabase database, PortalPolicy policy, string? through = null, bool realJobs = false,
        IEnumerable<(string Name, string Value)>? settings = null)
    {
        (_database, Policy) = (database, policy);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = TestDatabase.Provider,
            ["ConnectionStrings:Ventanilla"] = through ?? database.ConnectionString,
            ["Mail:Folder"] = Path.GetTempPath(),
            ["Attachments:Folder"] = _files.Path,
        }.Concat((settings ?? []).Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddSingleton(policy).AddSingleton(new PortalLinks(new Uri("https://portal.test")))
            .AddSingleton(new PortalPolicies("caja", new(() => new Dictionary<string, PortalPolicy> { ["caja"] = policy, ["clinica"] = SamplePortals.Clinic })))
            .AddApplication().AddInfrastructure(configuration)
            .ConfigureDbContext<PostgreSqlContext>(Strictly).ConfigureDbContext<SqlServerContext>(Strictly);
        services.RemoveAll<IPostman>().AddSingleton<IPostman>(Postman).AddSingleton<ICaller>(Caller);
        if (!realJobs)
            services.RemoveAll<IJobQueue>().RemoveAll<TimeProvider>().AddSingleton<IJobQueue>(new Jobs(this)).AddSingleton<TimeProvider>(Clock);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public PortalPolicy Policy { get; }
    public MovableClock Clock { get; } = new();
    public TestCaller Caller { get; } = new();
    public TestPostman Postman { get; } = new();

    /// <summary>What the job engine throws at whoever enqueues.</summary>
    public Exception? JobFault { get; set; }
    public TestDatabase Database => _database;

    /// <summary>Where the files of cases lie.</summary>
    public string Files => _files.Path;

    /// <param name="settings">Besides those that every house has.</param>
    public static async Task<ApplicationHouse> Open(PortalPolicy policy, (string Name, string Value)[]? settings = null) =>
        new(await TestDatabase.Create(), policy, settings: settings);

    /// <summary>On a database that someone else disposes of, such as the one of a running portal.</summary>
    /// <param name="through">Another connection to it.</param>
    public static ApplicationHouse On(TestDatabase database, PortalPolicy policy, string? through = null) =>
        new(database, policy, through) { _borrowed = true };

    /// <summary>The same, by the clock on the wall and with the real job engine's queue: what it enqueues is run by the portals on that database.</summary>
    public static ApplicationHouse Beside(TestDatabase database, PortalPolicy policy) => new(database, policy, realJobs: true) { _borrowed = true };

    /// <summary>The first of rows that have neither an order nor a condition is any of them.</summary>
    private static void Strictly(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning));

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> message, CancellationToken stop = default)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, stop);
    }

    /// <summary>Runs what was enqueued since the last time, so that promised mails arrive at the <see cref="Postman"/>.</summary>
    public async Task RunJobs()
    {
        Postman.BeginRound();
        while (_jobs.TryDequeue(out var job))
            await Send(job);
    }

    /// <summary>Promises so many mails, to addresses of their own, in one commit.</summary>
    public async Task Promise(string to, int count)
    {
        await using var scope = _services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        for (var number = 0; number < count; number++)
            outbox.Promise(new WelcomeMail("Ana", "https://portal.test/ingresar"), new Mailbox($"{to}{number}@correo.example", Language.Spanish));
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(default);
    }

    /// <summary>A part of the application as its commands are given it.</summary>
    public T Part<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Looks at, or prepares, rows directly.</summary>
    public async Task<T> With<T>(Func<VentanillaDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<VentanillaDbContext>());
    }

    /// <summary>Speaks to a part of the application that no message stands for.</summary>
    public async Task<T> Ask<TPart, T>(Func<TPart, Task<T>> question) where TPart : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    public Task Add(params object[] rows) => With(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _files.Dispose();
        if (!_borrowed)
            await _database.DisposeAsync();
    }

    private sealed class Jobs(ApplicationHouse house) : IJobQueue
    {
        public Task Enqueue(IRequest<Result> command, CancellationToken stop)
        {
            if (house.JobFault is { } fault)
                return Task.FromException(fault);
            house._jobs.Enqueue(command);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Whoever the test says is asking: a person in a session, a visitor, or whoever is named whole.</summary>
public sealed class TestCaller : ICaller
{
    public Guid? AccountId { get; set; }
    public Guid? SessionId { get; set; }
    Guid? ICaller.AccountId => Actor.AccountId;
    Guid? ICaller.SessionId => Actor.SessionId;
    public Channel Channel { get; set; } = Channel.Web;

    /// <summary>Somebody of staff, or the system; before any person.</summary>
    public Actor? As { get; set; }
    public Actor Actor => As ?? (AccountId is { } account ? Actor.Person(account, SessionId ?? Guid.Empty, Channel) : Actor.Visitor(Channel));
    public string Address { get; set; } = "192.0.2.7";
    public string Device => "Firefox, Linux";
    public Language Language { get; set; } = Language.Spanish;
}

/// <summary>Keeps what it was handed; fails while it is told to.</summary>
public sealed class TestPostman : IPostman
{
    private readonly ConcurrentQueue<(int Round, RenderedMail Mail)> _mails = new();
    private int _asked, _round;

    public string Domain => "correo.fondo.example";
    public IReadOnlyList<RenderedMail> Mails => [.. _mails.Select(m => m.Mail)];
    public Exception? Fault { get; set; }

    /// <summary>What happens while it has a mail in its hands.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>How often it was asked, whether it failed or not.</summary>
    public int Asked => _asked;

    public Task Send(RenderedMail mail, CancellationToken stop)
    {
        Interlocked.Increment(ref _asked);
        Meanwhile?.Invoke();
        if (Fault is not null)
            throw Fault;
        _mails.Enqueue((_round, mail));
        return Task.CompletedTask;
    }

    public void BeginRound() => Interlocked.Increment(ref _round);

    /// <summary>The token of the link of that path that was promised last to that address: mails of one round leave side by side, in no order, but
    /// their ids are in the order of the promises as far as the clock moved between them.</summary>
    public Secret LinkTo(string address, string path)
    {
        var text = _mails.Where(m => string.Equals(m.Mail.To, address, StringComparison.OrdinalIgnoreCase)
            && m.Mail.Text.Contains(path, StringComparison.Ordinal)).OrderBy(m => m.Round).ThenBy(m => m.Mail.MessageId, StringComparer.Ordinal).Last().Mail.Text;
        var begin = text.IndexOf($"{path}?t=", StringComparison.Ordinal) + path.Length + 3;
        return new Secret(text[begin..(begin + 43)]);
    }
}
