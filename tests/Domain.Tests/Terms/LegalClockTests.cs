using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>The clock of a case from its filing to its answer.</summary>
public sealed class LegalClockTests
{
    /// <summary>Due on Tuesday, 21 April 2026.</summary>
    private static readonly LegalClock Petition = Filed(CaseKind.Petition, "2026-03-27");

    [Fact]
    public void It_starts_with_the_term_of_its_kind_as_a_stored_fact()
    {
        Petition.Term.ShouldBe(new DayCount(Day("2026-03-27"), 15, Day("2026-04-21"), new(Law.Ley1755, 14), Calendar.Version));
        (Petition.Kind, Petition.FiledAt, Petition.DueOn, Petition.RunsTo).ShouldBe((CaseKind.Petition, At("2026-03-27"), Day("2026-04-21"), Day("2026-04-21")));
    }

    [Theory]
    [InlineData("2026-04-20 10:00", false, 1)]
    [InlineData("2026-04-21 00:00", false, 0)]
    [InlineData("2026-04-21 23:59", false, 0)]
    [InlineData("2026-04-22 00:00", true, -1)]
    [InlineData("2026-04-25 12:00", true, -3)]
    public void Its_last_day_lasts_until_midnight(string now, bool overdue, int left)
    {
        Petition.IsOverdue(At(now)).ShouldBe(overdue);
        Petition.DaysLeft(At(now), Calendar).ShouldBe(left);
    }

    [Theory]
    [InlineData("2026-04-21 23:59", true)]
    [InlineData("2026-04-22 00:00", false)]
    public void An_answer_counts_when_it_has_reached_the_person(string at, bool inTime)
    {
        var clock = Petition.Reach(Delivery.AcceptedByMailServer, At(at)).Value;

        clock.Ending.ShouldBe(new Ending(ClockEnd.Answered, At(at), Delivery.AcceptedByMailServer));
        clock.EndedInTime.ShouldBe(inTime);
        clock.IsOverdue(At("2027-01-01")).ShouldBeFalse();
    }

    [Fact]
    public void It_did_not_end_in_time_before_it_ended() => Petition.EndedInTime.ShouldBeFalse();

    [Fact]
    public void It_may_end_with_whoever_is_competent()
    {
        Petition.TransferUntil(Calendar).ShouldBe(new DayCount(Day("2026-03-27"), 5, Day("2026-04-07"), new(Law.Ley1755, 21), 1));
        Filed(CaseKind.DataClaim, "2026-03-27").TransferUntil(Calendar).ShouldBe(new DayCount(Day("2026-03-27"), 2, Day("2026-03-31"), new(Law.Ley1581, 15), 1));
        Filed(CaseKind.DataConsultation, "2026-03-27").TransferUntil(Calendar).ShouldBe(new DayCount(Day("2026-03-27"), 5, Day("2026-04-07"), new(Law.Ley1755, 21), 1));

        Petition.Transfer(At("2026-04-10")).Value.Ending.ShouldBe(new Ending(ClockEnd.Transferred, At("2026-04-10")));
    }

    [Fact]
    public void Once_ended_nothing_changes_it()
    {
        var ended = Petition.Reach(Delivery.HandedOver, At("2026-03-30")).Value;
        var now = At("2026-03-31");

        ended.Reach(Delivery.OpenedInPortal, now).Failures.ShouldBe([CaseFailures.ClockEnded]);
        ended.Transfer(now).Failures.ShouldBe([CaseFailures.ClockEnded]);
        ended.Extend(1, now, Calendar).Failures.ShouldBe([CaseFailures.ClockEnded]);
        ended.AskForCompletion(now, Calendar).Failures.ShouldBe([CaseFailures.ClockEnded]);
        ended.Reclassify(CaseKind.Claim, Calendar).Failures.ShouldBe([CaseFailures.ClockEnded]);
        ended.Recount(Calendar.Off("2026-04-20")).ShouldBe(ended);
    }

