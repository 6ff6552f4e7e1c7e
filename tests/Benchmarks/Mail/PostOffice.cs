using System.Globalization;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ventanilla.Application;
using Ventanilla.Application.Common;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.Infrastructure;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Mail;

/// <summary>The application without pages and without its job engine, as it would send through one mail server: the benchmark is what calls.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private PostOffice(TestDatabase database, int port)
    {
        _database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Ventanilla"] = database.ConnectionString,
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Smtp:From"] = "no-responder@ventanilla.test",
            ["Smtp:Connections"] = MailBench.Connections.ToString(CultureInfo.InvariantCulture),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddSingleton(SampleHouse.Policy).AddSingleton(new PortalLinks(new Uri("https://portal.test")))
            .AddApplication().AddInfrastructure(configuration);
        services.RemoveAll<IJobQueue>();
        services.AddSingleton<IJobQueue>(new Nobody()).AddSingleton<ICaller>(new TestCaller());
        _services = services.BuildServiceProvider();
    }

    public IPostman Postman => _services.GetRequiredService<IPostman>();

    public static async Task<PostOffice> Open(int port) => new(await TestDatabase.Create(), port);

    /// <summary>Mails in the outbox, promised as a command promises them.</summary>
    public async Task Promise(int count)
    {
        await using var scope = _services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        for (var i = 0; i < count; i++)
            outbox.Promise(MailBench.Sample, new Mailbox($"vecino{i}@correo.example", Language.Spanish));
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(default);
        await _database.Scalar<object>("VACUUM ANALYZE outgoing_messages");
    }

    /// <summary>Only puts the sample into words, so many times.</summary>
    public async Task Words(int count)
    {
        for (var i = 0; i < count; i++)
            await _services.GetRequiredService<IMailRenderer>().Render(MailBench.Sample, Language.Spanish);
    }

    public async Task<RenderedMail[]> Letters(int count)
    {
        var (subject, html, text) = await _services.GetRequiredService<IMailRenderer>().Render(MailBench.Sample, Language.Spanish);
        return [.. Enumerable.Range(0, count).Select(i => new RenderedMail($"{Guid.CreateVersion7():N}@ventanilla", $"vecino{i}@correo.example", subject, html, text))];
    }

    /// <summary>The whole path of every mail that waits: claim, open, put into words, send, record; as so many wakes at once would go it.</summary>
    public async Task Deliver(int wakes)
    {
        await Task.WhenAll(Enumerable.Range(0, wakes).Select(_ => Task.Run(() => Send(new DeliverMessages()))));
        if (await Undelivered() is > 0 and var left)
            throw new InvalidOperationException($"{left} mails were not delivered.");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Result> Send(IRequest<Result> command)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    private Task<long> Undelivered() => _database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "State" <> 'Delivered'""");

    private sealed class Nobody : IJobQueue
    {
        public Task Enqueue(IRequest<Result> command, CancellationToken stop) => Task.CompletedTask;
    }
}
