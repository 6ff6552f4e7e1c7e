using Ventanilla.Domain.Apps;

namespace Ventanilla.Domain.Tests.Apps;

public sealed class AppRequestTests
{
    [Fact]
    public void It_keeps_who_asked_for_which_and_when()
    {
        var (account, now) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        var asked = AppRequest.Ask(account, "soporte", now);
        (asked.AccountId, asked.App, asked.RequestedAt).ShouldBe((account, "soporte", now));
    }

    [Fact]
    public void One_sees_ones_own()
    {
        var (ana, now) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        var (own, other) = (AppRequest.Ask(ana, "soporte", now), AppRequest.Ask(Guid.CreateVersion7(), "soporte", now));
        new AppSpecs.RequestsOf(ana).Evaluate([own, other]).ShouldBe([own]);
    }
}
