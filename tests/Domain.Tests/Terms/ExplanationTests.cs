using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>"¿Por qué esta fecha?"</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void It_tells_of_every_day_from_the_filing_to_the_last()
    {
        var clock = Filed(CaseKind.InformationRequest, "2026-03-27 18:30");
        var part = Explanation.Of(clock, _ => Calendar).ShouldHaveSingleItem();

        (part.Source, part.Calendar, part.Until).ShouldBe((new(Law.Ley1755, 14), 1, Day("2026-04-15")));
        part.Days.Select(Told).ShouldBe([
            "03-27 AfterClosing", "03-28 Skipped Saturday", "03-29 Skipped Sunday", "03-30 Received",
            "03-31 1", "04-01 2", "04-02 Skipped HolyThursday", "04-03 Skipped GoodFriday", "04-04 Skipped Saturday", "04-05 Skipped Sunday",
            "04-06 3", "04-07 4", "04-08 5", "04-09 6", "04-10 7", "04-11 Skipped Saturday", "04-12 Skipped Sunday", "04-13 8", "04-14 9", "04-15 10"]);
    }

    [Fact]
    public void What_is_filed_in_time_is_received_that_day()
    {
        var clock = Filed(CaseKind.Petition, "2026-03-27");

        Explanation.Of(clock, _ => Calendar)[0].Days[0].ShouldSatisfyAllConditions(
            d => d.Role.ShouldBe(DayRole.Received), d => d.Day.Date.ShouldBe(Day("2026-03-27")), d => d.Number.ShouldBeNull());
    }

    [Fact]
    public void A_declared_day_is_explained_in_the_words_of_whoever_declared_it()
    {
        var calendar = Calendar.Off("2026-04-07", "Paro de transporte");
        var clock = LegalClock.Start(CaseKind.Petition, At("2026-03-27"), calendar)!;

        var day = Explanation.Of(clock, _ => calendar)[0].Days.Single(d => d.Day.Kind == DayKind.DeclaredOff);
        (day.Day.Date, day.Role, day.Day.Reason).ShouldBe((Day("2026-04-07"), DayRole.Skipped, "Paro de transporte"));
    }

    [Fact]
    public void Two_holidays_on_one_day_are_both_named()
    {
        var clock = LegalClock.Start(CaseKind.Petition, At("2025-06-27"), Calendar)!;

        Explanation.Of(clock, _ => Calendar)[0].Days.Single(d => d.Day.Date == Day("2025-06-30")).Day.Holidays
            .ShouldBe([Holiday.PeterAndPaul, Holiday.SacredHeart], ignoreOrder: true);
    }

    [Fact]
    public void An_extension_is_a_part_of_its_own_with_the_calendar_of_its_time()
    {
        var next = Calendar.Off("2026-04-22");
        var clock = Filed(CaseKind.DataClaim, "2026-03-27").Extend(2, At("2026-04-10"), next).Value;

        var parts = Explanation.Of(clock, version => version == 1 ? Calendar : next);
        parts.Select(p => (p.Source.Article, p.Calendar, p.Until)).ShouldBe([(15, 1, Day("2026-04-21")), (15, 2, Day("2026-04-24"))]);
        parts[1].Days.Select(Told).ShouldBe(["04-22 Skipped DeclaredOff", "04-23 1", "04-24 2"]);
    }

    [Fact]
    public void After_completion_it_begins_with_what_came_in()
    {
        var clock = Filed(CaseKind.Petition, "2026-03-27").AskForCompletion(At("2026-03-30"), Calendar).Value.Complete(At("2026-04-11"), Calendar).Value;

        Explanation.Of(clock, _ => Calendar)[0].Days.Take(4).Select(Told).ShouldBe(["04-11 Skipped Saturday", "04-12 Skipped Sunday", "04-13 Received", "04-14 1"]);
    }

    [Fact]
    public void While_the_person_is_asked_it_explains_their_month()
    {
        var clock = Filed(CaseKind.Petition, "2026-02-27").AskForCompletion(At("2026-03-02"), Calendar).Value;
        var part = Explanation.Of(clock, _ => Calendar).ShouldHaveSingleItem();

        (part.Source, part.Calendar, part.Until).ShouldBe((new(Law.Ley1755, 17), 1, Day("2026-04-06")));
        part.Days.Select(Told).ShouldBe(["03-02 Asked", "04-02 MonthsEnd", "04-03 Skipped GoodFriday", "04-04 Skipped Saturday", "04-05 Skipped Sunday", "04-06 MovedTo"]);
    }

    [Fact]
    public void A_month_that_ends_on_a_business_day_moves_on_to_no_other()
    {
        var clock = Filed(CaseKind.Petition, "2026-03-27").AskForCompletion(At("2026-03-30"), Calendar).Value;

        Explanation.Of(clock, _ => Calendar)[0].Days.Select(Told).ShouldBe(["03-30 Asked", "04-30 MonthsEnd"]);
    }

    [Fact]
    public void It_always_counts_as_many_days_as_the_law_gives_and_ends_on_the_date() => Always(
        from filed in AnyMoment from kind in AnyKind from days in Gen.Choose(0, 30) select (filed, kind, days), c =>
        {
            var clock = LegalClock.Start(c.kind, c.filed, Calendar)!;
            if (clock.Extend(c.days, c.filed, Calendar) is { Succeeded: true } extended)
                clock = extended.Value;
            var parts = Explanation.Of(clock, _ => Calendar);
            var days = parts.SelectMany(p => p.Days).ToArray();
            return parts[^1].Until == clock.DueOn && days[^1].Day.Date == clock.DueOn && days[^1].Role == DayRole.Counted
                && days[0].Day.Date == Colombia.Day(c.filed)
                && days.Zip(days.Skip(1)).All(pair => pair.First.Day.Date.AddDays(1) == pair.Second.Day.Date)
                && days.Count(d => d.Role == DayRole.Received) == 1
                && days.Count(d => d.Number is not null) == clock.Term.Days + (clock.Extension?.Count.Days ?? 0)
                && days.Where(d => d.Role == DayRole.Counted).All(d => Almanac.IsBusinessDay(d.Day.Date))
                && days.Where(d => d.Role == DayRole.Skipped).All(d => !Almanac.IsBusinessDay(d.Day.Date));
        });

    private static string Told(ExplainedDay day) => string.Join(' ', new[]
    {
        day.Day.Date.ToString("MM-dd", null),
        day.Number?.ToString("0", null) ?? $"{day.Role}",
        day.Role != DayRole.Skipped ? "" : day.Day.Kind == DayKind.Holiday ? $"{day.Day.Holidays.Single()}" : $"{day.Day.Kind}",
    }.Where(s => s.Length > 0));
}
