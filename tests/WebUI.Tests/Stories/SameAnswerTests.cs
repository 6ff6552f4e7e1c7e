using Shouldly;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 7: nobody learns from an answer who has an account or is on record. Statuses and whole bodies are compared;
/// times are a benchmark's business.</summary>
public sealed class SameAnswerTests : Story
{
    [Fact]
    public async Task A_wrong_issue_date_looks_exactly_like_not_on_record()
    {
        var wrongDatum = await Portal.Visitor().GivesDocument(Steps.OnRecord, issued: (4, 4, 2004));
        var notOnRecord = await Portal.Visitor().GivesDocument("1900000001", issued: (4, 4, 2004));
        var onRecord = await Portal.Visitor().GivesDocument("1000001001");

        Same(wrongDatum, notOnRecord);
        onRecord.Normalised.ShouldNotBe(notOnRecord.Normalised, "else this test compares nothing");
    }

    [Fact]
    public async Task Whoever_is_on_record_must_answer_whatever_was_typed_as_second_datum()
    {
        var thief = Portal.Visitor();
        await thief.GivesDocument(Steps.OnRecord, issued: (4, 4, 2004));
        await thief.GivesData();
        await thief.Posts(thief.Page.Form());

        (await thief.OpensTheLink()).Path.ShouldBe("/verificacion");
    }

    [Fact]
    public async Task Unknown_existing_locked_and_inactive_sign_in_alike()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var waiting = Portal.Visitor();
        waiting.Email = "eva@correo.example";
        await waiting.Registers("52444555");
        var unknown = await Fails("leo@correo.example");

        Same(await Fails(ana.Email), unknown);
        Same(await Fails(waiting.Email), unknown);
        for (var i = 0; i < 5; i++)
            await Fails(ana.Email);
        (await Portal.Count("accounts", "\"LockedUntil\" > now()")).ShouldBe(1);
        Same(await Fails(ana.Email), unknown);
        Same(await Portal.Visitor().As(ana.Email).SignsIn(SampleHouse.Password), unknown);
    }

    [Fact]
    public async Task Unknown_existing_and_inactive_ask_for_a_link_alike()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var waiting = Portal.Visitor();
        waiting.Email = "aba@correo.example";
        await waiting.Registers("52444555");

        foreach (var page in new[] { "/recuperar", "/activar/reenviar" })
        {
            var unknown = await Asks(page, "abc@correo.example");
            unknown.Errors.ShouldBeEmpty();
            Same(await Asks(page, ana.Email), unknown);
            Same(await Asks(page, waiting.Email), unknown);
        }
    }

    [Fact]
    public async Task Registering_with_a_known_address_or_document_looks_like_any_other()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        var fresh = await Portal.Visitor().As("alma@correo.example").Registers("52777888");

        Same(await Portal.Visitor().Registers("52777000"), fresh);
        Same(await Portal.Visitor().As("aire@correo.example").Registers(Steps.NotOnRecord), fresh);
        await Portal.MailIsOut();
        Portal.Mails().Where(m => m.To == ana.Email).ShouldContain(m => !m.Text.Contains("/activar?t=", StringComparison.Ordinal)
            && m.Text.Contains("/recuperar", StringComparison.Ordinal));
    }

    private Task<Page> Fails(string email) => Portal.Visitor().As(email).SignsIn("no es esta contraseña");

    private async Task<Page> Asks(string page, string email)
    {
        var who = Portal.Visitor();
        await who.Opens(page);
        return await who.Fills(("Email", email));
    }

    private static void Same(Page one, Page other)
    {
        one.Status.ShouldBe(other.Status);
        one.Path.ShouldBe(other.Path);
        Bare(one).ShouldBe(Bare(other));
    }

    // What the visitor typed themselves stands in the form again.
    private static string Bare(Page page) =>
        (page.ValueOf("Form.Email") ?? page.ValueOf("Form.Name")) is { Length: > 0 } typed ? page.Normalised.Replace(typed, "TYPED", StringComparison.Ordinal) : page.Normalised;
}
