using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Application.Answers;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Looks;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Journeys;

/// <summary>Cases seen from both sides in one story: whoever files, and staff.</summary>
public sealed class BothSidesTests(PortalFixture house) : IClassFixture<PortalFixture>
{
    private readonly Appearance _look = new();

    public static TheoryData<Manner> Manners => [new("es", 390), new("en", 1280)];

    [Theory, MemberData(nameof(Manners))]
    public async Task An_anonymous_complaint_is_answered_by_notice(Manner manner)
    {
        await using var ana = await house.Visit(manner);
        await using var marta = await Staff($"aviso.{manner.Language}@gestion.example", "agent");
        await ana.Opens("/pqrsf/avisos");
        await ana.ShouldHaveTitle("Cases.notices.heading");
        await ana.Opens("/pqrsf/tipo");
        await ana.ChoosesKind(CaseKind.Complaint);
        await ana.FilesAs(FilerKind.Anonymous);
        await ana.Tells("Me atendieron mal en la sede.");
        var (number, _) = await Finishes(ana);

        await Answers(marta, number, "Cordial saludo:\n\nHablamos con la sede y cambiamos el turno.");

        await LeavesForGood(number);
        await ana.Opens("/pqrsf/avisos");
        await ana.ShouldReadPlainly(number);
        await ana.ShouldReadPlainly("cambiamos el turno");
        (await ana.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Me atendieron mal");
        await _look.Of(ana, "notices");
        _look.Accept(states: 1);
    }

    [Fact]
    public async Task Who_reserves_their_identity_is_masked_wherever_staff_look()
    {
        var who = house.Stranger();
        await using var ana = await house.Visit();
        await using var marta = await Staff("reserva@gestion.example", "agent");
        await ana.Opens("/pqrsf/tipo");
        await ana.ChoosesKind(CaseKind.Denunciation);
        await ana.FilesAs(FilerKind.Reserved);
        await ana.SaysWho(who);
        await ana.Tells("Cobran por los turnos.");
        var (number, _) = await Finishes(ana);

        foreach (var address in new[] { "/gestion", $"/gestion?q={number}", $"/gestion/casos/{number}", $"/gestion/casos/{number}?hacer=responder" })
        {
            await marta.Opens(address);
            await marta.ShouldReadPlainly(number);
            var seen = await marta.Page.ContentAsync();
            foreach (var personal in new[] { "Ñáñez", who.Document, who.Email })
                seen.ShouldNotContain(personal, Shouldly.Case.Insensitive, address);
        }

        await marta.Opens($"/gestion?q={who.Email}");
        (await marta.Page.Locator("[data-line]").CountAsync()).ShouldBe(0, "nobody finds them by their address");
    }

    [Fact]
    public async Task A_blocked_affiliate_files_staff_ask_and_approve_and_the_person_answers_other_questions_and_is_in()
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit();
        await visitor.Registers(ana);
        await visitor.Activates(ana, house.Mailbox);
        await FailsThreeTimes(visitor, ana);
        var (number, code) = await AsksToBeUnlocked(visitor, ana);

        await using var marta = await Staff("pide@gestion.example", "agent");
        await Takes(marta, number);
        await marta.Page.Locator(".acts a[href*='hacer=preguntar']").ClickAsync();
        await marta.Page.Locator("#Form_Question").FillAsync("¿Puede venir con su cédula?");
        await marta.Button("Inbox.ask.submit").ClickAsync();
        await house.Mailbox.Next(ana.Email, m => m.Text.Contains("¿Puede venir con su cédula?", StringComparison.Ordinal), "what staff ask");

        await visitor.Opens("/pqrsf/seguir");
        await visitor.Field("FollowNumber").FillAsync(number);
        await visitor.Field("FollowProof").FillAsync(code);
        await visitor.Button("Cases.follow.submit").ClickAsync();
        await visitor.ShouldRead("Cases.more_time");
        await _look.Of(visitor, "followed-asked");
        await visitor.Field("CaseAddition").FillAsync("Sí, hoy fui a la sede.");
        await visitor.Button("Cases.complete.submit").ClickAsync();
        await visitor.ShouldRead("Cases.done.agregado");

        await using var rosa = await Staff("decide@gestion.example", "supervisor");
        await rosa.Opens($"/gestion/casos/{number}");
        await rosa.ShouldReadPlainly("hoy fui a la sede");
        await BeginsToUnlock(rosa, "Unlocks.submit");
        await _look.Of(rosa, "unlock-decision", onWideDesks: true);
        await rosa.Button("Unlocks.submit").ClickAsync();
        await house.Mailbox.Next(ana.Email, m => m.Text.Contains("Vimos su cédula.", StringComparison.Ordinal), "that the questions are open again");

        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await visitor.StartsTheQuestions();
        await visitor.AnswersRightly(ana);
        await visitor.ShouldHaveTitle("Verification.done.heading");
        await visitor.SignsIn(ana);
        _look.Accept(states: 2);
    }

