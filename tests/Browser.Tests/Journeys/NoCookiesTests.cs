using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Looks;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>Somebody whose browser keeps no cookies is told so in plain words, at the first form, and how to go on; no page turns them in a circle.</summary>
public sealed class NoCookiesTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    public static TheoryData<Manner> Manners => [new("es", 390), new("en", 1280)];

    [Theory, MemberData(nameof(Manners))]
    public async Task Each_way_in_says_that_cookies_are_refused_and_offers_to_start_again(Manner manner)
    {
        await using var between = new NoCookies(house.Portal.Address);
        await using var ana = await Visitor.Arrive(between.Address, manner);

        await ana.Opens("/registro");
        await ana.TypesTheDocument(house.Stranger());
        await ana.Page.Keyboard.PressAsync("Enter");
        await ShouldBeTold(ana, "registration", "/registro");

        await ana.Opens("/ingresar");
        await ana.Page.Locator("#Form_Password").FillAsync("tres tristes tigres 7");
        await ana.Page.Keyboard.PressAsync("Enter");
        await ShouldBeTold(ana, "sign-in", "/ingresar");

        await ana.Opens("/pqrsf/tipo");
        await ana.ChoosesKind(CaseKind.Complaint);
        await ShouldBeTold(ana, "filing", "/pqrsf/tipo");

        await ana.Opens("/pqrsf/nuevo?asunto=desbloqueo");
        await ana.Button("Cases.door.start").ClickAsync();
        await ShouldBeTold(ana, "door", "/pqrsf/nuevo");
        _look.Accept(states: 4);
    }

    private async Task ShouldBeTold(Visitor ana, string name, string form)
    {
        await ana.ShouldRead("Failures.form.cookies_refused");
        await _look.Of(ana, $"no-cookies-{name}");
        await ana.Link("Portal.start_again").ClickAsync();
        await ana.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == form && !url.Contains("f=", StringComparison.Ordinal));
        (await ana.Page.Locator("[data-error-summary]").CountAsync()).ShouldBe(0, $"a page without a fault: {ana.Page.Url}");
    }
}
