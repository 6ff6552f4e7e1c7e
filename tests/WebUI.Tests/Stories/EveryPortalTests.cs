using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security tests 2, 3, 7, 9, 10, 11, 13 and 14 on each portal with its own policy, whatever it signs in with and however it recovers.
/// (12 is in TemporaryPasswordTests, 17 in EveryFormTests.)</summary>
public abstract partial class EveryPortalTests(string name)
{
    public sealed class OfTheFund() : EveryPortalTests("caja");

    public sealed class OfTheClinic() : EveryPortalTests("clinica");

    public sealed class OfTheSoftwareHouse() : EveryPortalTests("software");

    private const string Another = "Cuatro Tigres Nuevos 88";
    private const string Wrong = "No Es Esta Frase 99";

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_count_fifty_and_lock_and_a_recovery_ends_the_lock()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.Who.Opens("/ingresar");
        var form = ana.Page.Form("/ingresar").With("Form.Name", ana.Names.Last()).With("Form.Password", Wrong);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ana.Who.Asks(Visitor.Post(form.Address, form.Values))));

        (await portal.Database.Scalar<int>("""SELECT max("FailedSignIns") FROM accounts""")).ShouldBe(50);
        (await ana.SignsIn()).Path.ShouldBe("/ingresar");
        await ana.ChoosesANewPassword(Another);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task Fifty_uses_of_one_link_at_once_are_one()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = Walker.On(portal);
        await ana.Registers();
        await ana.Who.Opens(await portal.LinkTo(ana.Who.Email, "/activar"));
        var form = ana.Page.Form();
        // Each as the browser was: the first that is in takes the link's cookie away.
        var browsers = Enumerable.Range(0, 50).Select(_ => ana.Who.Copy()).ToList();

        await Task.WhenAll(browsers.Select(b => b.Asks(Visitor.Post(form.Address, form.Values))));

        (await portal.Count("audit_entries", "\"Action\" = 'activate_account' AND \"Outcome\" IN ('active', 'questions_to_answer', 'company_to_name')")).ShouldBe(1);
        (await portal.Audited("activate_account", "link_used")).ShouldBe(49);
        (await portal.Count("accounts", "\"State\" <> 'PendingActivation'")).ShouldBe(1);
    }

    [Fact]
    public async Task Unknown_existing_locked_and_waiting_look_the_same_to_whoever_does_not_know_the_password()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal, "ana.perez");
        var waiting = Walker.On(portal, "eva.perez").Knowing("DocumentNumber", "52444555");
        if (ana.Names.First() == ana.Who.Email)
            waiting.Who.Email = "eva@correo.example";
        await waiting.Knowing("Email", waiting.Who.Email).Registers();
        var unknown = await Walker.On(portal).SignsIn(ana.Names.First().Contains('@') ? "otra@correo.example" : "otra.persona", Wrong);
        unknown.Errors.ShouldHaveSingleItem();

        foreach (var known in ana.Names.Concat(waiting.Names))
            Same(await Walker.On(portal).SignsIn(known, Wrong), unknown);
        for (var i = 0; i < 6; i++)
            await ana.SignsIn(password: Wrong);
        (await portal.Count("accounts", "\"LockedUntil\" > now()")).ShouldBe(1);
        Same(await ana.SignsIn(), unknown);
    }

    [Fact]
    public async Task Asking_for_a_mail_looks_the_same_for_known_and_unknown()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        var stranger = Walker.On(portal, "otra.persona").Knowing("Email", Stranger(ana));

        foreach (var page in new[] { "/recuperar", "/activar/reenviar", "/recuperar/usuario" })
        {
            if (await ana.Who.Opens(page) is { Status: HttpStatusCode.NotFound })
                continue;
            await stranger.Who.Opens(page);
            Same(await ana.Step(), await stranger.Step());
        }
    }

    [Fact]
    public async Task Registering_looks_the_same_for_a_known_and_an_unknown_address()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        var again = Walker.On(portal, "luis.perez").Knowing("DocumentNumber", "52777888");
        var unknown = Walker.On(portal, "eva.perez").Knowing("DocumentNumber", "52777999").Knowing("Email", Stranger(ana));

        Same(await again.Registers(), await unknown.Registers());
    }

    [Fact]
    public async Task A_step_without_the_one_before_it_changes_nothing_and_its_post_is_audited()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        string[] steps =
        [
            "/registro/datos", "/registro/confirmar", "/registro/listo", "/activar", "/restablecer", "/recuperar/confirmar", "/verificacion",
            "/verificacion/preguntas", "/no-fui-yo", "/ingresar/condiciones",
        ];
        foreach (var step in steps)
        {
            var nobody = portal.Visitor();
            await nobody.Opens("/ingresar");
            var token = nobody.Page.ValueOf("__RequestVerificationToken")!;
            await nobody.Posts(new Uri(step, UriKind.Relative), [("__RequestVerificationToken", token), ("Form.Email", "x@y.example")]);
            nobody.Page.Status.ShouldBe(HttpStatusCode.OK, step);
        }

        (await portal.Audited("skip_step", "common.step_skipped")).ShouldBe(steps.Length);
        foreach (var table in new[] { "accounts", "sessions", "challenges", "account_links", "outgoing_messages" })
            (await portal.Count(table)).ShouldBe(0, table);
    }

    [Fact]
    public async Task A_forged_host_does_not_reach_the_mails()
    {
        await using var portal = await RunningPortal.Open(("Portal", name), ("AllowedHosts", "*"));
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.Who.Opens("/recuperar");
        var form = ana.Page.Form().With("Form.Email", ana.Who.Email);
        if (form.Fields.Contains("Form.Username"))
            form.With("Form.Username", ana.Username);
        var post = Visitor.Post(form.Address, form.Values);
        post.Headers.Host = "evil.example";

        (await ana.Who.Asks(post)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await portal.MailIsOut();
        portal.Mails().ShouldAllBe(m => !(m.Text + m.Html).Contains("evil") && m.Text.Contains(RunningPortal.Base));
    }

    [Fact]
    public async Task A_change_ends_the_other_sessions_and_a_recovery_ends_all()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.SignsIn();
        var phone = ana.Who.Copy();
        await ana.SignsIn();
        await ana.Who.Opens("/cuenta/contrasena");
        await ana.Who.Fills(("CurrentPassword", ana.Who.Password), ("Password", Another), ("Confirmation", Another));

        (await phone.Opens("/inicio")).Path.ShouldBe("/ingresar");
        (await ana.Who.Opens("/inicio")).Path.ShouldBe("/inicio");
        var desk = ana.Who.Copy();
        await ana.ChoosesANewPassword("Cinco Tigres Distintos 55");
        (await desk.Opens("/inicio")).Path.ShouldBe("/ingresar");
    }

    [Fact]
    public async Task Common_own_and_previous_passwords_are_refused_and_long_ones_with_accents_and_emoji_work()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        await ana.SignsIn();
        await ana.Who.Opens("/cuenta/contrasena");
        foreach (var refused in new[] { "Contraseña123", "Password1234", "Pérez Pérez 1", ana.Who.Password })
        {
            await ana.Who.Fills(("CurrentPassword", ana.Who.Password), ("Password", refused), ("Confirmation", refused));
            ana.Page.ErrorAt("Password").ShouldNotBeNullOrEmpty(refused);
        }

        const string Long = "El ñandú corrió 12 kilómetros con su pingüino 🐧 y una cigüeña 🎈 hasta el Amazonas, ¡qué día!";
        await ana.Who.Fills(("CurrentPassword", ana.Who.Password), ("Password", Long), ("Confirmation", Long));
        (await ana.SignsIn(password: Long[..64])).Path.ShouldBe("/ingresar");
        (await ana.SignsIn(password: Long)).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task A_hundred_forgotten_passwords_are_a_few_mails_and_the_owner_still_signs_in()
    {
        await using var portal = await RunningPortal.Open(("Portal", name));
        var ana = await Walker.WithAnAccountOn(portal);
        await portal.MailIsOut();
        var before = portal.Mails().Count;

        for (var i = 0; i < 100; i++)
            (await ana.AsksForANewPassword()).Errors.ShouldBeEmpty();

        await portal.MailIsOut();
        (portal.Mails().Count - before).ShouldBeInRange(1, 5);
        (await ana.SignsIn()).Path.ShouldBe("/inicio");
    }

    /// <summary>An address that looks like theirs once it is masked.</summary>
    private static string Stranger(Walker known) => "axx" + known.Who.Email[known.Who.Email.IndexOf('@', StringComparison.Ordinal)..];

    private static void Same(Page one, Page other)
    {
        (one.Status, one.Path).ShouldBe((other.Status, other.Path));
        Bare(one).ShouldBe(Bare(other));
    }

    /// <summary>Without what was typed, which stands in its box again.</summary>
    private static string Bare(Page page) => Typed.Replace(page.Normalised, "$1");

    [GeneratedRegex("(name=\"Form\\.[A-Za-z]+\" value=\")[^\"]*")]
    private static partial Regex Typed { get; }
}
