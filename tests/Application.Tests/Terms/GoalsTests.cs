using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Terms;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Terms;

/// <summary>An administrator edits what the organisation promises: what it moves is seen before, and moves case by case or not at all.</summary>
public sealed class GoalsTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example", Why = "Hay mucha demanda";
    private static readonly GoalEdit Longer = new() { Kind = CaseKind.AppAccess, Unit = GoalUnit.Days, Number = 5 };
    private ApplicationHouse _house = null!;
    private Actor? _asLuis;
    private FiledCase _access = null!, _petition = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        _asLuis = _house.Caller.As;
        _access = (await _house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Mis pagos."))).Value;
        _petition = await _house.Files();
        await _house.RunJobs();
        await _house.IsStaff(StaffRole.Administrator);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task What_moves_is_seen_before_and_is_what_then_moves_and_whoever_was_told_the_day_is_told()
    {
        var before = (await One(_access)).GoalDueAt!.Value;
        var preview = (await _house.Send(new PreviewGoals(Longer))).Value;
        (preview.Count, preview.Told, preview.Moves.Single().Radicado, preview.Moves.Single().From).ShouldBe((1, 1, _access.Radicado, before));
        (await One(_access)).GoalDueAt.ShouldBe(before, "looking changes nothing");

        (await _house.Send(new ChangeGoals(1, Longer, Why, true))).Failures.ShouldBeEmpty();
        (await _house.Send(new GetGoals())).Value.Waiting.ShouldBe(2);
        await Drain();

        var one = await One(_access);
        (one.GoalDueAt, one.Version).ShouldBe((preview.Moves.Single().To, 2), "whoever decides on it has to look again");
        var entry = await Entry(_access, CaseStep.Redated);
        (entry.Text, entry.Detail, entry.IsForPerson).ShouldBe((Why, Colombia.Day(before).ToString("O", null), true));
        var mail = _house.Postman.Mails.Single(m => m.Text.Contains(Why, StringComparison.Ordinal));
        (mail.To, mail.Text.Contains(_access.Radicado, StringComparison.Ordinal)).ShouldBe((Email, true));
        var after = (await _house.Send(new GetGoals())).Value;
        (after.Waiting, after.Goals.Version).ShouldBe((0, 2));
        after.Edits.ShouldHaveSingleItem().Changes.ShouldBe([new(CaseKind.AppAccess, null, ServiceGoal.InDays(3), ServiceGoal.InDays(5))]);
    }

    [Fact]
    public async Task By_choice_a_case_keeps_its_goal_through_every_step_and_new_ones_have_the_new_one()
    {
        var before = (await One(_access)).GoalDueAt;
        (await _house.Send(new ChangeGoals(1, Longer, Why, false))).Failures.ShouldBeEmpty();
        await Drain();
        (await _house.Send(new TakeCase(_access.Id, 1))).Failures.ShouldBeEmpty();
        (await _house.Send(new AskPerson(_access.Id, 2, "¿De qué mes?"))).Failures.ShouldBeEmpty();
        (await One(_access)).GoalDueAt.ShouldBeNull("it rests");
        var marta = _house.Caller.As;
        _house.Caller.As = _asLuis;
        (await _house.Send(new AddToCase(_access.Radicado, "De octubre."))).Failures.ShouldBeEmpty();

        (await One(_access)).GoalDueAt.ShouldBe(before, "no time passed, and nobody gave it another goal");
        _house.Postman.Mails.ShouldAllBe(m => !m.Text.Contains(Why));
        (await _house.Send(new GetAppOffer("subsidio"))).Value.Goal.ShouldBe(ServiceGoal.InDays(5));
        _house.Caller.As = marta;
        (await _house.Send(new PreviewGoals(Longer))).Value.Count.ShouldBe(1, "the next edit that moves takes along what was left");
    }

    [Fact]
    public async Task Beside_a_legal_term_it_is_staffs_affair()
    {
        (await _house.Send(new ChangeGoals(1, Petitions(8), "Una meta", true))).Failures.ShouldBeEmpty();
        await Drain();
        var before = (await One(_petition)).GoalDueAt.ShouldNotBeNull();
        (await _house.Send(new ChangeGoals(2, Petitions(4), "Más pronto", true))).Failures.ShouldBeEmpty();
        await Drain();

        var one = await One(_petition);
        (one.GoalDueAt < before, one.Version).ShouldBe((true, 1), "no form is stale by it");
        (await Entry(_petition, CaseStep.Promised)).ShouldSatisfyAllConditions(e => e.Text.ShouldBe("Más pronto"), e => e.IsForPerson.ShouldBeFalse());
        _house.Postman.Mails.ShouldAllBe(m => !m.Text.Contains("Más pronto"));
    }

    [Fact]
    public async Task Other_hours_of_work_move_what_is_counted_in_them()
    {
        var week = new GoalEdit { Week = new Dictionary<DayOfWeek, string> { [DayOfWeek.Wednesday] = "9:00-12:00, 14-17:30" } };
        var preview = (await _house.Send(new PreviewGoals(week))).Value;
        (preview.Count, preview.Moves.Single().To!.Value.DayOfWeek).ShouldBe((1, DayOfWeek.Wednesday));
        (await _house.Send(new PreviewGoals(new() { Week = new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = "8 a 12" } }))).Failures
            .ShouldBe([CaseFailures.ShiftsUnreadable with { Field = "Friday" }]);

        (await _house.Send(new ChangeGoals(1, week, "Solo los miércoles", true))).Failures.ShouldBeEmpty();
        await Drain();

        (await One(_access)).GoalDueAt.ShouldBe(preview.Moves.Single().To);
        (await _house.Send(new GetGoals())).Value.Goals.Shifts.ShouldBe([new(DayOfWeek.Wednesday, new(9, 0), new(12, 0)), new(DayOfWeek.Wednesday, new(14, 0), new(17, 30))]);
    }

    [Fact]
    public async Task Who_saves_on_older_goals_changes_nothing_and_of_many_at_once_one_wins()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => _house.Send(new ChangeGoals(1, Petitions(1 + i), $"Meta {i}", true)))));

        tries.Count(t => t.Succeeded).ShouldBe(1);
        tries.Where(t => !t.Succeeded).ShouldAllBe(t => t.Failures.Single() == CaseFailures.GoalsChanged);
        (await _house.Send(new GetGoals())).Value.Edits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_process_that_died_left_half_done_is_finished_by_the_next_round()
    {
        (await _house.Send(new ChangeGoals(1, Longer, Why, true))).Failures.ShouldBeEmpty();
        await _house.Send(new RedateCase(_access.Id));
        (await _house.Send(new GetGoals())).Value.Waiting.ShouldBe(1);
        await using var next = ApplicationHouse.On(_house.Database, Policy);
        await next.Send(new RedateCases());
        await next.Send(new RedateCase(_access.Id));
        await next.RunJobs();

        (await _house.With(db => db.Set<CaseEntry>().CountAsync(e => e.Step == CaseStep.Redated))).ShouldBe(1);
        (await _house.Send(new GetGoals())).Value.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task What_nobody_edited_is_what_the_policy_says_and_stays_once_a_case_is_counted_with_it()
    {
        await using var configured = ApplicationHouse.On(_house.Database, Policy with { Cases = Policy.Cases with { GoalDays = new Dictionary<CaseKind, int> { [CaseKind.AppAccess] = 9 } } });
        (await configured.Send(new GetPromises())).Value.Of(CaseKind.AppAccess).ShouldBe(ServiceGoal.InDays(3), "the file is the beginning alone");

        await using var empty = await ApplicationHouse.Open(Policy with { Cases = Policy.Cases with { GoalDays = new Dictionary<CaseKind, int> { [CaseKind.AppAccess] = 9 } } });
        (await empty.Send(new GetPromises())).Value.Of(CaseKind.AppAccess).ShouldBe(ServiceGoal.InDays(9));
    }

    private static GoalEdit Petitions(int hours) => new() { Kind = CaseKind.Petition, Unit = GoalUnit.Hours, Number = hours };

    private async Task Drain()
    {
        (await _house.Send(new RedateCases())).Failures.ShouldBeEmpty();
        await _house.RunJobs();
    }

    private Task<Case> One(FiledCase filed) => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == filed.Id));

    private Task<CaseEntry> Entry(FiledCase filed, CaseStep step) => _house.With(db => db.Set<CaseEntry>().SingleAsync(e => e.CaseId == filed.Id && e.Step == step));
}
