using System.Globalization;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.WebUI.Localization;

/// <summary>Words about the time of a case, and how urgent they are: late, soon, fine, rest or none. The colour follows from it, and says nothing that the words do not.</summary>
internal sealed record TimeWords(string Text, string Tone);

/// <summary>What staff read about a case.</summary>
internal static class CaseTexts
{
    /// <summary>Business days; fewer are soon.</summary>
    private const int Soon = 3;

    /// <summary>As far as it was counted.</summary>
    public static string SayCount(this PortalTexts texts, int counted) =>
        counted < CountCases.Most ? counted.ToString(CultureInfo.CurrentCulture) : texts["Inbox.count.most"].Value;

    /// <summary>Null once nothing runs.</summary>
    public static TimeWords? SayTime(this PortalTexts texts, CaseLine line, DateTimeOffset now) => line switch
    {
        { ActBy: null, Due: null, State: not (CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson) } => null,
        { TermRests: true, Due: { } until } => new(texts["Inbox.left.rest", until.ToLocalDay()], "rest"),
        { Due: { } due, DaysLeft: { } days } => OfLaw(texts, due, days, Colombia.Day(now)),
        { HoursDueAt: not null } => null,
        _ => new(texts["Inbox.left.none"], "none"),
    };

    /// <summary>Our own goal, beside the law's.</summary>
    public static TimeWords? SayGoal(this PortalTexts texts, CaseLine line, DateTimeOffset now) => line.GoalDueAt is not { } goal ? null
        : goal < now ? new(texts["Inbox.goal.late", goal.ToLocalDayAndHour()], "late") : new(texts["Inbox.goal", goal.ToLocalDayAndHour()], "fine");

    /// <summary>A judge's hours, or those of a claim about health.</summary>
    public static TimeWords? SayHours(this PortalTexts texts, CaseLine line, DateTimeOffset now) => line.HoursDueAt is not { } due ? null
        : new(texts[$"Marks.hours.{(line.Kind == CaseKind.Tutela ? "judge" : "health")}{(due < now ? "_late" : "")}", due.ToLocalDayAndHour()], due < now ? "late" : "soon");

    /// <summary>Until when whoever has it put it away; null once that day has come.</summary>
    public static string? SaySnooze(this PortalTexts texts, CaseLine line, DateTimeOffset now) =>
        line.SnoozedUntil is { } until && until > Colombia.Day(now) ? texts["Marks.snoozed", until.ToLocalDay()].Value : null;

    public static string SayWho(this PortalTexts texts, CaseLine line) => texts.SayWho(line.Who, line.Name);

    public static string SayWho(this PortalTexts texts, FilerKind who, string? name) => who switch
    {
        FilerKind.Reserved => texts["Inbox.who.Reserved"],
        FilerKind.Anonymous => texts["Inbox.who.Anonymous"],
        _ => string.IsNullOrEmpty(name) ? texts["Inbox.who.unknown"] : name,
    };

    /// <summary>How large a file is.</summary>
    public static string SaySize(this PortalTexts texts, DraftFile file) => texts[file.Length < 1024 * 1024 ? "Cases.filing.kilobytes" : "Cases.filing.megabytes",
        file.Length < 1024 * 1024 ? Math.Max(1, file.Length / 1024) : Math.Round(file.Length / 1024m / 1024m, 1)];

    public static string SaySource(this PortalTexts texts, LegalSource source) => source.Article is { } article
        ? texts["Inbox.law.article", texts[$"Inbox.law.{source.Law}"].Value, article] : texts[$"Inbox.law.{source.Law}"];

    /// <summary>What a day does on the way to a date, and by which law it does not count.</summary>
    public static string SayDay(this PortalTexts texts, ExplainedDay day) => day.Role switch
    {
        DayRole.Skipped => texts.SayOff(day.Day),
        DayRole.Counted => texts["Inbox.why.Counted", day.Number!] + (day.Day.Kind == DayKind.DeclaredBusiness ? $". {texts.SayOff(day.Day)}" : ""),
        _ => texts[$"Inbox.why.{day.Role}"],
    };

