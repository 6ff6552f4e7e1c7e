using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;
using static Ventanilla.Domain.Tests.Terms.Clocks;

namespace Ventanilla.Domain.Tests.Terms;

/// <summary>Terms of hours run at night and on holidays too.</summary>
public sealed class HoursClockTests
{
    [Theory]
    [InlineData(HealthRisk.Vital, "2026-04-03 18:00")]
    [InlineData(HealthRisk.Priority, "2026-04-04 18:00")]
    [InlineData(HealthRisk.Simple, "2026-04-05 18:00")]
    public void A_claim_about_health_has_the_hours_of_its_risk(HealthRisk risk, string due)
    {
        var clock = HoursClock.Of(risk, At("2026-04-02 18:00"));

        (clock.DueAt, clock.Source).ShouldBe((At(due), new LegalSource(Law.CircularSupersalud)));
        clock.IsOverdue(clock.DueAt).ShouldBeFalse();
        clock.IsOverdue(clock.DueAt.AddTicks(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_tutela_has_the_hours_of_the_judge()
    {
        var clock = HoursClock.OfTutela(48, At("2026-12-31 10:00"));

        (clock.From, clock.Hours, clock.DueAt, clock.Source).ShouldBe((At("2026-12-31 10:00"), 48, At("2027-01-02 10:00"), new LegalSource(Law.Decreto2591, 19)));
    }
}
