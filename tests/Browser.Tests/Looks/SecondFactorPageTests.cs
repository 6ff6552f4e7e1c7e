using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The verification in two steps: switched on, used on the way in and for a forgotten password, switched off.</summary>
public sealed class SecondFactorPageTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    [Theory, InlineData("es"), InlineData("en")]
    public async Task From_the_square_to_the_sheet_of_codes_and_back(string language)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(language));
        await visitor.Registers(lucia);
        await visitor.Activates(lucia, house.Mailbox);
        await visitor.ShouldHaveTitle("Registration.active.heading");
        await visitor.SignsIn(lucia);

        await visitor.Opens("/cuenta/segundo-factor");
        await _look.Of(visitor, "factor-off");
        var phone = await visitor.CopiesTheKey();
        await visitor.TypesTheCode(phone.Wrong(), "no es esta");
        await visitor.Button("SignIn.factor.enable").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "factor-off-wrong");
        await visitor.TypesTheCode(phone.Code(), lucia.Password);
        await visitor.Button("SignIn.factor.enable").ClickAsync();
        await visitor.ShouldHaveTitle("SignIn.factor_codes.heading");
        await _look.Of(visitor, "factor-codes");
        var sheet = await visitor.Page.Locator("ol.codes code").AllInnerTextsAsync();
        await TakesThemAway(visitor, sheet);
        await visitor.Button("SignIn.factor_codes.kept").ClickAsync();
        await visitor.ShouldRead("SignIn.factor.on_lead");
        await _look.Of(visitor, "factor-on");
        await visitor.Button("SignIn.factor.renew").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 2);
        await _look.Of(visitor, "factor-on-empty");
        await visitor.SignsOut();

        await visitor.TriesToSignIn(lucia.Email, lucia.Password);
        await visitor.ShouldHaveTitle("SignIn.sign_in_code.heading");
        await _look.Of(visitor, "sign-in-code");
        await visitor.TypesTheCode(phone.Wrong());
        await visitor.Button("SignIn.sign_in_code.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "sign-in-code-wrong");
        await visitor.Link("SignIn.sign_in_code.use_recovery").ClickAsync();
        await visitor.ShouldHaveTitle("SignIn.sign_in_code.recovery_heading");
        await _look.Of(visitor, "sign-in-recovery");
        await visitor.Button("SignIn.sign_in_code.submit").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "sign-in-recovery-empty");

        await visitor.AsksForANewPassword(lucia, house.Mailbox);
        await visitor.ShouldRead("Recovery.reset.factor");
        await _look.Of(visitor, "reset-with-code");
        await visitor.ChoosesThePassword(lucia.Password + " más");
        await visitor.ShouldSayWhatToMend(fields: 1);
        await _look.Of(visitor, "reset-with-code-empty");

        await visitor.TriesToSignIn(lucia.Email, lucia.Password);
        await visitor.Link("SignIn.sign_in_code.use_recovery").ClickAsync();
        await visitor.ShouldHaveTitle("SignIn.sign_in_code.recovery_heading");
        await visitor.TypesTheCode(sheet[0]);
        await visitor.Button("SignIn.sign_in_code.submit").ClickAsync();
        await visitor.ShouldBeAt("/inicio");
        await visitor.Opens("/cuenta/segundo-factor");
        await visitor.TypesTheCode(sheet[1], lucia.Password);
        await visitor.Button("SignIn.factor.disable").ClickAsync();
        await visitor.ShouldRead("SignIn.factor.was_disabled");
        await _look.Of(visitor, "factor-disabled");
        _look.Accept(states: 12);
    }

    private static async Task TakesThemAway(Visitor visitor, IReadOnlyList<string> sheet)
    {
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.Button("SignIn.factor_codes.copy").ClickAsync();
        await visitor.ShouldRead("SignIn.factor_codes.copied");
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n').ShouldBe(sheet);

        // A printer that a test has: what is asked for, and what would be on the paper of somebody who prefers the dark.
        await page.EvaluateAsync("window.print = () => { document.title = 'printed'; }");
        await visitor.Button("SignIn.factor_codes.print").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("printed");
        var byDay = await Ink();
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        (await Ink()).ShouldBe(byDay, "paper is white");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(sheet[9]);
        (await page.Locator("button:visible, a.button:visible, [role=status]:visible, .site-footer:visible").CountAsync()).ShouldBe(0);
        await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });

        Task<string> Ink() => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('ol.codes code')).color");
    }
}
