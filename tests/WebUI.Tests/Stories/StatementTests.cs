using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>What each journey costs on each portal, in statements as the database server counts them: begin, commit, savepoints and resets each
/// count. No machine's speed changes such a number, so it may not grow unnoticed.</summary>
public sealed class StatementTests : IAsyncDisposable
{
    /// <summary>The delivery of one mail, which no journey's number includes.</summary>
    private const int Mail = 2;
    private const string Another = "Cuatro Tigres Nuevos 88";
    private readonly List<string> _asked = [];
    private RunningPortal _portal = null!;
    private StatementLog _log = null!;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <param name="registers">From the first page to "a mail is on its way".</param>
    /// <param name="activates">The mailed link, and whatever the portal asks for before the account can be used.</param>
    /// <param name="signsIn">The page and its form.</param>
    /// <param name="page">A plain page of whoever is in; the home, with all it tells, costs no more.</param>
    /// <param name="recovers">From "I forgot it" to the new password, by every page on the way.</param>
    [Theory]
    [InlineData("caja", 12, 8, 8, 2, 18)]
    [InlineData("clinica", 10, 8, 8, 2, 34)]
    [InlineData("software", 10, 24, 8, 2, 18)]
    public async Task A_journey_costs_this_many(string name, int registers, int activates, int signsIn, int page, int recovers)
    {
        (_portal, _log) = await RunningPortal.OpenCounted(name);
        // Whoever comes first finds nothing loaded: no types, no keys, no connection.
        var first = Somebody("luis.perez", "52111000");
        await Registers(first);
        await Activates(first);
        await first.Leaves();
        await SignsIn(first);
        await Recovers(first);

        var ana = Somebody("ana.perez", "52111222");
        await Costs(registers, () => Registers(ana));
        await Costs(activates, () => Activates(ana));
        await ana.Leaves();
        await Costs(signsIn, () => SignsIn(ana));
        foreach (var address in new[] { "/cuenta/idioma", "/cuenta/solicitudes", "/inicio" })
        {
            await Costs(page, () => ana.Who.Opens(address));
            ana.Page.Path.ShouldBe(address);
        }

        await Costs(recovers, () => Recovers(Somebody("ana.perez", "52111222")));
    }

    /// <summary>Staff: the door and its two forms.</summary>
    [Fact]
    public async Task Coming_in_as_staff_costs_this_many()
    {
        (_portal, _log) = await RunningPortal.OpenCounted("caja");
        await _portal.Somebody().IsStaff(StaffRole.Agent);
        var marta = _portal.Somebody();
        var phone = await marta.IsStaff(StaffRole.Agent);
        await marta.Posts(marta.Page.Form("/gestion/salir"));

        await Costs(16, async () =>
        {
            await marta.GivesStaffPassword();
            var form = marta.Page.Form().With("Form.Code", phone.Code());
            (await marta.Asks(Visitor.Post(form.Address, form.Values))).Headers.Location!.ToString().ShouldBe("/gestion");
        });
    }

    /// <summary>The page that asks, the yes, the code and a refresh are the protocol's; whatever the application asks afterwards costs the look at its session, and the answer.</summary>
    [Fact]
    public async Task An_application_costs_this_many()
    {
        (_portal, _log) = await RunningPortal.OpenCounted("caja");
        var ana = Somebody("ana.perez", "52111222");
        await Registers(ana);
        await Activates(ana);
        await ana.Leaves();
        await SignsIn(ana);
        var phone = ConnectedApplication.OnPhone(_portal);
        // Whoever comes first finds nothing loaded.
        await phone.Enters(ana.Who);
        await phone.Refreshes();
        foreach (var address in new[] { "cuenta", "casos", "sesiones", "aplicaciones" })
            await phone.Gets("/api/v1/" + address);

        var code = "";
        List<int> cost = [];
        _asked.Clear();
        async Task Count(Func<Task> step)
        {
            await _log.Read();
            await step();
            var asked = await _log.Read();
            _asked.AddRange([$"{asked.Count}:", .. asked]);
            cost.Add(asked.Count);
        }

        await Count(() => ana.Who.Opens(phone.Asks()));
        await Count(async () => code = await phone.GetsCode(ana.Who));
        await Count(() => phone.Fetches(code));
        await Count(() => phone.Refreshes());
        foreach (var address in new[] { "cuenta", "casos", "sesiones", "aplicaciones" })
            await Count(async () => (await phone.Gets("/api/v1/" + address)).Status.ShouldBe(System.Net.HttpStatusCode.OK));

        cost.ShouldBe([4, 11, 8, 9, 2, 2, 2, 2], string.Join('\n', _asked));
    }

    private async Task Costs(int statements, Func<Task> journey)
    {
        await _log.Read();
        _asked.Clear();
        await journey();
        _asked.AddRange(await _log.Read());
        _asked.Count.ShouldBe(statements, $"\n{string.Join('\n', _asked)}");
    }

    /// <summary>The mail on its way goes out, counted apart.</summary>
    private async Task MailGoesOut()
    {
        _asked.AddRange(await _log.Read());
        await _portal.Jobs!.RunOn(_portal);
        var delivery = await _log.Read();
        delivery.Count.ShouldBe(Mail, $"\n{string.Join('\n', delivery)}");
    }

    private Walker Somebody(string username, string document)
    {
        var somebody = Walker.On(_portal, username).Knowing("DocumentNumber", document);
        if (somebody.Names.First() == somebody.Who.Email)
            somebody.Knowing("Email", somebody.Who.Email = $"{username}@correo.example");
        return somebody;
    }

    private async Task Registers(Walker who)
    {
        await who.Registers();
        await MailGoesOut();
    }

    private async Task Activates(Walker who)
    {
        await who.Activates();
        await MailGoesOut();
    }

    private static async Task SignsIn(Walker who)
    {
        await who.Who.Opens("/ingresar");
        var form = who.Page.Form("/ingresar").With("Form.Name", who.Names.First()).With("Form.Password", who.Who.Password);
        (await who.Who.Asks(Visitor.Post(form.Address, form.Values))).Headers.Location!.ToString().ShouldBe("/inicio");
    }

    private async Task Recovers(Walker who)
    {
        await who.AsksForANewPassword();
        await MailGoesOut();
        if (_portal.Services.GetRequiredService<PortalPolicy>().Recovery.Kind == RecoveryKind.TemporaryPassword)
        {
            await who.ConfirmsTheRecovery();
            await MailGoesOut();
            await who.SignsIn(password: await who.TemporaryPassword());
        }
        else
        {
            await who.Who.Opens(await _portal.LinkTo(who.Who.Email, "/restablecer"));
        }

        await who.Knowing("Password", Another).Knowing("Confirmation", Another).Step();
        who.Page.Path.ShouldBe("/restablecer/listo");
        await MailGoesOut();
    }
}
