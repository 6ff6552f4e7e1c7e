using Ventanilla.Application.Portal;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Limits;

/// <summary>A budget of nothing would refuse everybody, and a portal must not start that way.</summary>
public sealed class BudgetFaultTests
{
    [Fact]
    public void A_budget_below_one_is_named_and_ours_is_fine()
    {
        PortalPolicyFaults.Of(SampleHouse.Policy, development: true).ShouldBeEmpty();
        Faults(new() { MailsPerAddressPerHour = 0 }).ShouldHaveSingleItem().ShouldContain("MailsPerAddressPerHour");
        Faults(new() { PostsPerAddressPerMinute = -1, SignInsPerAddressPerQuarterHour = 0 }).ShouldHaveSingleItem()
            .ShouldContain("PostsPerAddressPerMinute, SignInsPerAddressPerQuarterHour");
        Faults(new() { ResendCooldown = TimeSpan.FromDays(2) }).ShouldHaveSingleItem().ShouldContain("ResendCooldown");
    }

    private static IReadOnlyList<string> Faults(BudgetPolicy budgets) => PortalPolicyFaults.Of(SampleHouse.Policy with { Budgets = budgets }, development: true);
}
