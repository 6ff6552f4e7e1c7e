using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>What is missing is asked for once; the person has a month, and the clock begins again from nothing.</summary>
public sealed class CompletionTests
{
    private static readonly LegalClock Petition = Filed(CaseKind.Petition, "2026-03-27");
    private static readonly LegalClock Asked = Petition.AskForCompletion(At("2026-03-31"), Calendar).Value;

    [Fact]
    public void While_the_person_is_asked_no_term_runs()
    {
        (Asked.IsWaiting, Asked.DueOn, Asked.RunsTo).ShouldBe((true, null, Day("2026-04-30")));
        Asked.IsOverdue(At("2027-01-01")).ShouldBeFalse();
        Asked.DaysLeft(At("2026-04-28"), Calendar).ShouldBe(2);
        Asked.Extend(1, At("2026-04-01"), Calendar).Failures.ShouldBe([CaseFailures.WaitingForPerson]);
        Asked.Completion!.ShouldSatisfyAllConditions(
            c => (c.AskedAt, c.Months, c.Until, c.Calendar).ShouldBe((At("2026-03-31"), 1, Day("2026-04-30"), 1)),
            c => c.Source.ShouldBe(new LegalSource(Law.Ley1755, 17)));
    }

    /// <summary>The tenth business day is 14 April; of habeas data the fifth, 7 April.</summary>
    [Theory]
    [InlineData(CaseKind.Petition, "2026-04-14 23:59", "2026-04-15 00:00")]
    [InlineData(CaseKind.DataClaim, "2026-04-07 23:59", "2026-04-08 00:00")]
    public void It_is_asked_within_ten_days_of_the_filing_and_five_for_habeas_data(CaseKind kind, string inTime, string late)
    {
        Filed(kind, "2026-03-27").AskForCompletion(At(inTime), Calendar).Succeeded.ShouldBeTrue();
        Filed(kind, "2026-03-27").AskForCompletion(At(late), Calendar).Failures.ShouldBe([CaseFailures.CompletionAskedTooLate]);
    }

    [Fact]
    public void It_is_asked_once()
    {
        Asked.AskForCompletion(At("2026-04-01"), Calendar).Failures.ShouldBe([CaseFailures.CompletionAskedBefore]);
        Asked.Complete(At("2026-04-01"), Calendar).Value.AskForCompletion(At("2026-04-06"), Calendar).Failures.ShouldBe([CaseFailures.CompletionAskedBefore]);
    }

    [Fact]
    public void A_question_about_ones_own_data_is_answered_as_it_is()
    {
        var consultation = Filed(CaseKind.DataConsultation, "2026-03-27");

        consultation.AskUntil(Calendar).ShouldBeNull();
        consultation.AskForCompletion(At("2026-03-30"), Calendar).Failures.ShouldBe([CaseFailures.CompletionNotForeseen]);
    }

    /// <summary>The last day of a shorter month; a leap year; over the year's end; a day off rolls on.</summary>
    [Theory]
    [InlineData("2025-01-31", "2025-02-28")]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2026-01-30", "2026-03-02")] // 28 February is a Saturday
    [InlineData("2026-12-11", "2027-01-12")] // 11 January is Epiphany
    [InlineData("2026-03-02", "2026-04-06")] // from Holy Thursday over Easter
    [InlineData("2026-05-15", "2026-06-16")] // the Sacred Heart
    [InlineData("2026-02-28", "2026-03-30")] // asked on a Saturday
    public void A_month_is_a_month_and_ends_on_a_business_day(string asked, string until) =>
        Filed(CaseKind.Petition, asked).AskForCompletion(At(asked), Calendar).Value.Completion!.Until.ShouldBe(Day(until));

    [Fact]
    public void For_habeas_data_it_is_two_months() =>
        Filed(CaseKind.DataClaim, "2026-03-27").AskForCompletion(At("2026-03-31"), Calendar).Value.Completion!.Until.ShouldBe(Day("2026-06-01"));

