namespace Ventanilla.Domain.Verification;

/// <summary>The identity questions of one person on record, frozen for a window, and the count of attempts, which belongs to that person
/// across browsers, accounts, addresses and days. The attempts are spent by a statement of the database before they are judged.</summary>
public sealed class Challenge : Aggregate
{
    private Challenge() { }

    public Guid PersonId { get; private init; }
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public DateTimeOffset DrawnAt { get; private set; }
    public DateTimeOffset FrozenUntil { get; private set; }
    public int AttemptsSpent { get; private set; }

    /// <summary>When the attempt under way began; null between attempts.</summary>
    public DateTimeOffset? AttemptStartedAt { get; private set; }
    public DateTimeOffset? PassedAt { get; private set; }
    public DateTimeOffset? BlockedAt { get; private set; }

    public static Challenge Draw(Guid personId, IReadOnlyList<Question> questions, ChallengeRule rule, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = personId,
        Questions = questions,
        DrawnAt = now,
        FrozenUntil = now + rule.Window,
    };

    /// <summary>New questions after the window; the attempts that were spent stay spent.</summary>
    public Result DrawAnew(IReadOnlyList<Question> questions, ChallengeRule rule, DateTimeOffset now)
    {
        if (IsBlocked(rule))
            return VerificationFailures.Blocked;
        if (IsFrozen(now))
            return VerificationFailures.NotNow;
        (Questions, DrawnAt, FrozenUntil, AttemptStartedAt, PassedAt) = (questions, now, now + rule.Window, null, null);
        Raise(new QuestionsDrawnAnew(PersonId));
        return Result.Done;
    }

    public bool IsFrozen(DateTimeOffset now) => now < FrozenUntil;
    public bool IsBlocked(ChallengeRule rule) => BlockedAt is not null || AttemptsSpent >= rule.Attempts;
    public int AttemptsLeft(ChallengeRule rule) => Math.Max(0, rule.Attempts - AttemptsSpent);
    public bool IsUnderWay => AttemptStartedAt is not null;
    public bool IsLate(ChallengeRule rule, DateTimeOffset now) => AttemptStartedAt + rule.Time <= now;

    /// <summary>Begins an attempt; a challenge that was passed before may be asked again for another account of the same person.</summary>
    public Result StartAttempt(ChallengeRule rule, DateTimeOffset now)
    {
        if (IsBlocked(rule))
            return VerificationFailures.Blocked;
        if (IsUnderWay)
            return VerificationFailures.NotNow;
        (AttemptStartedAt, PassedAt) = (now, null);
        Raise(new AttemptStarted(PersonId));
        return Result.Done;
    }

    /// <summary>True only when every question has its right option. There is no score and no word about which one was wrong.</summary>
    public bool Judge(IReadOnlyDictionary<string, string> answers)
    {
        var right = Questions.Count > 0;
        foreach (var question in Questions)
            right &= answers.TryGetValue(question.Id, out var option) && question.IsRight(option);
        return right;
    }

    /// <summary>True when every answer names an option of this challenge: otherwise the form was not ours.</summary>
    public bool Offers(IReadOnlyDictionary<string, string> answers) =>
        answers.Count == Questions.Count
        && Questions.All(q => answers.TryGetValue(q.Id, out var option) && q.Options.Any(o => o.Id == option));

    /// <summary>The attempt under way was right; the person may verify another account.</summary>
    public Result Pass(Guid accountId, DateTimeOffset now)
    {
        if (!IsUnderWay)
            return VerificationFailures.NotNow;
        (PassedAt, AttemptStartedAt, AttemptsSpent) = (now, null, 0);
        Raise(new VerificationPassed(PersonId, accountId));
        return Result.Done;
    }

    /// <summary>The attempt under way was wrong or late. After the last one there is no other.</summary>
    public Result Fail(Guid accountId, ChallengeRule rule, DateTimeOffset now)
    {
        if (!IsUnderWay)
            return VerificationFailures.NotNow;
        AttemptStartedAt = null;
        if (AttemptsLeft(rule) > 0)
        {
            Raise(new AttemptFailed(PersonId, accountId));
            return Result.Done;
        }

        BlockedAt = now;
        Raise(new VerificationBlocked(PersonId, accountId));
        return Result.Done;
    }
}

/// <summary>One attempt and how it ended; what the breaker counts and what staff may see.</summary>
public sealed class VerificationAttempt
{
    private VerificationAttempt() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid AccountId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public bool Passed { get; private init; }

    public static VerificationAttempt Made(Guid personId, Guid accountId, bool passed, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, AccountId = accountId, Passed = passed, At = now };
}
