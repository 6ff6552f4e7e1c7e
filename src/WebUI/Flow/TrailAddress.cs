using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Ventanilla.Application.Audit;

namespace Ventanilla.WebUI.Flow;

/// <summary>What somebody looks for in the trail as its address says it, and back. What it does not know is passed over.</summary>
internal static class TrailAddress
{
    public const string Subject = "sobre", Actor = "quien", Address = "direccion", Action = "accion", From = "desde", To = "hasta", Correlation = "operacion", After = "despues";
    public const string Root = $"{StaffCookie.Root}/rastro", Proof = $"{Root}/prueba";

    private const int LongestText = 200;

    public static TrailFilter Read(IQueryCollection query) => new(
        Text(query[Subject]), Text(query[Actor]), Text(query[Address]), Text(query[Action]), Day(query[From]), Day(query[To]), Text(query[Correlation]));

    public static string Of(TrailFilter filter, string? after = null)
    {
        KeyValuePair<string, string?>[] said =
        [
            new(Subject, filter.Subject), new(Actor, filter.Actor), new(Address, filter.Address), new(Action, filter.Action), new(From, Write(filter.From)), new(To, Write(filter.To)),
            new(Correlation, filter.Correlation), new(After, after),
        ];
        return UriHelper.BuildRelative(path: Root, query: QueryString.Create(said.Where(s => !string.IsNullOrEmpty(s.Value))));
    }

    /// <summary>As a field of a day has it.</summary>
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>No database takes a sign of zero, and nothing that is stored has one.</summary>
    private static string? Text(string? typed) =>
        typed?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null;

    /// <summary>Between days that have a day before and after them in every zone.</summary>
    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;
}
