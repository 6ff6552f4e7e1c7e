using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>A link that is used up, out of date or made up says so and offers a new one.</summary>
public sealed class OldLinkTests : Story
{
    private static readonly string MadeUp = new('A', 43);

    [Fact]
    public async Task A_used_an_expired_and_a_made_up_activation_link_offer_a_new_one()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await OffersAnother(await Portal.LinkTo(ana.Email, "/activar"), "/activar/reenviar");
        await OffersAnother("/activar?t=" + MadeUp, "/activar/reenviar");

        var eva = Portal.Visitor().As("eva@correo.example");
        await eva.Registers("52444555");
        await Expire();
        await OffersAnother(await Portal.LinkTo(eva.Email, "/activar"), "/activar/reenviar");
    }

    [Fact]
    public async Task The_link_that_was_sent_again_works()
    {
        var ana = Portal.Visitor();
        await ana.Registers(Steps.NotOnRecord);
        var first = await Portal.LinkTo(ana.Email, "/activar");
        await Expire();
        await ana.Opens("/activar/reenviar");
        await ana.Fills(("Email", ana.Email));
        ana.Page.Redirected.ShouldBeTrue();
        await Portal.MailIsOut();

        var second = await Portal.LinkTo(ana.Email, "/activar");
        second.ShouldNotBe(first);
        (await ana.OpensTheLink()).Path.ShouldBe("/activar/lista");
    }

    [Fact]
    public async Task A_used_an_expired_and_a_made_up_reset_link_offer_a_new_one()
    {
        const string another = "cuatro gatos grises 9";
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.AsksForReset();
        var link = await Portal.LinkTo(ana.Email, "/restablecer");
        await ana.Opens(link);
        await ana.Fills(("Password", another), ("Confirmation", another));
        await OffersAnother(link, "/recuperar");
        await OffersAnother("/restablecer?t=" + MadeUp, "/recuperar");

        await ana.AsksForReset();
        await Portal.MailIsOut();
        await Expire();
        var old = await Portal.LinkTo(ana.Email, "/restablecer");
        old.ShouldNotBe(link);
        await OffersAnother(old, "/recuperar");
    }

    [Fact]
    public async Task A_link_that_ran_out_while_the_form_was_open_changes_nothing_and_offers_a_new_one()
    {
        var ana = Portal.Visitor();
        await ana.BecomesUser();
        await ana.AsksForReset();
        await ana.Opens(await Portal.LinkTo(ana.Email, "/restablecer"));
        await Expire();

        await ana.Fills(("Password", "cuatro gatos grises 9"), ("Confirmation", "cuatro gatos grises 9"));

        ana.Page.Dom.QuerySelector("main a[href='/recuperar']").ShouldNotBeNull();
        (await Portal.Visitor().SignsIn()).Path.ShouldBe("/inicio");
    }

    private Task<object?> Expire() => Portal.Database.Scalar<object>("UPDATE account_links SET \"ExpiresAt\" = now() - interval '1 second'");

    private async Task OffersAnother(string link, string where)
    {
        var who = Portal.Visitor();
        await who.Opens(link);
        who.Page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        who.Page.Dom.QuerySelector("main form").ShouldBeNull();
        who.Page.Dom.QuerySelector($"main a[href='{where}']").ShouldNotBeNull();
    }
}
