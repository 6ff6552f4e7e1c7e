using Ventanilla.Domain.Verification;
using static Ventanilla.Architecture.Tests.Machine;

namespace Ventanilla.Architecture.Tests;

/// <summary>The drawing of a challenge has the arrows of the code. It has no column for its state: that follows from its times and its count.</summary>
public sealed class ChallengeMachineTests
{
    private enum State { Ready, UnderWay, Passed, Blocked }

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly ChallengeRule Rule = new();
    private static readonly Guid Ana = Guid.CreateVersion7();
    private static readonly Question[] Asked = [.. Enumerable.Range(0, Rule.Questions).Select(q =>
        new Question($"{q}", "position", "text", [.. Enumerable.Range(0, Rule.Options).Select(o => new Option($"{o}", $"{o}"))], "0"))];
    private static readonly int[] Spendings = [1, Rule.Attempts];

    private static readonly Dictionary<string, Action<Challenge>[]> ChallengeVerbs = new()
    {
        [nameof(Challenge.StartAttempt)] = [c => c.StartAttempt(Ana, Rule, Now)],
        [nameof(Challenge.Pass)] = [c => c.Pass(Now)],
        [nameof(Challenge.EndAttempt)] = [c => c.EndAttempt()],
        [nameof(Challenge.Block)] = [c => c.Block(Now)],
        [nameof(Challenge.ReturnAttempts)] = [c => c.ReturnAttempts(Ana, c.AttemptsSpent, Rule)],
        [nameof(Challenge.Unlock)] = [c => c.Unlock(Asked, Rule, Now)],
        [nameof(Challenge.DrawAnew)] = [c => c.DrawAnew([], Rule, Now), c => c.DrawAnew([], Rule, Now + Rule.Window)],
    };

    [Fact]
    public void Every_verb_is_driven() => Verbs<Challenge>().ShouldBe(ChallengeVerbs.Keys, ignoreOrder: true);

    [Fact]
    public void The_drawing_has_its_arrows() => Drawn("Challenge").ShouldBe(
        Spendings.SelectMany(spent => Arrows(Enum.GetValues<State>(), ChallengeVerbs, s => In(s, spent), StateOf)).Append("[*] -> Ready: Draw").Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_arrow_raises_its_event() =>
        Spendings.SelectMany(spent => Silent(Enum.GetValues<State>(), ChallengeVerbs, s => In(s, spent), StateOf)).ShouldBeEmpty();

    private static State StateOf(Challenge c) =>
        c.BlockedAt is not null ? State.Blocked : c.IsUnderWay ? State.UnderWay : c.PassedAt is not null ? State.Passed : State.Ready;

    private static Challenge In(State state, int spent)
    {
        var challenge = Challenge.Draw(Guid.Empty, Asked, Rule, Now);
        // Passing sets the count back.
        Write(challenge, nameof(Challenge.AttemptsSpent), state == State.Passed ? 0 : spent);
        Write(challenge, nameof(Challenge.AttemptStartedAt), state == State.UnderWay ? Now : null);
        Write(challenge, nameof(Challenge.AttemptAccountId), state == State.UnderWay ? Ana : null);
        Write(challenge, nameof(Challenge.PassedAt), state == State.Passed ? Now : null);
        Write(challenge, nameof(Challenge.BlockedAt), state == State.Blocked ? Now : null);
        return challenge;
    }
}
