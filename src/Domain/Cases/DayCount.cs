namespace Ventanilla.Domain.Cases;

/// <summary>A date as a stored fact: so many business days after a day, by that rule and that version of the calendar, made that date. No edit of the
/// calendar changes it.</summary>
/// <param name="After">The day before day 1.</param>
public sealed record DayCount(DateOnly After, int Days, DateOnly Until, LegalSource Source, int Calendar);
