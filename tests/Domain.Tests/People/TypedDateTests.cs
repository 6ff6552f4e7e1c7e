using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public sealed class TypedDateTests
{
    private static readonly string[] Unseen = ["", "\u200B", "\u202A", "\uFEFF", " ", "\u00A0", "\t"];
    private static readonly CultureInfo[] Cultures = [new("es-CO"), new("en-US")];

    [Fact]
    public void Every_day_is_read_back_however_its_month_is_written() => Prop.ForAll(
        Gen.Choose(DateOnly.MinValue.AddYears(999).DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        Gen.Choose(0, 6).ToArbitrary(), Gen.Elements(Unseen).ToArbitrary(), (date, way, unseen) =>
        {
            var month = Month(date, way);
            return Read($"{unseen}{date.Day:D2}", $"{month[..1]}{unseen.Trim()}{month[1..]}{unseen}", $"{date.Year}{unseen}") == date;
        }).QuickCheckThrowOnFailure();

    [Theory, InlineData("1000", 1000), InlineData("9999", 9999)]
    public void The_first_and_the_last_year_of_four_digits(string typed, int year) => Read("3", "3", typed).ShouldBe(new DateOnly(year, 3, 3));

    [Theory]
    [InlineData("3", "marzo", "1980")]
    [InlineData("3", "Mar.", "1980")]
    [InlineData("03", "MARCH", "1980")]
    [InlineData("3", "mar", "1980")]
    [InlineData("3", "03", "1980")]
    [InlineData("3", "de marzo", "1980")]
    public void The_third_of_March(string day, string month, string year) => Read(day, month, year).ShouldBe(new DateOnly(1980, 3, 3));

    [Theory]
    [InlineData("setiembre", 9), InlineData("sept.", 9), InlineData("set", 9), InlineData("Ene", 1), InlineData("jan", 1), InlineData("ago", 8), InlineData("Aug", 8), InlineData("dic", 12), InlineData("abril", 4)]
    public void Months_as_people_shorten_them(string typed, int month) => Read("1", typed, "2001").ShouldBe(new DateOnly(2001, month, 1));

    [Theory]
    [InlineData("31", "2", "1980")]
    [InlineData("31", "febrero", "1980")]
    [InlineData("29", "02", "2026")]
    [InlineData("31", "4", "2001")]
    [InlineData("0", "4", "2001")]
    [InlineData("12", "13", "2001")]
    [InlineData("12", "0", "2001")]
    [InlineData("45", "1", "2001")]
    public void A_day_that_there_was_not_is_told_as_that(string day, string month, string year) => Refusal(day, month, year).ShouldBe(DateFailures.NoSuchDay);

    [Theory]
    [InlineData("31", "12", "58")]
    [InlineData("31", "2", "58")]
    [InlineData("1", "enero", "'99")]
    [InlineData("1", "1", "7")]
    [InlineData("1", "1", "198")]
    public void A_year_that_is_cut_short_is_told_as_that(string day, string month, string year) => Refusal(day, month, year).ShouldBe(DateFailures.ShortYear);

    [Theory]
    [InlineData("", "", "")]
    [InlineData(null, null, null)]
    [InlineData("1", "", "1980")]
    [InlineData("uno", "1", "1980")]
    [InlineData("1", "ma", "1980")]
    [InlineData("1", "marzos", "1980")]
    [InlineData("1", "1", "MCMLXXX")]
    [InlineData("1", "1", "19800")]
    [InlineData("-1", "1", "1980")]
    [InlineData("١", "1", "1980")]
    [InlineData("1", "1", "0999")]
    public void Anything_else_cannot_be_read(string? day, string? month, string? year) => Refusal(day, month, year).ShouldBe(DateFailures.Unreadable);

    [Fact]
    public void No_text_makes_it_fault() => Prop.ForAll<string, string, string>((day, month, year) => TypedDate.Read(day, month, year)).QuickCheckThrowOnFailure();

    private static string Month(DateOnly date, int way)
    {
        var names = Cultures[way % 2].DateTimeFormat;
        return way switch
        {
            0 or 1 => names.GetMonthName(date.Month),
            2 or 3 => names.GetMonthName(date.Month)[..3].ToUpperInvariant(),
            4 => names.GetMonthName(date.Month)[..3] + ".",
            5 => date.Month.ToString("D2", CultureInfo.InvariantCulture),
            _ => date.Month.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static DateOnly? Read(string? day, string? month, string? year) => TypedDate.Read(day, month, year) is { Succeeded: true } read ? read.Value : null;
    private static Failure Refusal(string? day, string? month, string? year) => TypedDate.Read(day, month, year).Failures.Single();
}
