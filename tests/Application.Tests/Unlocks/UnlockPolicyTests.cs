using Ventanilla.Application.Portal;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Unlocks;

/// <summary>A portal does not start with proposals that nobody could approve, or that wait for ever.</summary>
public sealed class UnlockPolicyTests
{
    public static TheoryData<TimeSpan> Wrong => [TimeSpan.Zero, TimeSpan.FromHours(-1), TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1)];

    [Theory, MemberData(nameof(Wrong))]
    public void A_proposal_that_lasts_nothing_or_too_long_is_named(TimeSpan lasts) =>
        Faults(lasts).ShouldHaveSingleItem().ShouldStartWith("Cases:UnlockProposalLasts");

    public static TheoryData<TimeSpan> Right => [TimeSpan.FromTicks(1), TimeSpan.FromDays(1), TimeSpan.FromDays(30)];

    [Theory, MemberData(nameof(Right))]
    public void Up_to_thirty_days_are_fine(TimeSpan lasts) => Faults(lasts).ShouldBeEmpty();

    private static IReadOnlyList<string> Faults(TimeSpan lasts) =>
        PortalPolicyFaults.Of(SampleHouse.Policy with { Cases = SampleHouse.Policy.Cases with { UnlockProposalLasts = lasts } }, development: true);
}
