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

    [Fact]
    public void A_refusal_carries_every_reason_and_says_the_first()
    {
        Failure other = new(FailureKind.Invalid, "common.required", "Email");
        Result<int>.Failed([Refusal, other]).Failures.ShouldBe([Refusal, other]);
        Result.Failed([Refusal, other]).Failures.ShouldBe([Refusal, other]);
        Result.Failed([Refusal]).Succeeded.ShouldBeFalse();
        ((Result)Refusal).Failures.ShouldBe([Refusal]);
        (Result.Done.Succeeded, Result.Done.Failures.Count).ShouldBe((true, 0));
    }

    [Fact]
    public void A_result_prints_its_outcome_and_never_its_value()
    {
        Result<string> done = "hunter2";
        done.ToString().ShouldBe("Done");
        Result<string>.Failed([Refusal, new Failure(FailureKind.Invalid, "common.required")]).ToString().ShouldBe("Refused: accounts.not_found, common.required");
    }

    [Fact]
    public void A_failure_names_no_values_unless_it_is_given_some() => Refusal.Arguments.ShouldBeEmpty();

    [Fact]
    public void What_comes_next_comes_only_after_a_success()
    {
        Result.Done.Then(() => Refusal).Failures.ShouldBe([Refusal]);
        ((Result)Refusal).Then(() => throw new InvalidOperationException()).Failures.ShouldBe([Refusal]);
        Result.Done.With(7).Value.ShouldBe(7);
        ((Result)Refusal).With(7).Failures.ShouldBe([Refusal]);
    }

    [Fact]
    public void A_secret_is_told_to_whoever_asks_for_it() => new Secret("hunter2").Reveal().ShouldBe("hunter2");
}
