using System.Globalization;
using Ventanilla.Application.Common.Policy;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Common;

/// <summary>Dates, times and texts as people in Colombia read them, whatever the server's clock and culture.</summary>
public static class Formats
{
    private static readonly TimeZoneInfo Bogota = TimeZoneInfo.FindSystemTimeZoneById("America/Bogota");

    public static DateTimeOffset ToLocal(this DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Bogota);

    public static string Say(this LocalText text) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text.En : text.Es;

    public static string Say(this DateOnly date) =>
        date.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "MMMM d, yyyy" : "d 'de' MMMM 'de' yyyy", CultureInfo.CurrentUICulture);

    /// <summary>A value of a record as it is read aloud; every value of one form looks alike.</summary>
    public static string SayFact(string form, string value) => form switch
    {
        FactForm.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).Say(),
        FactForm.Month => DateOnly.ParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture)
            .ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "MMMM yyyy" : "MMMM 'de' yyyy", CultureInfo.CurrentUICulture),
        _ => value,
    };
}
