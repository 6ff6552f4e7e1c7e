using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>The calendar and the team on a phone and on two desks. Each test finds one case, and a day ahead of its own.</summary>
[Collection(DeskPortal.Name)]
public sealed class CalendarPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;
    private readonly ApplicationHouse _house = own.House;

    public async Task InitializeAsync()
    {
        await own.Empty("cases, budgets");
        await _house.Files();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task A_day_is_looked_at_and_declared_and_the_team_is_seen(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "administrator");
        await marta.Opens("/gestion/calendario");
        await marta.ShouldRead("Terms.declare_lead");
        await _look.Of(marta, "calendar", onWideDesks: true);

        var day = CaseHouse.BusinessDayAhead(atLeast: language == "es" ? 4 : 11);
        await marta.Opens($"/gestion/calendario?dia={day:yyyy-MM-dd}&cambio=no-cuenta");
        await marta.ShouldRead("Terms.from");
        await _look.Of(marta, "calendar-preview", onWideDesks: true);
        await marta.Button("Terms.submit").ClickAsync();
        await marta.ShouldSayWhatToMend(fields: 2);
        await _look.Of(marta, "calendar-empty", onWideDesks: true);
        await marta.Page.Locator("#Form_Reason").FillAsync("Paro de transporte");
        await marta.Page.Locator("[name='Form.Moves'][value=false]").CheckAsync();
        await marta.Button("Terms.submit").ClickAsync();
        await marta.ShouldRead("Terms.done.quedan");
        await _look.Of(marta, "calendar-saved", onWideDesks: true);

        var complaint = await _house.Files(FilerKind.Anonymous, CaseKind.Complaint, "Mala atención en la sede de Soledad");
        await _portal.Database.Scalar<object>("""update cases set "ActBy" = now() - interval '9 days' where "Kind" = 'Complaint'""");
        await marta.Opens($"/gestion/casos/{complaint.Radicado}");
        await marta.Page.Locator("[data-key=t]").ClickAsync();
        await marta.Page.Locator(".acts a[href*='hacer=responder']").ClickAsync();
        await marta.ShouldRead("Answers.published");
        await _look.Of(marta, "case-answer-published", onWideDesks: true);
        await marta.Opens("/gestion/equipo");
        await marta.ShouldRead("Inbox.team.lead");
        await _look.Of(marta, "team", onWideDesks: true);
        await marta.Page.Locator(".team-late").Last.ClickAsync();
        await marta.ShouldReadPlainly(complaint.Radicado);
        await _look.Of(marta, "team-member", onWideDesks: true);
        _look.Accept(states: 7);
    }
}
