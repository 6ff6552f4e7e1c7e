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
}
