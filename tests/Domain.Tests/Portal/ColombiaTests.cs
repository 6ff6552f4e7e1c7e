using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Tests.Portal;

/// <summary>Five hours behind UTC all year: the evening there is the next day elsewhere.</summary>
public sealed class ColombiaTests
{
    [Theory]
    [InlineData("2026-11-27T04:59:59Z", "2026-11-26")]
    [InlineData("2026-11-27T05:00:00Z", "2026-11-27")]
    [InlineData("2026-07-01T04:59:59Z", "2026-06-30")]
    public void A_day_begins_at_midnight_in_bogota(string moment, string day) =>
        Colombia.Day(DateTimeOffset.Parse(moment, null)).ShouldBe(DateOnly.Parse(day, null));

    [Fact]
    public void The_clock_shows_the_same_moment()
    {
        var moment = new DateTimeOffset(2026, 11, 27, 2, 5, 0, TimeSpan.Zero);

        Colombia.Clock(moment).ShouldBe(moment);
        Colombia.Clock(moment).ToString("yyyy-MM-dd HH:mm", null).ShouldBe("2026-11-26 21:05");
    }

    [Fact]
    public void A_time_on_a_day_there_is_a_moment() =>
        Colombia.At(new(2026, 11, 26), new(21, 5)).ShouldBe(new DateTimeOffset(2026, 11, 27, 2, 5, 0, TimeSpan.Zero));
}
