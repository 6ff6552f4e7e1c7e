using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>What must hold of any case of the century, against a naive way of counting.</summary>
public sealed class LegalClockPropertyTests
{
    [Fact]
    public void A_case_is_due_where_walking_day_by_day_ends() => Always(
        from day in AnyDay from time in AnyTime from kind in AnyKind select (day, time, kind), f =>
        LegalClock.Start(f.kind, Colombia.At(f.day, f.time), Calendar)!.DueOn == Almanac.Due(f.day, f.time, Closing, LegalTerms.Of(f.kind)!.Days), times: 2_000);

    [Fact]
    public void No_extension_is_later_than_the_double_counted_from_the_filing() => Always(
        from day in AnyDay from time in AnyTime from kind in AnyKind from days in Gen.Choose(1, 31) select (day, time, kind, days), f =>
        {
            var clock = LegalClock.Start(f.kind, Colombia.At(f.day, f.time), Calendar)!;
            var extended = clock.Extend(f.days, clock.FiledAt, Calendar);
            return f.days > LegalTerms.Of(f.kind)!.LongestExtension
                ? !extended.Succeeded
                : extended.Value.DueOn == Almanac.Due(f.day, f.time, Closing, clock.Term.Days + f.days)
                    && extended.Value.DueOn <= Almanac.Due(f.day, f.time, Closing, 2 * clock.Term.Days);
        });

    [Fact]
    public void Completion_begins_again_and_a_month_ends_on_a_business_day() => Always(
        from filed in AnyMoment from minutes in Gen.Choose(0, 31 * 24 * 60) select (filed, minutes), f =>
        {
            var asked = LegalClock.Start(CaseKind.Petition, f.filed, Calendar)!.AskForCompletion(f.filed, Calendar).Value;
            var month = Colombia.Day(f.filed).AddMonths(1);
            var at = f.filed.AddMinutes(f.minutes);
            var completed = asked.Complete(at, Calendar);
            return asked.RunsTo == (Almanac.IsBusinessDay(month) ? month : Almanac.NextBusinessDay(month))
                && completed.Succeeded == Colombia.Day(at) <= asked.RunsTo
                && (!completed.Succeeded || completed.Value.DueOn
                    == Almanac.Due(Colombia.Day(at), TimeOnly.FromDateTime(Colombia.Clock(at).DateTime), Closing, 15));
        });

    [Fact]
    public void Any_other_kind_and_back_is_the_same_clock() => Always(
        from filed in AnyMoment from kind in AnyKind from other in AnyKind from days in Gen.Choose(0, 15) select (filed, kind, other, days), c =>
        {
            var clock = LegalClock.Start(c.kind, c.filed, Calendar)!;
            clock = clock.Extend(c.days, c.filed, Calendar) is { Succeeded: true } extended ? extended.Value : clock;
            var there = clock.Reclassify(c.other, Calendar).Value;
            return there.Term == LegalClock.Start(c.other, c.filed, Calendar)!.Term
                && (there.Extension?.Count.Days ?? 0) <= LegalTerms.Of(c.other)!.LongestExtension
                && there.Reclassify(c.kind, Calendar).Value == clock;
        });

    [Fact]
    public void A_preview_names_just_the_cases_whose_date_is_another_one_afterwards() => Always(
        from filed in AnyMoment from kind in AnyKind from off in Gen.Choose(0, 60) select (filed, kind, off), c =>
        {
            var (clock, id) = (LegalClock.Start(c.kind, c.filed, Calendar)!, Guid.CreateVersion7(c.filed));
            var next = Calendar.With(new DayOverride(Colombia.Day(c.filed).AddDays(c.off), false, "Paro"));
            var fresh = LegalClock.Start(c.kind, c.filed, next)!;
            return next.Moves([(id, clock)]).SequenceEqual(fresh.RunsTo == clock.RunsTo ? [] : [new DateMove(id, clock.RunsTo, fresh.RunsTo)])
                && clock.Recount(next).RunsTo == fresh.RunsTo;
        });
}
