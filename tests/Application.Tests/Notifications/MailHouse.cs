using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Common;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Portal;
using Ventanilla.Infrastructure.Notifications;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>The notifications of a portal as the host registers them, under the settings of one test.</summary>
internal sealed class MailHouse : IDisposable
{
    /// <summary>With a mail server that does not answer, unless a test says otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ServiceProvider _services;
    private readonly Ticking _clock = new();

    private MailHouse(Dictionary<string, string?> settings, PortalPolicy? policy = null)
    {
        Policy = policy ?? PolicyOf();
        // Razor Pages and scope checks as in the real host: neither may reach the mails.
        var services = new ServiceCollection().AddLogging().AddRazorPages().Services.AddSingleton<TimeProvider>(_clock).AddSingleton(Policy);
        _services = services.AddNotifications(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider(validateScopes: true);
    }

    public static OrganisationPolicy Organisation { get; } = new()
    {
        Name = "Caja de Compensación del Río Grande",
        ShortName = "Comfarío",
        Phone = "(601) 555 0100",
        PhoneHours = new LocalText("lunes a viernes, 8:00 a. m. a 5:00 p. m.", "Monday to Friday, 8:00 a.m. to 5:00 p.m."),
    };

    public PortalPolicy Policy { get; }
    public IPostman Postman => _services.GetRequiredService<IPostman>();
    public IMailRenderer Renderer => _services.GetRequiredService<IMailRenderer>();
    public IMailFolder Folder => _services.GetRequiredService<IMailFolder>();
    public IPayloadProtector Protector => _services.GetRequiredService<IPayloadProtector>();

    public static MailHouse OverSmtp(int port, string host = "127.0.0.1", params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Smtp:Host"] = host,
            ["Smtp:Port"] = $"{port}",
            ["Smtp:From"] = "no-responder@ventanilla.test",
            ["Smtp:FromName"] = "Comfarío en línea",
            ["Smtp:TimeoutSeconds"] = $"{Patience.TotalSeconds}",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        return new MailHouse(settings);
    }

    public static MailHouse Over(PostfixServer server, string password = PostfixServer.Password, string host = "localhost", int? port = null, params (string Key, string Value)[] more) =>
        OverSmtp(port ?? server.Port, host, [("Smtp:UserName", PostfixServer.UserName), ("Smtp:Password", password), .. more]);

    public static MailHouse InFolder(string folder, OrganisationPolicy? organisation = null, Dictionary<string, LocalText>? texts = null) =>
        new(new Dictionary<string, string?> { ["Mail:Folder"] = folder }, PolicyOf(organisation, texts));

    /// <summary>One of the portals that the product comes with.</summary>
    public static MailHouse Of(string portal, string folder) => new(new Dictionary<string, string?> { ["Mail:Folder"] = folder }, new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(PortalProcess.Repository, "src", "WebUI", "Portals", $"{portal}.json")).Build().Get<PortalPolicy>());

    public static RenderedMail Letter(string to = "ana@ventanilla.test", string subject = "Su contraseña cambió: ¡léalo!", string text = "Hola, señora Ñáñez.\n") =>
        new($"{Guid.CreateVersion7():N}@ventanilla", to, subject, $"<!DOCTYPE html><html lang=\"es\"><body><p>{text.Trim()}</p></body></html>", text);

    /// <summary>What measures how long something rested sees that much more.</summary>
    public void Pass(TimeSpan time) => _clock.Pass(time);

    public void Dispose() => _services.Dispose();

    private static PortalPolicy PolicyOf(OrganisationPolicy? organisation = null, Dictionary<string, LocalText>? texts = null) => new()
    {
        Identity = new IdentityPolicy(), Registration = new RegistrationPolicy(), Organisation = organisation ?? Organisation, Texts = texts ?? [],
    };

    /// <summary>No two mails of a test bear the same time.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long _ticks;
        private TimeSpan _passed;

        public void Pass(TimeSpan time) => _passed += time;
        public override long GetTimestamp() => base.GetTimestamp() + (long)(_passed.TotalSeconds * TimestampFrequency);
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMilliseconds(Interlocked.Increment(ref _ticks));
    }
}
