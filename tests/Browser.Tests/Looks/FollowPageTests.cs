using Microsoft.Playwright;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A case after its filing, as its person sees it: by its number, and in the account up to the answer and what they thought of it. Everything on these pages
/// works without scripts.</summary>
public sealed class FollowPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task From_the_number_to_the_rating(string language)
    {
        var luis = house.Stranger();
        await using var visitor = await house.Visit(new(language));
        await visitor.Registers(luis);
        await visitor.Activates(luis, house.Mailbox);
        await visitor.SignsIn(luis);
        var (number, code) = await Files(visitor);

        await visitor.Opens("/pqrsf/seguir");
        await _look.Of(visitor, "follow");
        await visitor.Button("Cases.follow.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 2);
        await visitor.Field("FollowNumber").FillAsync(number);
        await visitor.Field("FollowProof").FillAsync("nadie@correo.example");
        await visitor.Button("Cases.follow.submit").ClickAsync();
        await visitor.ShouldRead("Failures.cases.not_found");
        await _look.Of(visitor, "follow-not-found");
        await visitor.Field("FollowProof").FillAsync(code);
        await visitor.Button("Cases.follow.submit").ClickAsync();
        await visitor.ShouldRead("Cases.state.Received");
        await _look.Of(visitor, "followed");

        await visitor.Opens("/cuenta/solicitudes");
        await _look.Of(visitor, "my-cases");
        await visitor.Page.Locator(".my-cases a").ClickAsync();
        await visitor.ShouldRead("Cases.timeline");
        await visitor.Page.Locator("details.why summary").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("details.why")).ToHaveAttributeAsync("open", "");
        await _look.Of(visitor, "my-case");

        await Happens(number, "Asked", "¿De qué mes es el subsidio que no llegó?", "WaitingForPerson");
        await visitor.Opens($"/cuenta/solicitudes/{number}");
        await visitor.ShouldRead("Cases.complete.heading");
        await _look.Of(visitor, "my-case-asked");
        await Happens(number, "Answered", "Cordial saludo:\n\nYa le pagamos el subsidio de octubre.", "Answered");
        await visitor.Opens($"/cuenta/solicitudes/{number}");
        await visitor.ShouldRead("Cases.rate.heading");
        await _look.Of(visitor, "my-case-answered");
        await visitor.Page.Locator("input[name='Form.Score'][value='4']").CheckAsync();
        await visitor.Button("Cases.rate.submit").ClickAsync();
        await visitor.ShouldRead("Cases.done.calificado");
        await visitor.Opens("/inicio");
        await _look.Of(visitor, "home-with-case");
        _look.Accept(states: 8);
    }

    [Fact]
    public async Task Without_scripts_a_case_is_followed_and_added_to()
    {
        await using var visitor = await house.Visit(new(Scripts: false));
        var (number, code) = await Files(visitor, signedIn: false);
        await visitor.Opens("/pqrsf/seguir");
        await visitor.Field("FollowNumber").FillAsync(number);
        await visitor.Field("FollowProof").FillAsync(code);
        await visitor.Button("Cases.follow.submit").ClickAsync();
        await visitor.Field("CaseAddition").FillAsync("Era el de octubre.");
        await visitor.Button("Cases.add.submit").ClickAsync();
        await visitor.ShouldRead("Cases.done.agregado");
    }

    private static async Task<(string Number, string Code)> Files(Visitor visitor, bool signedIn = true)
    {
        await visitor.Opens("/pqrsf/tipo");
        await Chooses(visitor, "Form.Kind", "Petition");
        await Chooses(visitor, "Form.Who", signedIn ? "Account" : "Anonymous");
        if (signedIn)
            await Chooses(visitor, "Form.Answer", "Portal");
        await visitor.Field("CaseSubject").FillAsync("No llegó el subsidio de octubre");
        await visitor.Field("CaseText").FillAsync("No llegó a mi cuenta.\nLlamé dos veces y nadie sabe.");
        if (signedIn)
            await visitor.Page.Locator("input[name='Form.DataAuthorised']").CheckAsync();
        await visitor.Button("Cases.filing.continue").ClickAsync();
        await visitor.Button("Cases.filing.continue").ClickAsync();
        await visitor.Button("Cases.filing.file").ClickAsync();
        await visitor.ShouldRead("Cases.acuse.heading");
        return (await visitor.Page.Locator(".radicado").InnerTextAsync(), await visitor.Page.Locator("main code").InnerTextAsync());
    }

    private static async Task Chooses(Visitor visitor, string name, string value)
    {
        await visitor.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync();
        await visitor.Button("Cases.filing.continue").ClickAsync();
    }

    /// <summary>What staff would have done.</summary>
    private async Task Happens(string number, string step, string text, string state)
    {
        var parts = number.Split('-');
        var which = $"\"Year\" = {parts[0]} AND \"Number\" = {parts[1]}";
        await house.Portal.Database.Scalar<object>($"""
            INSERT INTO case_entries ("Id", "CaseId", "Number", "At", "Step", "Author", "Text") SELECT gen_random_uuid(), "Id", "Version" + 1, now(), '{step}', 'Staff', '{text}' FROM cases WHERE {which}
            """);
        await house.Portal.Database.Scalar<object>($"UPDATE cases SET \"State\" = '{state}', \"Version\" = \"Version\" + 1 WHERE {which}");
    }
}
