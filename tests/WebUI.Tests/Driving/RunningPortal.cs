using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Notifications;
using Ventanilla.Testing;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>The whole portal in this process, on a database and a mail folder of its own, with forty people on record.
/// Every request goes through the real pipeline; only the connection is not a socket.</summary>
public sealed class RunningPortal : WebApplicationFactory<Program>
{
    public const string Base = "http://localhost";
    private readonly TemporaryFolder _mails = new();
    private readonly TemporaryFolder _files = new();
    private readonly Dictionary<string, string> _settings;
    private int _people;

    // Every portal watches its files; a machine grants only so many watchers.
    static RunningPortal() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");

    private RunningPortal(TestDatabase database, Dictionary<string, string> settings) => (Database, _settings) = (database, settings);

    public TestDatabase Database { get; }
    public LogBook Log { get; } = new();

    /// <summary>In place of the job engine, where a test has to know when mails go out.</summary>
    public HandOfJobs? Jobs { get; private init; }

    /// <param name="settings">Over the tests' own, e.g. <c>Policy:Budgets:MailsPerAddressPerHour</c>.</param>
    public static async Task<RunningPortal> Open(params (string Name, string Value)[] settings) =>
        new(await TestDatabase.WithPeople(), settings.ToDictionary(s => s.Name, s => s.Value));

    /// <summary>A portal that asks the database for nothing but what its visitors make it ask, each statement in a log.</summary>
    public static async Task<(RunningPortal Portal, StatementLog Log)> OpenCounted(string name)
    {
        var database = await TestDatabase.WithPeople();
        var log = new StatementLog(database);
        Dictionary<string, string> settings = new() { ["Portal"] = name, ["ConnectionStrings:Ventanilla"] = log.ConnectionString };
        return (new RunningPortal(database, settings) { Jobs = new HandOfJobs() }, log);
    }

    /// <summary>With so few connections to its database, and one second of patience for them.</summary>
    public static async Task<RunningPortal> OpenCramped(int connections)
    {
        var database = await TestDatabase.WithPeople();
        var cramped = $"{database.ConnectionString};Maximum Pool Size={connections};Timeout=1";
        return new(database, new() { ["ConnectionStrings:Ventanilla"] = cramped }) { Jobs = new HandOfJobs() };
    }

    public Visitor Visitor(string language = "es", string address = "192.0.2.7") => new(this, language, address);

    /// <summary>Somebody new: no budget, mailbox or document of theirs was anybody's before.</summary>
    public Visitor Somebody(string language = "es")
    {
        var number = Interlocked.Increment(ref _people);
        return new(this, language, $"10.{number / 256}.{number % 256}.7") { Email = $"ana{number}@correo.example", Document = $"{52_000_000 + number * 1000}" };
    }

    /// <summary>The newest mail to that address whose text holds <paramref name="about"/>; waits for it.</summary>
    public Task<RenderedMail> Mail(string to, string about) => Eventually.Gives(
        () => Mails().FirstOrDefault(m => m.To == to && m.Text.Contains(about, StringComparison.Ordinal)),
        () => $"a mail to {to} about {about} among: {string.Join("; ", Mails().Select(m => $"{m.To} {m.Subject}"))}\n{string.Join('\n', Log.Lines)}");

    /// <summary>What was sent so far, the newest first.</summary>
    public IReadOnlyList<RenderedMail> Mails() =>
        [.. Services.GetRequiredService<IMailFolder>().ListNewest(1000, default).GetAwaiter().GetResult().Select(f => f.Mail)];

    /// <summary>Done when no message waits in the outbox any more: what has not arrived by then will not come.</summary>
    public Task MailIsOut() => Eventually.Holds(
        async () => await Count("outgoing_messages", "\"State\" = 'Queued'") == 0, "the outbox is empty");

    public Task<long> Count(string table, string where = "true") => Database.Scalar<long>($"SELECT count(*) FROM {table} WHERE {where}");

    public Task<long> Audited(string action, string outcome) => Count("audit_entries", $"\"Action\" = '{action}' AND \"Outcome\" = '{outcome}'");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        Dictionary<string, string> settings = new()
        {
            ["ConnectionStrings:Ventanilla"] = Database.ConnectionString,
            ["Database:Provider"] = TestDatabase.Provider,
            ["BaseUrl"] = Base,
            ["Mail:Folder"] = _mails.Path,
            ["Attachments:Folder"] = _files.Path,
            ["Policy:Password:Iterations"] = "1000",
        };
        foreach (var (name, value) in settings.Concat(_settings))
            builder.UseSetting(name, value);
        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(s => s.AddSingleton<IStartupFilter>(new Addresses()));
        builder.ConfigureTestServices(s => s.RefuseUnordered());
        if (Jobs is not null)
            builder.ConfigureTestServices(Jobs.Replace);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        _mails.Dispose();
        _files.Dispose();
    }

    /// <summary>Gives each connection the address its visitor says: there is no socket to read it from.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Driving.Visitor.AddressHeader].ToString());
                http.Request.Headers.Remove(Driving.Visitor.AddressHeader);
                return rest(http);
            });
            next(app);
        };
    }
}
