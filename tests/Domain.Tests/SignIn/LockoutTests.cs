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

    [Theory]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void From_the_hundredth_on_only_a_recovery_helps(int failures) =>
        _lockout.Until(failures, Now)!.Value.ShouldBeGreaterThan(Now.AddYears(1000));
}
