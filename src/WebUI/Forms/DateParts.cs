using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Forms;

/// <summary>A date as it was typed, in three boxes; what cannot be read stays as it was typed.</summary>
/// <remarks>Three boxes and not a calendar: nobody wants to page back sixty years to a birth date, and the native picker
/// keeps no wrong text. Not one box dd/mm/aaaa either: the numeric keyboard of many phones has no slash.</remarks>
public sealed record DateParts : IValidatableObject
{
    /// <summary>Day of the month, 1 to 31.</summary>
    public string? Day { get; init; }

    /// <summary>Month, 1 to 12 or its name.</summary>
    public string? Month { get; init; }

    /// <summary>Year, four digits.</summary>
    public string? Year { get; init; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>The date, or nothing when there is no such day.</summary>
    public DateOnly? ToDate() => Read() is { Succeeded: true } date ? date.Value : null;

    /// <summary>What is wrong with what was typed, where more can be said than that it is no date; that is the message's to say.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Read().Failures.Intersect(DateFailures.Precise).Select(f => new ValidationResult(f.Code));

    /// <summary>The boxes of a known date.</summary>
    public static DateParts From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    private Result<DateOnly> Read() => TypedDate.Read(Day, Month, Year);
}