    [Theory]
    [InlineData(CaseKind.Petition, 15, "2026-05-13")]
    [InlineData(CaseKind.InformationRequest, 10, "2026-04-28")]
    [InlineData(CaseKind.Consultation, 30, "2026-06-30")]
    [InlineData(CaseKind.DataConsultation, 5, "2026-04-21")]
    [InlineData(CaseKind.DataClaim, 8, "2026-05-04")]
    public void It_is_extended_to_the_double_at_most_and_less_for_habeas_data(CaseKind kind, int longest, string due)
    {
        var clock = Filed(kind, "2026-03-27");
        var told = At("2026-04-10");

        clock.Extend(longest, told, Calendar).Value.DueOn.ShouldBe(Day(due));
        clock.Extend(1, told, Calendar).Value.DueOn.ShouldBe(Almanac.NextBusinessDay(clock.Term.Until));
        foreach (var days in new[] { longest + 1, 0, -1 })
            clock.Extend(days, told, Calendar).Failures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                f => f.Code.ShouldBe(CaseFailures.ExtensionTooLong.Code), f => f.Arguments.ShouldBe([longest]));
    }

    [Fact]
    public void An_extension_is_told_before_the_term_ends_and_only_one()
    {
        var extended = Petition.Extend(5, At("2026-04-21 23:59"), Calendar).Value;

        (extended.Extension!.ToldAt, extended.Extension.Days).ShouldBe((At("2026-04-21 23:59"), 5));
        extended.Extension.Count.ShouldBe(new DayCount(Day("2026-04-21"), 5, Day("2026-04-28"), new(Law.Ley1755, 14), 1));
        extended.Extend(1, At("2026-04-22"), Calendar).Failures.ShouldBe([CaseFailures.ExtendedBefore]);
        Petition.Extend(5, At("2026-04-22 00:00"), Calendar).Failures.ShouldBe([CaseFailures.ExtendedTooLate]);
    }

    /// <summary>Of 30 days, 13 May; the 15 days of the extension from there.</summary>
    [Fact]
    public void Another_kind_counts_anew_from_the_filing_and_keeps_what_fits_of_a_spent_extension()
    {
        var extended = Petition.Extend(12, At("2026-04-01"), Calendar).Value;
        var consultation = extended.Reclassify(CaseKind.Consultation, Calendar).Value;
        var habeasData = extended.Reclassify(CaseKind.DataConsultation, Calendar).Value;

        consultation.Term.ShouldBe(new DayCount(Day("2026-03-27"), 30, Day("2026-05-13"), new(Law.Ley1755, 14), 1));
        consultation.Extension!.Count.ShouldBe(new DayCount(Day("2026-05-13"), 12, Day("2026-06-01"), new(Law.Ley1755, 14), 1));
        habeasData.DueOn.ShouldBe(Day("2026-04-21"));
        habeasData.Extension!.Count.Source.ShouldBe(new LegalSource(Law.Ley1581, 14));
        habeasData.Extend(1, At("2026-04-02"), Calendar).Failures.ShouldBe([CaseFailures.ExtendedBefore]);
        habeasData.Reclassify(CaseKind.Petition, Calendar).Value.ShouldBe(extended);
    }

    [Theory]
    [InlineData(CaseKind.Support)]
    [InlineData(CaseKind.AppAccess)]
    [InlineData(CaseKind.Tutela)]
    public void No_other_kind_is_a_way_around_the_law(CaseKind kind) =>
        Petition.Reclassify(kind, Calendar).Failures.ShouldBe([CaseFailures.NoLegalTerm]);

    [Fact]
    public void Silence_grants_documents_whose_copies_follow_within_three_days()
    {
        var request = Filed(CaseKind.InformationRequest, "2026-03-27");

        request.CopiesUntil(Calendar).ShouldBe(new DayCount(Day("2026-04-14"), 3, Day("2026-04-17"), new(Law.Ley1755, 14), 1));
        request.AskForCompletion(At("2026-03-30"), Calendar).Value.CopiesUntil(Calendar).ShouldBeNull();
        Petition.CopiesUntil(Calendar).ShouldBeNull();
    }

    [Fact]
    public void The_record_is_marked_as_contested_within_two_days()
    {
        var claim = Filed(CaseKind.DataCorrection, "2026-03-27");
        var asked = claim.AskForCompletion(At("2026-03-30"), Calendar).Value;

        claim.MarkUntil(Calendar).ShouldBe(new DayCount(Day("2026-03-27"), 2, Day("2026-03-31"), new(Law.Ley1581, 15), 1));
        asked.MarkUntil(Calendar).ShouldBeNull();
        asked.Complete(At("2026-04-06"), Calendar).Value.MarkUntil(Calendar)!.Until.ShouldBe(Day("2026-04-08"));
        Petition.MarkUntil(Calendar).ShouldBeNull();
    }
}
