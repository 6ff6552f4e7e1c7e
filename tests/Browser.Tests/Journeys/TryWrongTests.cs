using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Xunit;

namespace Ventanilla.Browser.Tests.Journeys;

public sealed class TryWrongTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Empty_forms_say_beside_each_field_what_is_missing()
    {
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 2);

        await visitor.SaysWhoTheyAre(house.Stranger());
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 8);
    }

    [Fact]
    public async Task One_mistake_loses_nothing_that_was_typed()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.TypesTheDocument(lucia);
        await visitor.TypesADate("Form_SecondDatum", 31, 2, 2001);
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await Visitor.ShouldHold(visitor.Field("DocumentNumber"), lucia.Document);
        await Visitor.ShouldHold(visitor.Page.Locator("#Form_SecondDatum"), "31");

        await visitor.SaysWhoTheyAre(lucia);
        await visitor.TypesTheForm(lucia);
        await visitor.Field("Email").FillAsync("sin arroba");
        await visitor.Button("Registration.continue").ClickAsync();
        await visitor.ShouldSayWhatToMend(fields: 1);
        await Visitor.ShouldHold(visitor.Field("FirstName"), "Lucía");
        await Visitor.ShouldHold(visitor.Page.Locator("#Form_BirthDate_Year"), "1988");
        await Assertions.Expect(visitor.Page.Locator("#Form_AcceptsTerms")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Back_and_change_lose_nothing()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(lucia);
        await visitor.CompletesTheForm(lucia);

        await visitor.GoesBackFrom("Registration.confirm.heading");
        await visitor.ShouldHaveTitle("Registration.data.heading");
        await Visitor.ShouldHold(visitor.Field("FirstName"), "Lucía");
        await Visitor.ShouldHold(visitor.Field("Email"), lucia.Email);
        await visitor.Page.GoForwardAsync();
        await visitor.Page.Locator("a[href$='#Form_Email']").ClickAsync();
        await Visitor.ShouldHold(visitor.Field("FirstSurname"), "Núñez");
        await visitor.Link("Registration.back").Or(visitor.Page.Locator("main a[href^='/registro?r=']")).First.ClickAsync();
        await Visitor.ShouldHold(visitor.Field("DocumentNumber"), lucia.Document);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Back_after_a_refusal_asks_nothing_and_finds_what_was_typed_and_what_to_mend(bool scripts)
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(Scripts: scripts));
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(lucia);
        await visitor.TypesTheForm(lucia);
        await visitor.Field("Email").FillAsync("sin arroba");
        await visitor.Field("Email").PressAsync("Enter");
        await visitor.ShouldSayWhatToMend(fields: 1);
        await visitor.TypesTheForm(lucia);
        await visitor.Button("Registration.continue").ClickAsync();

        await visitor.GoesBackFrom("Registration.confirm.heading");

        await visitor.ShouldHaveTitle("Registration.data.heading");
        await Assertions.Expect(visitor.Page.Locator(".field-error")).ToHaveCountAsync(1);
        (await visitor.Field("Email").InputValueAsync()).ShouldBeOneOf("sin arroba", lucia.Email); // the browser may know the last thing that was typed
        await Visitor.ShouldHold(visitor.Field("FirstSurname"), "Núñez");
    }

    [Fact]
    public async Task The_language_is_changed_beside_what_was_typed_and_never_by_the_key_that_sends_a_form()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit(new(Scripts: false));
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(lucia);
        await visitor.TypesTheForm(lucia);
        await visitor.SwitchesLanguage("Registration.data.heading");
        await Visitor.ShouldHold(visitor.Field("FirstName"), "Lucía");
        await Visitor.ShouldHold(visitor.Field("Email"), lucia.Email);
        await Visitor.ShouldHold(visitor.Page.Locator("#Form_Password"), "");
    }

    [Fact]
    public async Task A_form_stays_good_while_a_mailed_link_is_opened_beside_it()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.Registers(lucia);
        await visitor.Opens("/recuperar");
        await visitor.Field("AccountEmail").FillAsync(lucia.Email);
        var mail = await visitor.Page.Context.NewPageAsync();
        // Out of a mail: another site leads here.
        await mail.SetContentAsync($"<a href=\"{await house.Mailbox.LinkTo(lucia.Email, "/activar")}\">activar</a>");
        await mail.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(mail.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(visitor.Words["Registration.activate.heading"]);

        await visitor.Button("Recovery.forgot.submit").ClickAsync();

        await visitor.ShouldHaveTitle("Recovery.forgot.sent_heading");
    }

    [Fact]
    public async Task A_double_click_makes_one_account_and_one_mail()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(lucia);
        await visitor.CompletesTheForm(lucia);

        await visitor.Button("Registration.confirm.create").DblClickAsync();

        await visitor.GoesBackFrom("Registration.sent.heading");
        await visitor.ShouldHaveTitle("Registration.sent.heading");
        await house.Mailbox.LinkTo(lucia.Email, "/activar");
        house.Mailbox.To(lucia.Email).Count.ShouldBe(1);
        (await house.Portal.Database.Scalar<long>($"select count(*) from accounts where \"Email\" = '{lucia.Email}'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_password_can_be_seen_and_its_rules_tick_while_it_is_typed()
    {
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.SaysWhoTheyAre(house.Stranger());
        var password = visitor.Page.Locator("#Form_Password");
        var length = visitor.Page.Locator("[data-rule=minLength]");

        await password.PressSequentiallyAsync("tres tristes");
        await Assertions.Expect(length).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bmet\b"));
        await password.PressAsync("Backspace");
        await Assertions.Expect(length).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bmet\b"));
        await Assertions.Expect(visitor.Page.Locator("[data-strength]")).Not.ToBeEmptyAsync();

        var reveal = visitor.Page.Locator("[data-reveal=Form_Password]");
        await reveal.ClickAsync();
        await Assertions.Expect(password).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(reveal).ToContainTextAsync(visitor.Words["Portal.hide"]);
        await reveal.ClickAsync();
        await Assertions.Expect(password).ToHaveAttributeAsync("type", "password");
    }

    [Fact]
    public async Task The_message_can_be_asked_again_after_its_countdown()
    {
        var lucia = house.Stranger();
        await using var visitor = await house.Visit();
        await visitor.Page.Clock.InstallAsync();
        await visitor.Registers(lucia);

        await Assertions.Expect(visitor.Button("Registration.sent.resend")).ToBeDisabledAsync();
        await visitor.ShouldReadPlainly(visitor.Words["Portal.cooldown"].Split('{')[0]);
        await visitor.Page.Clock.FastForwardAsync(61_000);
        await Assertions.Expect(visitor.Button("Registration.sent.resend")).ToBeEnabledAsync();
        // The server's own clock has not moved: it says so instead of sending.
        visitor.Expected.Add(429);
        await visitor.Button("Registration.sent.resend").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_questions_say_how_much_time_is_left_and_what_was_forgotten()
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit();
        await visitor.Registers(ana);
        await visitor.Activates(ana, house.Mailbox);
        await visitor.StartsTheQuestions();

        await visitor.ShouldReadPlainly(visitor.Words["Portal.time_left"].Replace("{time}", "10 min", StringComparison.Ordinal));
        await visitor.Page.Locator(".question input").First.CheckAsync();
        // One at a time, the next one read aloud, and the time in sight wherever one stands.
        await visitor.Button("Verification.questions.next").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".question legend").Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.Locator(".question:visible")).ToHaveCountAsync(1);
        await visitor.Page.Locator(".question").Nth(1).Locator("input").Last.FocusAsync();
        await Assertions.Expect(visitor.Page.Locator(".time-left")).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".question legend").Nth(2)).ToBeFocusedAsync();
        await visitor.SendsTheAnswers();
        await Assertions.Expect(visitor.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.Locator(".question input").First).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Page.Locator(".question").Nth(1)).ToBeVisibleAsync();
        await visitor.ShouldReadPlainly(visitor.Words["Verification.intro.attempts", 3]);
    }

    [Fact]
    public async Task The_other_language_keeps_the_place_and_what_was_accepted()
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit();
        await visitor.AsksForAnAccount();
        await visitor.SwitchesLanguage("Registration.document.heading");
        await visitor.SaysWhoTheyAre(ana);
        await visitor.SwitchesLanguage("Registration.data.heading");
        await visitor.CompletesTheForm(ana);
        await visitor.SwitchesLanguage("Registration.confirm.heading");
        await visitor.ShouldReadPlainly(ana.Email);
        await visitor.Confirms();
        await visitor.SwitchesLanguage("Registration.sent.heading");
        await visitor.Activates(ana, house.Mailbox);
        await visitor.SwitchesLanguage("Verification.intro.heading");
        await visitor.StartsTheQuestions();
        await visitor.SwitchesLanguage("Verification.questions.heading");
        await visitor.AnswersRightly(ana);
        await visitor.SwitchesLanguage("Verification.done.heading");
    }
}