    [Fact]
    public async Task Whoever_fails_again_soon_after_an_unlock_is_opened_by_two()
    {
        var ana = house.Affiliate();
        await using var visitor = await house.Visit();
        await using var rosa = await Staff("rosa.sola@gestion.example", "supervisor");
        await visitor.Registers(ana);
        await visitor.Activates(ana, house.Mailbox);
        await FailsThreeTimes(visitor, ana);
        var (first, _) = await AsksToBeUnlocked(visitor, ana);
        await Takes(rosa, first);
        await BeginsToUnlock(rosa, "Unlocks.submit");
        await rosa.Button("Unlocks.submit").ClickAsync();
        await house.Mailbox.Next(ana.Email, m => m.Text.Contains("Vimos su cédula.", StringComparison.Ordinal), "that the questions are open again");

        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await FailsThreeTimes(visitor, ana);
        var (second, _) = await AsksToBeUnlocked(visitor, ana);
        await Takes(rosa, second);
        await BeginsToUnlock(rosa, "Unlocks.propose");
        await Expect(rosa.Button("Unlocks.submit")).ToHaveCountAsync(0);
        await _look.Of(rosa, "unlock-again", onWideDesks: true);
        await rosa.Button("Unlocks.propose").ClickAsync();
        await rosa.Opens($"/gestion/casos/{second}?hacer=desbloquear");
        await rosa.ShouldRead("Unlocks.proposed_waits_another");

        await using var eva = await Staff("eva.tambien@gestion.example", "supervisor");
        await eva.Opens($"/gestion/casos/{second}?hacer=desbloquear");
        await _look.Of(eva, "unlock-again-approve", onWideDesks: true);
        await eva.Button("Unlocks.approve_proposed").ClickAsync();
        await house.Mailbox.Next(ana.Email, m => m.Text.Contains(second, StringComparison.Ordinal) && m.Text.Contains("Vimos su cédula.", StringComparison.Ordinal), "that they are open once more");

        await visitor.TriesToSignIn(ana.Email, ana.Password);
        await visitor.StartsTheQuestions();
        await visitor.AnswersRightly(ana);
        await visitor.ShouldHaveTitle("Verification.done.heading");
        _look.Accept(states: 2);
    }

    private static async Task FailsThreeTimes(Visitor visitor, Citizen who)
    {
        await visitor.StartsTheQuestions();
        await visitor.AnswersWrongly(who);
        await visitor.ShouldRead("Verification.questions.wrong");
        await visitor.AnswersWrongly(who);
        await visitor.ShouldRead("Verification.intro.last_attempt");
        await visitor.AnswersWrongly(who);
        await visitor.ShouldHaveTitle("Verification.blocked.heading");
    }

    private static async Task<(string Number, string Code)> AsksToBeUnlocked(Visitor visitor, Citizen who)
    {
        await visitor.Link("Verification.blocked.case").ClickAsync();
        await visitor.Button("Cases.door.start").ClickAsync();
        await visitor.FilesAs(FilerKind.Identified);
        await visitor.SaysWho(who);
        await visitor.Tells("No recuerdo en qué fecha entré a la empresa.");
        return await Finishes(visitor);
    }

    private static async Task BeginsToUnlock(Visitor staff, string button)
    {
        await staff.Page.Locator(".acts a[href*='hacer=desbloquear']").ClickAsync();
        await Expect(staff.Button(button)).ToBeVisibleAsync();
        await staff.Page.Locator("#Form_AccountId").SelectOptionAsync(new SelectOptionValue { Index = await staff.Page.Locator("#Form_AccountId option").CountAsync() - 1 });
        await staff.Page.Locator("#Form_Evidence").FillAsync("Vino con su cédula.");
        await staff.Page.Locator("#Form_Reason").FillAsync("Vimos su cédula. Gracias por venir.");
    }

    private async Task<Visitor> Staff(string email, string role)
    {
        var staff = await house.Visit(new(Width: 1280));
        await staff.IsStaff(house.Portal, email, role);
        return staff;
    }

    private static async Task<(string Number, string Code)> Finishes(Visitor visitor)
    {
        await visitor.Button("Cases.filing.continue").ClickAsync();
        await visitor.Button("Cases.filing.file").ClickAsync();
        await visitor.ShouldHaveTitle("Cases.acuse.heading");
        return (await visitor.Page.Locator(".radicado").InnerTextAsync(), await visitor.Page.Locator("main code").InnerTextAsync());
    }

    private static async Task Takes(Visitor staff, string number)
    {
        await staff.Opens($"/gestion/casos/{number}");
        await staff.Page.Locator("[data-key=t]").ClickAsync();
        await staff.ShouldRead("Inbox.done.tomar");
    }

    private static async Task Answers(Visitor staff, string number, string answer)
    {
        await Takes(staff, number);
        await staff.Page.Locator(".acts a[href*='hacer=responder']").ClickAsync();
        await staff.Page.Locator("#Form_Answer").FillAsync(answer);
        await staff.Button("Answers.submit").ClickAsync();
        await Expect(staff.Page.Locator(".undo")).ToBeVisibleAsync();
    }

    /// <summary>Once it can be taken back no more.</summary>
    private Task LeavesForGood(string number)
    {
        var parts = number.Split('-');
        return Eventually.Holds(async () => await house.Portal.Database.Scalar<DateTime>(
            $"""select "UpdatedAt" from cases where "Year" = {parts[0]} and "Number" = {parts[1]}""") + AnswerCase.Held < TimeProvider.System.GetUtcNow(), $"{number} is held no more");
    }
}
