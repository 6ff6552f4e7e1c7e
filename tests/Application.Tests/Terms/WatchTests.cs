using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Terms;

/// <summary>What the clock does to cases: it reminds staff, and marks what was missed, once each, however often and wherever it runs.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        // Thursday, 26 November 2026, at ten: 15 business days end on 18 December.
        _house.Clock.Pass(new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Staff_are_reminded_once_a_step_in_their_hours_of_work()
    {
        await _house.Files();
        await _house.IsStaff(StaffRole.Supervisor, "jefa@gestion.example");
        await _house.RunJobs();
        List<DateTimeOffset> said = [];
        var before = Reminders();
        // Hour by hour around the steps; in the weeks before and after, each day at ten.
        foreach (var pass in Enumerable.Repeat(24, 12).Concat(Enumerable.Repeat(1, 24 * 10)).Concat(Enumerable.Repeat(24, 8)))
        {
            _house.Clock.Pass(TimeSpan.FromHours(pass));
            await Round();
            if (Reminders() > before)
                said.Add(Colombia.Clock(_house.Clock.GetUtcNow()));
            before = Reminders();
        }

        said.Select(s => s.ToString("yyyy-MM-dd HH", null)).ShouldBe(["2026-12-09 08", "2026-12-15 08", "2026-12-17 08"]);
        _house.Postman.Mails.Count(m => m.To == "jefa@gestion.example" && IsReminder(m.Text)).ShouldBe(3);
    }

    [Fact]
    public async Task Of_a_judges_hours_staff_are_reminded_as_they_come_to_work()
    {
        await _house.IsStaff(StaffRole.Supervisor, "jefa@gestion.example");
        // Thursday at ten: half of them is over on Friday at ten, three quarters at ten at night, all on Saturday at ten.
        (await _house.Send(new FileTutela(Guid.CreateVersion7(), "Juzgado Tercero", "juzgado@rama.example", "08001-2026-00123", "Ana Ruiz", 48, _house.Clock.GetUtcNow(),
            "Subsidio familiar", "Informe."))).Failures.ShouldBeEmpty();
        List<string> said = [];
        for (var hour = 0; hour < 24 * 6; hour++)
        {
            _house.Clock.Pass(TimeSpan.FromHours(1));
            await Round();
            said.AddRange(_house.Postman.Mails.Where(m => m.To == "jefa@gestion.example" && m.Text.Contains("horas", StringComparison.Ordinal))
                .Skip(said.Count).Select(m => $"{Colombia.Clock(_house.Clock.GetUtcNow()):yyyy-MM-dd HH} {(m.Text.Contains("mitad", StringComparison.Ordinal) ? "half" : "over")}"));
        }

        said.ShouldBe(["2026-11-27 10 half", "2026-11-30 08 over"]);
    }

    [Fact]
    public async Task Whoever_has_the_case_is_reminded_and_nobody_else_and_reads_nothing_of_a_reserved_filer()
    {
        var filed = await _house.Files(FilerKind.Reserved, subject: "Denuncio a canario7731", name: "Rosa Canario");
        var agent = await _house.Hires("agente@gestion.example", StaffRole.Agent);
        await _house.IsStaff(StaffRole.Supervisor, "jefa@gestion.example");
        (await _house.Send(new AssignCase(filed.Id, await _house.VersionOf(filed.Id), agent.Id))).Failures.ShouldBeEmpty();
        _house.Clock.Pass(new DateTimeOffset(2026, 12, 17, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
        await Round();

        var mail = _house.Postman.Mails.Single(m => IsReminder(m.Text));
        mail.To.ShouldBe("agente@gestion.example");
        mail.Text.ShouldContain("está por vencer");
        (mail.Subject + mail.Text + mail.Html).ToUpperInvariant().ShouldNotContain("CANARIO");
    }

    [Fact]
    public async Task On_two_machines_at_once_a_step_is_said_once_and_a_missed_day_is_marked_once()
    {
        var filed = await _house.Files();
        await _house.Hires("jefa@gestion.example", StaffRole.Supervisor);
        await using var second = ApplicationHouse.On(_house.Database, Policy);
        foreach (var at in new[] { new DateTimeOffset(2026, 12, 17, 15, 0, 0, TimeSpan.Zero), new(2026, 12, 21, 15, 0, 0, TimeSpan.Zero) })
        {
            _house.Clock.Pass(at - _house.Clock.GetUtcNow());
            second.Clock.Pass(at - second.Clock.GetUtcNow());
            await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            {
                var house = i % 2 == 0 ? _house : second;
                (await house.Send(new RemindCase(filed.Id))).Succeeded.ShouldBeTrue();
                (await house.Send(new MarkOverdueCase(filed.Id))).Succeeded.ShouldBeTrue();
            })));
        }

        (await Steps(filed.Id)).ShouldBe([CaseStep.Filed, CaseStep.Reminded, CaseStep.Overdue]);
        (await _house.With(db => db.Set<OutgoingMessage>().CountAsync(m => m.Template == nameof(CaseReminderMail)))).ShouldBe(1);
        (await _house.VersionOf(filed.Id)).ShouldBe(1, "nobody's open form is stale by it");
    }

    [Fact]
    public async Task A_day_is_missed_at_midnight_and_not_at_a_minute_before_also_over_the_end_of_a_year()
    {
        _house.Clock.Pass(new DateTimeOffset(2026, 12, 18, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
        var filed = await _house.Files();
        (await One(filed.Id)).DueOn.ShouldBe(new DateOnly(2027, 1, 13));

        _house.Clock.Pass(Colombia.At(new(2027, 1, 13), new TimeOnly(23, 59, 59)) - _house.Clock.GetUtcNow());
        await Round();
        (await One(filed.Id)).OverdueSince.ShouldBeNull();

        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        await Round();
        await Round();
        (await One(filed.Id)).OverdueSince.ShouldBe(new DateOnly(2027, 1, 13));
        (await Steps(filed.Id)).Count(s => s == CaseStep.Overdue).ShouldBe(1);
    }

    [Fact]
    public async Task Of_what_was_filed_before_cases_kept_their_reminders_staff_are_reminded_too()
    {
        var (old, late) = (await _house.Files(), await _house.Files());
        await _house.IsStaff(StaffRole.Supervisor, "jefa@gestion.example");
        // As the upgrade to the version that watches left what was filed before it.
        await _house.Database.Scalar<object>("""UPDATE cases SET "RemindAt" = NULL, "RemindedAt" = NULL, "CalendarSeen" = 0, "GoalsSeen" = 0""");
        await Round();
        Reminders().ShouldBe(0, "nothing is due on the day of the filing");
        (await One(old.Id)).RemindAt.ShouldBe(Colombia.At(new(2026, 12, 9), new TimeOnly(8, 0)));
        (await One(old.Id)).CalendarSeen.ShouldBe(1);

        await _house.Database.Scalar<object>($"""UPDATE cases SET "RemindAt" = NULL, "CalendarSeen" = 0 WHERE "Id" = '{late.Id}'""");
        _house.Clock.Pass(new DateTimeOffset(2026, 12, 17, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
        await Round();
        await Round();
        (await Steps(old.Id)).ShouldBe([CaseStep.Filed, CaseStep.Reminded]);
        (await Steps(late.Id)).ShouldBe([CaseStep.Filed, CaseStep.Reminded], "what passed while nobody watched is said once, in the same round");
        (await _house.VersionOf(old.Id)).ShouldBe(1);

        await _house.Database.Scalar<object>($"""UPDATE cases SET "RemindAt" = NULL, "CalendarSeen" = 0 WHERE "Id" = '{late.Id}'""");
        _house.Clock.Pass(new DateTimeOffset(2026, 12, 21, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
        await Round();
        (await Steps(late.Id)).Last().ShouldBe(CaseStep.Overdue);
        (await Steps(old.Id)).Last().ShouldBe(CaseStep.Overdue);
    }

    [Fact]
    public async Task A_case_that_fails_stops_no_other()
    {
        var (bad, good) = (await _house.Files(), await _house.Files());
        await _house.With(db => db.Set<Case>().Where(c => c.Id == bad.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.RemindAt, _house.Clock.GetUtcNow())));
        await _house.Database.Scalar<object>($"""UPDATE cases SET "Law" = 'no es json' WHERE "Id" = '{bad.Id}'""");
        _house.Clock.Pass(new DateTimeOffset(2026, 12, 21, 15, 0, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());

        (await _house.Send(new RemindCases())).Failures.ShouldBeEmpty();
        (await _house.Send(new MarkOverdueCases())).Failures.ShouldBeEmpty();
        for (var tries = 0; tries < 8; tries++)
            try
            {
                await _house.RunJobs();
            }
            catch (Exception)
            {
                // As the job engine does: the one that failed is tried again later, the next one now.
            }

        (await Steps(good.Id)).ShouldBe([CaseStep.Filed, CaseStep.Reminded, CaseStep.Overdue], ignoreOrder: true);
    }

    private static bool IsReminder(string text) => text.Contains("está por vencer", StringComparison.Ordinal) || text.Contains("pocos días hábiles", StringComparison.Ordinal)
        || text.Contains("mitad del término", StringComparison.Ordinal);

    private int Reminders() => _house.Postman.Mails.Count(m => IsReminder(m.Text));

    private async Task Round()
    {
        // Whoever had the turn before may be giving it back still.
        while (!(await _house.Send(new RemindCases())).Succeeded || !(await _house.Send(new MarkOverdueCases())).Succeeded)
            await Task.Yield();
        await _house.RunJobs();
    }

    private Task<Case> One(Guid id) => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id));

    private Task<List<CaseStep>> Steps(Guid id) =>
        _house.With(db => db.Set<CaseEntry>().Where(e => e.CaseId == id).OrderBy(e => e.At).Select(e => e.Step).ToListAsync());
}
