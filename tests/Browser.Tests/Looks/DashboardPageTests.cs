using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Application.Cases.Samples;
using Ventanilla.Application.Figures;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Browser.Tests.Pages;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>A supervisor reads the dashboard on a phone and on two desks: empty, full, another period, a table, on paper.</summary>
[Collection(DeskPortal.Name)]
public sealed class DashboardPageTests(OwnPortal own) : IAsyncLifetime
{
    private readonly Appearance _look = new();
    private readonly PortalProcess _portal = own.Portal;
    private readonly ApplicationHouse _house = own.House;

    public Task InitializeAsync() => own.Empty("cases, people, figures, figure_clocks");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData("es"), InlineData("en")]
    public async Task A_supervisor_reads_how_it_goes(string language)
    {
        await using var marta = await Visitor.Arrive(_portal.Address, new(language, Width: 1280));
        await marta.IsStaff(_portal, $"marta.{language}@gestion.example", "supervisor");
        await marta.Opens("/gestion/tablero");
        await marta.ShouldRead("Figures.none");
        await _look.Of(marta, "dashboard-empty", onWideDesks: true);

        _house.Caller.As = Actor.System(Channel.Host);
        (await _house.Send(new FileSampleCases(300))).Value.ShouldBe(300);
        _house.Caller.As = null;
        await Eventually.Holds(async () => (await _house.Send(new CountDays())).Succeeded, "nobody else counts just now");
        await _house.Add([.. People()]);
        await marta.Opens("/gestion/tablero");
        await Expect(marta.Page.Locator("#preguntas svg")).ToBeVisibleAsync();
        await _look.Of(marta, "dashboard", onWideDesks: true);

        await marta.Page.Locator(".figures-period a").Nth(2).ClickAsync();
        await Expect(marta.Page.Locator(".figures-period a").Nth(2)).ToHaveAttributeAsync("aria-current", "true");
        await marta.Page.Locator("#respuesta summary").ClickAsync();
        await Expect(marta.Page.Locator("#respuesta tbody tr").First).ToBeVisibleAsync();
        await _look.Of(marta, "dashboard-quarter", onWideDesks: true);
        await marta.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(marta.Page.Locator(".staff-bar")).ToBeHiddenAsync();
        await Expect(marta.Page.Locator("#tipos tbody tr").First).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await marta.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await marta.Page.Locator("[name=desde]").FillAsync("2020-01-01");
        await marta.Page.Locator(".figures-period form button").ClickAsync();
        await marta.ShouldReadPlainly(language == "es" ? "Esas fechas no forman un periodo" : "Those dates do not make a period");

        await marta.Opens("/pqrsf");
        await marta.Page.Locator("a[href='/pqrsf/informe']").ClickAsync();
        await Expect(marta.Page.Locator(".report tbody tr").First).ToBeVisibleAsync();
        await _look.Of(marta, "public-report");
        var csv = await marta.Page.RunAndWaitForDownloadAsync(() => marta.Page.Locator(".report-take a").ClickAsync());
        csv.SuggestedFilename.ShouldMatch("^informe-pqrsf-[0-9]{4}\\.csv$");
        _look.Accept(states: 4);
    }

    /// <summary>What people did in the weeks before, on days that are counted no more.</summary>
    private static IEnumerable<Figure> People()
    {
        var today = Colombia.Today(TimeProvider.System);
        for (var ago = 5; ago < 28; ago++)
            foreach (var (measure, length, value) in new (FigureMeasure, int, long)[]
            {
                (FigureMeasure.Registered, 0, 40 + ago), (FigureMeasure.Activated, 0, 31 + ago), (FigureMeasure.Verified, 0, 22 + ago), (FigureMeasure.BecameActive, 0, 25 + ago),
                (FigureMeasure.QuestionsBlocked, 0, ago % 3), (FigureMeasure.QuestionsPassed, 0, 22 + ago), (FigureMeasure.QuestionsFailed, 0, 9),
                (FigureMeasure.SignedIn, 0, 300 + ago * 37 % 190), (FigureMeasure.SignInRefused, 0, 41), (FigureMeasure.SignInPaused, 0, ago * 5 % 7),
                (FigureMeasure.MailPromised, 0, 130), (FigureMeasure.MailSent, SendingTimes.Moment, 96), (FigureMeasure.MailSent, SendingTimes.HalfMinute, 20), (FigureMeasure.MailSent, SendingTimes.Hour, 11),
            })
                yield return Figure.Of(FigureSpan.Day, today.AddDays(-ago), new FigureKey(measure, Length: length), value);
    }
}
