using System.Globalization;
using Ventanilla.Domain.Common;

namespace Ventanilla.Domain.Tests.Common;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("es", "es"), InlineData("es-MX", "es"), InlineData("EN-us", "en"), InlineData("en", "en")]
    public void Any_kind_of_a_language_is_that_language(string tag, string code) => Language.Find(tag)!.Code.ShouldBe(code);

    [Theory, InlineData("fr"), InlineData(""), InlineData(null), InlineData("english")]
    public void What_we_do_not_speak_is_none(string? tag) => Language.Find(tag).ShouldBeNull();

    [Fact]
    public void Days_and_hours_are_written_as_people_read_them()
    {
        var (day, morning, night) = (new DateOnly(2026, 11, 5), new TimeOnly(9, 5), new TimeOnly(0, 30));

        (Language.Spanish.Day(day), Language.Spanish.Month(day)).ShouldBe(("5 de noviembre de 2026", "noviembre de 2026"));
        (Language.English.Day(day), Language.English.Month(day)).ShouldBe(("5 November 2026", "November 2026"));
        Language.Spanish.Hour(morning).ShouldBe("9:05\u00a0a.\u00a0m.");
        Language.English.Hour(night).ShouldBe("12:30\u00a0a.m.");
        Language.English.Hour(new TimeOnly(12, 0)).ShouldBe("12:00\u00a0p.m.");
    }

    [Fact]
    public void Amounts_look_the_same_in_all() =>
        Language.All.Select(l => 1234.5.ToString("N1", l.Culture)).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void The_current_one_is_that_of_the_page_and_the_default_where_we_do_not_speak_it()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
            Language.Current.ShouldBe(Language.English);
            CultureInfo.CurrentUICulture = new CultureInfo("fr");
            Language.Current.ShouldBe(Language.Default);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
