using Ventanilla.Domain.SignIn;


namespace Ventanilla.Domain.Tests.SignIn;

public sealed class LockoutTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private readonly Lockout _lockout = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void There_is_no_rest_before_the_fifth(int failures) => _lockout.Until(failures, Now).ShouldBeNull();

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(40, 15)]
    [InlineData(99, 15)]
    public void The_rest_doubles_up_to_a_quarter_of_an_hour(int failures, int minutes) =>
        _lockout.Until(failures, Now).ShouldBe(Now.AddMinutes(minutes));

    /// <summary>A portal may let it double on; the tenth doubling, seventeen hours, is the last.</summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(12, 512)]
    [InlineData(13, 1024)]
    [InlineData(14, 1024)]
    [InlineData(20, null)]
    public void The_policy_says_when_and_how_long(int failures, int? minutes)
    {
        var until = new Lockout { Threshold = 3, LongestMinutes = 5_000, HardStop = 20 }.Until(failures, Now)!.Value;
        (until == (minutes is { } known ? Now.AddMinutes(known) : until)).ShouldBeTrue($"{until}");
        (until > Now.AddYears(1000)).ShouldBe(minutes is null);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void From_the_hundredth_on_only_a_recovery_helps(int failures) =>
        _lockout.Until(failures, Now)!.Value.ShouldBeGreaterThan(Now.AddYears(1000));
}
