using Shouldly;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Ana lost her mailbox and comes in person: Eva asks, Marta agrees, Eva prints, and Ana goes on alone.</summary>
public sealed class MendStories(SharedPortal shared) : SharedStory(shared)
{
    [Fact]
    public async Task Two_members_and_a_paper_bring_her_back_with_another_mailbox()
    {
        var (ana, eva, marta) = (Somebody(), Somebody(), Somebody());
        await ana.BecomesUser();
        await eva.IsStaff(StaffRole.Supervisor);
        await marta.IsStaff(StaffRole.Supervisor);
        var file = $"/gestion/cuentas/{await Portal.Database.Scalar<Guid>($"""SELECT "Id" FROM accounts WHERE "Email" = '{ana.Email}'""")}";

        await eva.Opens($"{file}?hacer=perdida");
        await eva.Fills(("Kind", "Mailbox"), ("Evidence", "Cédula en la mano."));
        eva.Page.Text.ShouldContain("Quedó pedido.");
        Ways(eva).ShouldBe(["retirar"], "she asked, so somebody else decides");

        await marta.Opens(file);
        Ways(marta).ShouldBe(["decidir", "retirar"]);
        await Goes(marta, "decidir");
        await marta.Fills(("Reason", "La vi."));
        marta.Page.Text.ShouldContain("Su decisión quedó guardada.");
        Ways(marta).ShouldBe(["retirar"], "whoever agreed prints nothing");

        await eva.Opens(file);
        Ways(eva).ShouldBe(["imprimir", "retirar"]);
        await Goes(eva, "imprimir");
        await eva.Posts(eva.Page.Form());
        eva.Page.Path.ShouldBe("/gestion/cuentas/papel");
        var code = eva.Page.Dom.QuerySelector(".paper-code")!.TextContent.Trim();
        (await marta.Opens("/gestion/cuentas/papel")).Dom.QuerySelector(".paper-code").ShouldBeNull();

        var home = Somebody();
        await home.Opens("/recuperar/en-persona");
        await home.Fills(("Code", "ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2"), ("Name", ana.Email));
        home.Page.ErrorAt("Code").ShouldNotBeNull();
        await home.Fills(("Code", $" {code.ToLowerInvariant()} "), ("Name", ana.Email));
        await home.Fills(("Email", home.Email), ("Password", Walker.StrongPassword), ("Confirmation", Walker.StrongPassword));
        home.Page.Errors.ShouldBeEmpty();
        await home.Opens(await Portal.LinkTo(home.Email, "/recuperar/en-persona/confirmar"));
        await home.Fills(("Password", Walker.StrongPassword));
        home.Page.Heading.ShouldBe("Su cuenta usa el correo nuevo");
        home.Password = Walker.StrongPassword;
        (await home.SignsIn()).Path.ShouldBe("/inicio");
    }

    [Fact]
    public async Task What_was_asked_is_withdrawn_with_a_reason_and_offered_no_more()
    {
        var (ana, eva) = (Somebody(), Somebody());
        await ana.BecomesUser();
        await eva.IsStaff(StaffRole.Supervisor);
        var file = $"/gestion/cuentas/{await Portal.Database.Scalar<Guid>($"""SELECT "Id" FROM accounts WHERE "Email" = '{ana.Email}'""")}";
        await eva.Opens($"{file}?hacer=perdida");
        await eva.Fills(("Kind", "Mailbox"), ("Evidence", "Cédula en la mano."));

        await Goes(eva, "retirar");
        await eva.Fills(("Reason", ""));
        eva.Page.ErrorAt("Reason").ShouldNotBeNull();
        await eva.Fills(("Reason", "No era ella."));

        eva.Page.Text.ShouldContain("Quedó retirado");
        eva.Page.Text.ShouldContain("No era ella.");
        Ways(eva).ShouldBeEmpty();
    }

    private static string[] Ways(Visitor who) =>
        [.. who.Page.Dom.QuerySelectorAll(".account-mend a").Select(a => a.GetAttribute("href")!.Split("hacer=")[1].Split('&')[0])];

    private static Task<Page> Goes(Visitor who, string act) => who.Opens(who.Page.Dom.QuerySelector($".account-mend a[href*='hacer={act}']")!.GetAttribute("href")!);
}
