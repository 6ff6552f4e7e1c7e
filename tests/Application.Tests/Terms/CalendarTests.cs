using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Terms;

/// <summary>An administrator changes the calendar: what it moves is seen before, and moves case by case or not at all.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private static readonly DateOnly Strike = new(2026, 11, 25);
    private ApplicationHouse _house = null!;
    private FiledCase _first = null!, _second = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        (_first, _second) = (await _house.Files(), await _house.Files());
        await _house.RunJobs();
        await _house.IsStaff(StaffRole.Administrator);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task What_moves_is_seen_before_and_is_what_then_moves_and_each_person_is_told()
    {
        var due = (await One(_first.Id)).DueOn!.Value;
        var preview = (await _house.Send(new PreviewCalendar(Strike, DayChange.Off))).Value;
        (preview.Count, preview.Moves.Select(m => m.Radicado).Order()).ShouldSatisfyAllConditions(p => p.Count.ShouldBe(2), p => p.Item2.ShouldBe(new[] { _first.Radicado, _second.Radicado }.Order()));
        (await One(_first.Id)).DueOn.ShouldBe(due, "looking changes nothing");

        (await _house.Send(new ChangeCalendar(1, Strike, DayChange.Off, "Paro de transporte", true))).Failures.ShouldBeEmpty();
        await Drain();

        var one = await One(_first.Id);
        one.ShouldSatisfyAllConditions(c => c.DueOn.ShouldBe(preview.Moves[0].To), c => c.Law!.Term.Calendar.ShouldBe(2), c => c.Version.ShouldBe(2));
        var entry = await _house.With(db => db.Set<CaseEntry>().SingleAsync(e => e.CaseId == _first.Id && e.Step == CaseStep.Redated));
        entry.ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Paro de transporte"), e => e.Detail.ShouldBe(due.ToString("O", null)));
        _house.Postman.Mails.Count(m => m.Text.Contains("Paro de transporte")).ShouldBe(2);
        (await _house.Send(new GetCalendar())).Value.ShouldSatisfyAllConditions(c => c.Calendar.Version.ShouldBe(2), c => c.Waiting.ShouldBe(0), c => c.Days.ShouldHaveSingleItem().Day.ShouldBe(Strike));
    }

    [Fact]
    public async Task By_choice_every_case_keeps_its_date_and_new_ones_count_with_the_new_calendar()
    {
        var due = (await One(_first.Id)).DueOn;
        (await _house.Send(new ChangeCalendar(1, Strike, DayChange.Off, "Paro de transporte", false))).Failures.ShouldBeEmpty();
        await Drain();

        (await One(_first.Id)).DueOn.ShouldBe(due);
        (await One((await _house.Files()).Id)).DueOn!.Value.ShouldBeGreaterThan(due!.Value);
        _house.Postman.Mails.ShouldAllBe(m => !m.Text.Contains("Paro de transporte"));
    }

    [Fact]
    public async Task Who_saves_on_an_older_calendar_changes_nothing_and_of_two_at_once_one_wins()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => _house.Send(new ChangeCalendar(1, Strike.AddDays(i % 2), DayChange.Off, $"Paro {i}", true)))));

        tries.Count(t => t.Succeeded).ShouldBe(1);
        tries.Where(t => !t.Succeeded).ShouldAllBe(t => t.Failures.Single() == CaseFailures.CalendarChanged);
        (await _house.Send(new GetCalendar())).Value.Edits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_process_that_died_left_half_done_is_finished_by_the_next_round()
    {
        (await _house.Send(new ChangeCalendar(1, Strike, DayChange.Off, "Paro de transporte", true))).Failures.ShouldBeEmpty();
        // Only one of the two was done when it died; what it had enqueued is lost, and one runs twice.
        await _house.Send(new RedateCase(_first.Id));
        (await _house.Send(new GetCalendar())).Value.Waiting.ShouldBe(1);
        await using var next = ApplicationHouse.On(_house.Database, Policy);
        await next.Send(new RedateCases());
        await next.Send(new RedateCase(_first.Id));
        await next.RunJobs();

        (await One(_second.Id)).DueOn.ShouldBe((await One(_first.Id)).DueOn);
        (await _house.With(db => db.Set<CaseEntry>().CountAsync(e => e.Step == CaseStep.Redated))).ShouldBe(2);
        (await _house.Send(new GetCalendar())).Value.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_day_that_no_case_counts_moves_none_and_a_day_taken_back_moves_them_back()
    {
        (await _house.Send(new PreviewCalendar(new(2026, 11, 29), DayChange.Off))).Value.Count.ShouldBe(0, "a Sunday");
        (await _house.Send(new PreviewCalendar(new(2027, 2, 3), DayChange.Off))).Value.Count.ShouldBe(0);
        var due = (await One(_first.Id)).DueOn;
        (await _house.Send(new ChangeCalendar(1, Strike, DayChange.Off, "Paro", true))).Failures.ShouldBeEmpty();
        await Drain();
        (await _house.Send(new PreviewCalendar(Strike, DayChange.AsRules))).Value.Count.ShouldBe(2);
        (await _house.Send(new ChangeCalendar(2, Strike, DayChange.AsRules, "No hubo paro", true))).Failures.ShouldBeEmpty();
        await Drain();
        (await One(_first.Id)).DueOn.ShouldBe(due);
    }

    private async Task Drain()
    {
        (await _house.Send(new RedateCases())).Failures.ShouldBeEmpty();
        await _house.RunJobs();
    }

    private Task<Case> One(Guid id) => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id));
}
