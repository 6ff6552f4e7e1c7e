using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The inbox on a phone and on two desks, by hand, by keys, and without JavaScript. Each test finds it empty.</summary>
[Collection(InboxPortal.Name)]
public sealed class InboxPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;
    private readonly ApplicationHouse _house = own.House;

    public Task InitializeAsync() => own.Empty("cases, budgets");

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The sheet may be handed over: no note is on it, and nothing to press.</summary>
    private static async Task ShouldPrintNothingInternal(Visitor marta)
    {
        await marta.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(marta.Page.Locator(".said")).ToBeVisibleAsync();
        foreach (var part in new[] { ".notes", ".acts", ".act", ".case-back", ".case-done", ".keys-open" })
            foreach (var one in await marta.Page.Locator(part).AllAsync())
                await Expect(one).ToBeHiddenAsync();
        await marta.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [Theory, InlineData("es"), InlineData("en")]
    public async Task A_case_from_the_list_to_its_answer_and_back(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "supervisor");
        await marta.ShouldRead("Inbox.empty.due");
        await _look.Of(marta, "inbox-empty", onWideDesks: true);
        var filed = await FilesAll();

        await marta.Opens("/gestion");
        await Expect(marta.Page.Locator("[data-line]")).ToHaveCountAsync(8);
        await _look.Of(marta, "inbox", onWideDesks: true);
        await marta.Opens("/gestion?q=inexistente&tipo=queja");
        await marta.ShouldRead("Inbox.empty.found");
        await _look.Of(marta, "inbox-nothing-found", onWideDesks: true);
        await marta.Opens("/gestion");
        foreach (var box in (await marta.Page.Locator("[name='Form.Cases']").AllAsync()).Take(2))
            await box.CheckAsync();
        await marta.Field("CaseAssignee").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await marta.Page.Locator(".bulk button").ClickAsync();
        await marta.ShouldRead("Inbox.bulk.done");
        await _look.Of(marta, "inbox-assigned", onWideDesks: true);

        await marta.Opens(Address(filed));
        await _look.Of(marta, "case-received", onWideDesks: true);
        await marta.Page.Locator("[data-key=t]").ClickAsync();
        await marta.ShouldRead("Inbox.done.tomar");
        await marta.Page.Locator("details.why summary").ClickAsync();
        await _look.Of(marta, "case-taken-why", onWideDesks: true);
        foreach (var (act, name) in new[] { ("preguntar", "ask"), ("prorrogar", "extend"), ("reclasificar", "reclassify"), ("trasladar", "transfer") })
        {
            await marta.Page.Locator($".acts a[href*='hacer={act}']").ClickAsync();
            await Expect(marta.Page).ToHaveURLAsync(new Regex($"hacer={act}"));
            await marta.Page.Locator(".act .actions button").ClickAsync();
            await Expect(marta.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
            await _look.Of(marta, $"case-{name}-empty", onWideDesks: true);
        }

        await marta.Page.Locator("[data-key=a]").ClickAsync();
        await Expect(marta.Page.Locator("#Form_Answer")).ToBeVisibleAsync();
        await _look.Of(marta, "case-answer", onWideDesks: true);
        await marta.Page.Locator("#Form_Answer").FillAsync("Estimado Luis:\nYa le pagamos.");
        await marta.Button("Answers.submit").ClickAsync();
        await Expect(marta.Page.Locator(".undo")).ToBeVisibleAsync();
        await marta.Page.Locator(".undo button").ClickAsync();
        await marta.ShouldRead("Inbox.done.deshacer");
        await Expect(marta.Page.Locator("#Form_Answer")).ToHaveValueAsync("Estimado Luis:\nYa le pagamos.");
        await marta.Page.Locator("#Form_Text").FillAsync("Hablé con él por teléfono.");
        await marta.Button("Inbox.notes.submit").ClickAsync();
        await marta.ShouldRead("Inbox.done.nota");
        await ShouldPrintNothingInternal(marta);
        await _look.Of(marta, "case-note", onWideDesks: true);

        await marta.Opens("/gestion?q=reservada");
        await marta.Page.Locator("[data-line]").ClickAsync();
        await marta.Page.Locator(".acts a[href*='hacer=revelar']").ClickAsync();
        await marta.Page.Locator("#Form_Reason").FillAsync("Lo pide el juzgado.");
        await marta.Button("Inbox.reveal.submit").ClickAsync();
        await Expect(marta.Page.Locator(".revealed")).ToContainTextAsync("Zoraida Quintero");
        await _look.Of(marta, "case-revealed", onWideDesks: true);
        _look.Accept(states: 13);
    }

    [Fact]
    public async Task Single_keys_move_open_take_and_answer_never_while_typing_and_can_be_switched_off()
    {
        await FilesAll();
        await using var marta = await Visitor.Arrive(_portal.Address, new(Width: 1280));
        await marta.IsStaff(_portal, "teclas@gestion.example", "agent");
        var page = marta.Page;
        // The button to the help is hidden until the keys are heard.
        Task Listens() => Expect(page.Locator("[data-keys-open]")).ToBeVisibleAsync();

        await Listens();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("[data-line]").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("[data-line]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("jkt?");
        await Expect(page.Locator("#q")).ToHaveValueAsync("jkt?");
        await page.Locator("#q").FillAsync("");
        await page.Locator("[data-line]").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".inbox-list [data-line]").Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Listens();
        await page.Keyboard.PressAsync("t");
        await marta.ShouldRead("Inbox.done.tomar");
        await Listens();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#Form_Text")).ToBeFocusedAsync();
        await page.Locator(".case h1").ClickAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#Form_Answer")).ToBeVisibleAsync();
        await Listens();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".inbox-list [data-line]").Nth(2)).ToHaveAttributeAsync("aria-current", "true");

        await Listens();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog.keys")).ToBeVisibleAsync();
        await page.Locator("[data-keys-on]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.keys")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Listens();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#Form_Text")).Not.ToBeFocusedAsync();
        await Expect(page.Locator("dialog.keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_JavaScript_a_case_is_taken_answered_and_undone()
    {
        var filed = await FilesAll();
        await using var marta = await Visitor.Arrive(_portal.Address, new(Width: 390, Scripts: false));
        await marta.IsStaff(_portal, "sin.javascript@gestion.example", "supervisor");

        await marta.Opens("/gestion");
        await marta.Page.Locator(".inbox-more summary").ClickAsync();
        await marta.Page.Locator("[name=tipo]").SelectOptionAsync("reclamo");
        await marta.Page.Locator(".inbox-selects button").ClickAsync();
        await Expect(marta.Page.Locator("[data-line]")).ToHaveCountAsync(1);
        await Expect(marta.Page.Locator("[data-keys-open]")).ToBeHiddenAsync();
        await marta.Page.Locator("[data-line]").ClickAsync();
        await marta.Page.Locator("[data-key=t]").ClickAsync();
        await marta.Page.Locator(".acts a[href*='hacer=responder']").ClickAsync();
        await marta.Page.Locator("#Form_Answer").FillAsync("Estimado Luis: ya le pagamos.");
        await marta.Button("Answers.submit").ClickAsync();
        await marta.Page.Locator(".undo button").ClickAsync();
        await marta.ShouldRead("Inbox.done.deshacer");
        await Expect(marta.Page.Locator(".case-number").Filter(new() { HasText = filed.Radicado }).First).ToBeAttachedAsync();
    }

    /// <summary>One of each sort, some of them late; the answer is the claim of Luis.</summary>
    private async Task<FiledCase> FilesAll()
    {
        var claim = await _house.Files(kind: CaseKind.Claim, subject: "No me llega el subsidio familiar desde octubre");
        await _house.Files(FilerKind.Anonymous, CaseKind.Complaint, "Mala atención en la sede de Soledad");
        await _house.Files(FilerKind.Reserved, CaseKind.Denunciation, "Denuncia reservada de un cobro indebido", "Zoraida Quintero");
        await _house.Files(kind: CaseKind.InformationRequest, subject: "Copia de mi historial de aportes de los últimos diez años, con los soportes de cada pago");
        await _house.Files(kind: CaseKind.DataCorrection, subject: "Mi fecha de nacimiento está mal");
        await _house.Files(kind: CaseKind.Support, subject: "El portal no abre en mi celular");
        await _house.Files(kind: CaseKind.Compliment, subject: "Gracias por la jornada de vacunación", name: "María del Rosario Santodomingo Castellanos");
        await _house.Files(kind: CaseKind.Unlock, subject: "No pude responder las preguntas");
        await _portal.Database.Scalar<object>("UPDATE cases SET \"DueOn\" = \"DueOn\" - 40, \"ActBy\" = \"ActBy\" - interval '40 days' WHERE \"Kind\" = 'Complaint'");
        await _portal.Database.Scalar<object>("UPDATE cases SET \"DueOn\" = (now() AT TIME ZONE 'America/Bogota')::date, \"ActBy\" = now() WHERE \"Kind\" = 'InformationRequest'");
        await _portal.Database.Scalar<object>("UPDATE cases SET \"GoalDueAt\" = now() - interval '1 day' WHERE \"Kind\" = 'Support'");
        return claim;
    }

    private static string Address(FiledCase filed) => $"/gestion/casos/{filed.Radicado}";
}
