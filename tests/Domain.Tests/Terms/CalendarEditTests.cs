using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>An edit of the calendar shows what it would move, and moves nothing by itself.</summary>
public sealed class CalendarEditTests
{
    private static readonly LegalClock Petition = Filed(CaseKind.Petition, "2026-03-27");
    private static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid();

    [Fact]
    public void It_names_each_case_with_its_two_dates()
    {
        var later = Filed(CaseKind.Petition, "2026-06-05");
        var answered = Petition.Reach(Delivery.OpenedInPortal, At("2026-04-01")).Value;

        Calendar.Off("2026-04-10").Moves([(First, Petition), (Second, later), (Guid.NewGuid(), answered)])
            .ShouldBe([new DateMove(First, Day("2026-04-21"), Day("2026-04-22"))]);
        Petition.DueOn.ShouldBe(Day("2026-04-21"));
    }

    [Fact]
    public void A_recount_keeps_the_version_that_the_date_came_from()
    {
        var next = Calendar.Off("2026-04-10");

        Petition.Recount(next).Term.ShouldBe(new DayCount(Day("2026-03-27"), 15, Day("2026-04-22"), new(Law.Ley1755, 14), 2));
        Petition.Recount(Calendar.Off("2026-04-22")).ShouldBeSameAs(Petition);
    }

    [Fact]
    public void The_day_of_the_filing_may_become_one_that_does_not_count() =>
        Petition.Recount(Calendar.Off("2026-03-27")).Term.ShouldBe(new DayCount(Day("2026-03-30"), 15, Day("2026-04-22"), new(Law.Ley1755, 14), 2));

    [Fact]
    public void An_extension_moves_with_its_term()
    {
        var moved = Petition.Extend(5, At("2026-04-01"), Calendar).Value.Recount(Calendar.Off("2026-04-10"));

        (moved.Term.Until, moved.DueOn, moved.Extension!.Count.Calendar).ShouldBe((Day("2026-04-22"), Day("2026-04-29"), 2));
    }

    [Fact]
    public void What_is_left_of_the_term_is_not_moved_in_silence_by_a_later_extension()
    {
        var next = Calendar.Off("2026-04-10");
        var extended = Petition.Extend(5, At("2026-04-13"), next).Value;

        (extended.Term.Until, extended.Term.Calendar).ShouldBe((Day("2026-04-21"), 1));
        (extended.DueOn, extended.Extension!.Count.Calendar).ShouldBe((Day("2026-04-28"), 2));
    }

    [Fact]
    public void The_persons_month_may_grow_and_never_shrinks()
    {
        var asked = Petition.AskForCompletion(At("2026-03-30"), Calendar).Value; // until 30 April
        var longer = Calendar.Off("2026-04-30");
        var moved = asked.Recount(longer);

        longer.Moves([(First, asked)]).ShouldBe([new DateMove(First, Day("2026-04-30"), Day("2026-05-04"))]);
        (moved.Completion!.Until, moved.Completion.Calendar).ShouldBe((Day("2026-05-04"), 2));
        moved.Recount(longer.Edit(Closing, false, []).Value).ShouldBeSameAs(moved);
    }
}
