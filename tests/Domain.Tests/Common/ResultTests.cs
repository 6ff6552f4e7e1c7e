namespace Ventanilla.Domain.Tests.Common;

public sealed class ResultTests
{
    private static readonly Failure Refusal = new(FailureKind.Refused, "accounts.not_found");

    [Fact]
    public void The_value_of_a_refusal_is_a_bug()
    {
        Result<int> refused = Refusal;
        refused.Succeeded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => refused.Value).Message.ShouldContain("accounts.not_found");
    }

    [Fact]
    public void A_value_is_a_success()
    {
        Result<int> done = 7;
        (done.Succeeded, done.Value, done.Failures.Count).ShouldBe((true, 7, 0));
    }

    [Fact]
    public void A_secret_says_nothing_wherever_it_is_printed() => $"{new Secret("hunter2")}".ShouldBe("***");
}