    /// <summary>Friday afternoon counts from Monday; Friday evening and Sunday from Tuesday.</summary>
    [Theory]
    [InlineData("2026-04-10 16:59", "2026-04-10", "2026-05-04")]
    [InlineData("2026-04-10 17:01", "2026-04-13", "2026-05-05")]
    [InlineData("2026-04-12 10:00", "2026-04-13", "2026-05-05")]
    [InlineData("2026-04-30 23:59", "2026-05-04", "2026-05-26")]
    public void It_begins_again_from_nothing_the_day_after_completion(string completed, string after, string due)
    {
        var clock = Asked.Complete(At(completed), Calendar).Value;

        (clock.IsWaiting, clock.CountsFrom, clock.Completion!.CompletedAt).ShouldBe((false, At(completed), At(completed)));
        clock.Term.ShouldBe(new DayCount(Day(after), 15, Day(due), new(Law.Ley1755, 14), 1));
        clock.Complete(At(completed), Calendar).Failures.ShouldBe([CaseFailures.NotWaiting]);
    }

    [Fact]
    public void After_the_last_day_it_is_too_late_and_only_then_withdrawn()
    {
        Asked.Complete(At("2026-05-01 00:00"), Calendar).Failures.ShouldBe([CaseFailures.CompletionTooLate]);
        Asked.Withdraw(At("2026-04-30 23:59")).Failures.ShouldBe([CaseFailures.WithdrawnTooEarly]);
        var withdrawn = Asked.Withdraw(At("2026-05-01 00:00")).Value;
        (withdrawn.Ending, withdrawn.IsWaiting, withdrawn.EndedInTime).ShouldBe((new Ending(ClockEnd.Withdrawn, At("2026-05-01 00:00")), false, true));
        withdrawn.Complete(At("2026-04-30"), Calendar).Failures.ShouldBe([CaseFailures.NotWaiting]);
        withdrawn.Withdraw(At("2026-05-02")).Failures.ShouldBe([CaseFailures.NotWaiting]);
        Petition.Withdraw(At("2027-01-01")).Failures.ShouldBe([CaseFailures.NotWaiting]);
        Petition.Complete(At("2026-04-01"), Calendar).Failures.ShouldBe([CaseFailures.NotWaiting]);
    }

    [Fact]
    public void The_person_may_ask_once_for_the_same_time_again()
    {
        var more = Asked.GiveMoreTime(At("2026-04-30 23:59"), Calendar).Value;

        more.Completion!.Until.ShouldBe(Day("2026-06-01"));
        more.GiveMoreTime(At("2026-05-04"), Calendar).Failures.ShouldBe([CaseFailures.NoMoreTime]);
        Asked.GiveMoreTime(At("2026-05-01 00:00"), Calendar).Failures.ShouldBe([CaseFailures.CompletionTooLate]);
        Petition.GiveMoreTime(At("2026-04-01"), Calendar).Failures.ShouldBe([CaseFailures.NotWaiting]);
        Filed(CaseKind.DataClaim, "2026-03-27").AskForCompletion(At("2026-03-30"), Calendar).Value
            .GiveMoreTime(At("2026-04-01"), Calendar).Failures.ShouldBe([CaseFailures.NoMoreTime]);
    }

    [Fact]
    public void An_extension_that_was_told_before_stays_spent_and_follows_the_new_term()
    {
        var clock = Petition.Extend(5, At("2026-03-30"), Calendar).Value.AskForCompletion(At("2026-03-31"), Calendar).Value
            .Complete(At("2026-04-10"), Calendar).Value;

        (clock.Term.Until, clock.DueOn).ShouldBe((Day("2026-05-04"), Day("2026-05-11")));
        clock.Extend(1, At("2026-04-13"), Calendar).Failures.ShouldBe([CaseFailures.ExtendedBefore]);
    }

    [Fact]
    public void Another_kind_counts_from_the_completion_and_leaves_the_persons_time()
    {
        var waiting = Asked.Reclassify(CaseKind.DataClaim, Calendar).Value;

        (waiting.RunsTo, waiting.IsWaiting).ShouldBe((Day("2026-04-30"), true));
        waiting.Complete(At("2026-04-10"), Calendar).Value.Reclassify(CaseKind.Consultation, Calendar).Value.Term
            .ShouldBe(Calendar.Count(Day("2026-04-10"), 30, new(Law.Ley1755, 14)));
    }

    [Fact]
    public void An_answer_may_come_without_what_was_missing() =>
        Asked.Reach(Delivery.PublishedAsNotice, At("2026-04-10")).Value.ShouldSatisfyAllConditions(
            c => c.EndedInTime.ShouldBeTrue(), c => c.IsWaiting.ShouldBeFalse());
}
