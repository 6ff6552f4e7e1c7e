using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Tests.Cases;

public sealed class CorrectionRequestTests
{
    [Fact]
    public void It_keeps_who_asked_for_what_and_when()
    {
        var (account, now) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        var asked = CorrectionRequest.Ask(account, "Mi teléfono", "Es otro", now);
        (asked.AccountId, asked.What, asked.Explanation, asked.AskedAt).ShouldBe((account, "Mi teléfono", "Es otro", now));
        asked.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void One_sees_ones_own_the_last_one_first()
    {
        var (ana, now) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        var (first, last) = (CorrectionRequest.Ask(ana, "a", "b", now), CorrectionRequest.Ask(ana, "a", "b", now.AddHours(1)));
        new CorrectionSpecs.Of(ana).Evaluate([first, CorrectionRequest.Ask(Guid.CreateVersion7(), "a", "b", now), last]).ShouldBe([last, first]);
    }
}