    /// <summary>What belongs to a step besides its words.</summary>
    public static string? SayDetail(this PortalTexts texts, CaseEntryView entry) => (entry.Step, entry.Detail) switch
    {
        (CaseStep.Reclassified, { } kind) => texts["Inbox.detail.kind", texts[$"Inbox.kind.{kind}"].Value].Value,
        (CaseStep.Extended, { } days) => texts["Inbox.detail.days", days].Value,
        (CaseStep.Transferred, { } to) => texts["Inbox.detail.to", to].Value,
        (CaseStep.Linked, { } number) => texts["Inbox.detail.repeats", number].Value,
        (CaseStep.Flagged or CaseStep.Unflagged, { } flag) => texts[$"Marks.flag.{flag}"].Value,
        (CaseStep.RiskSet, { } risk) => texts[$"Marks.risk.{risk}"].Value,
        (CaseStep.Snoozed, { } until) => texts["Marks.snoozed", DateOnly.ParseExact(until, "O", CultureInfo.InvariantCulture).ToLocalDay()].Value,
        (CaseStep.Rated, { } score) => texts["Inbox.detail.rated", score, Case.BestScore].Value,
        (CaseStep.Redated, { } from) => texts["Inbox.detail.from", DateOnly.ParseExact(from, "O", CultureInfo.InvariantCulture).ToLocalDay()].Value,
        (CaseStep.Promised, { } from) => texts["Inbox.detail.from", DateTimeOffset.ParseExact(from, "O", CultureInfo.InvariantCulture).ToLocalDayAndHour()].Value,
        (CaseStep.Asked or CaseStep.Answered or CaseStep.Delivered or CaseStep.Reminded, { } word) => texts[$"Inbox.detail.{word}"].Value,
        _ => null,
    };

    /// <summary>What an answer begins with, in the language of whoever gets it.</summary>
    public static string Skeleton(this PortalTexts texts, CaseFile file, string staff, string role)
    {
        var page = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = (Language.Find(file.Language) ?? Language.Default).Culture;
            return texts[LegalTerms.ThanksAreEnough.Contains(file.Head.Kind) ? "Answers.thanks" : "Answers.skeleton", string.IsNullOrEmpty(file.Filer.Name) ? texts["Answers.nobody"].Value : file.Filer.Name, file.Head.Radicado,
                file.Head.Subject, file.Head.FiledAt.ToLocalDay(), staff, texts[$"Staff.role.{role}"].Value];
        }
        finally
        {
            CultureInfo.CurrentUICulture = page;
        }
    }

    private static TimeWords OfLaw(PortalTexts texts, DateOnly due, int days, DateOnly today) => (days, due < today) switch
    {
        (0, true) => new(texts["Inbox.left.late_since", due.ToLocalDay()], "late"),
        (-1, _) => new(texts["Inbox.left.late_one", 1], "late"),
        ( < 0, _) => new(texts["Inbox.left.late", -days], "late"),
        (0, false) => new(texts["Inbox.left.today"], "soon"),
        (1, _) => new(texts["Inbox.left.days_one", 1], "soon"),
        _ => new(texts["Inbox.left.days", days], days < Soon ? "soon" : "fine"),
    };

    private static string SayOff(this PortalTexts texts, CalendarDay day)
    {
        var why = day.Kind switch
        {
            DayKind.Holiday => string.Join(", ", day.Holidays.Select(h => texts[$"Inbox.holiday.{h}"].Value)),
            DayKind.DeclaredOff or DayKind.DeclaredBusiness => texts[$"Inbox.day.{day.Kind}", day.Reason ?? ""].Value,
            DayKind.Saturday or DayKind.Sunday => texts[$"Inbox.day.{day.Kind}"].Value,
            _ => "",
        };
        return day.Source is { } source ? $"{why} ({texts.SaySource(source)})" : why;
    }
}
