namespace Ventanilla.Domain.Verification;

/// <summary>The identity questions of one person on record, frozen for a window, and the count of attempts, which belongs to that person
/// across browsers, accounts, addresses and days. The attempts are spent by a statement of the database before they are judged; the one under way
/// belongs to one account, and nobody else answers it.</summary>
public sealed class Challenge : Aggregate
{
    private Challenge() { }

    public Guid PersonId { get; private init; }
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public DateTimeOffset DrawnAt { get; private set; }
    public DateTimeOffset FrozenUntil { get; private set; }
    public int AttemptsSpent { get; private set; }

    /// <summary>Of what was spent on these questions, how much came back because the person on record said that it was not them.</summary>
    public int AttemptsReturned { get; private set; }

    /// <summary>When the attempt under way began; null between attempts.</summary>
    public DateTimeOffset? AttemptStartedAt { get; private set; }

    /// <summary>Whose attempt is under way; null between attempts.</summary>
    public Guid? AttemptAccountId { get; private set; }
    public DateTimeOffset? PassedAt { get; private set; }
    public DateTimeOffset? BlockedAt { get; private set; }

    /// <summary>When staff last opened it; null where they never did.</summary>
    public DateTimeOffset? UnlockedAt { get; private set; }

    public static Challenge Draw(Guid personId, IReadOnlyList<Question> questions, ChallengeRule rule, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = personId,
        Questions = questions,
        DrawnAt = now,
        FrozenUntil = now + rule.Window,
    };

    /// <summary>New questions after the window, between attempts; the attempts that were spent stay spent.</summary>
    public Result DrawAnew(IReadOnlyList<Question> questions, ChallengeRule rule, DateTimeOffset now)
    {
        if (BlockedAt is not null)
            return VerificationFailures.Blocked;
        if (IsFrozen(now) || IsUnderWay)
            return VerificationFailures.StillFrozen;
        (Questions, DrawnAt, FrozenUntil, AttemptsReturned, PassedAt) = (questions, now, now + rule.Window, 0, null);
        Raise(new QuestionsDrawnAnew(PersonId));
        return Result.Done;
    }

    public bool IsFrozen(DateTimeOffset now) => now < FrozenUntil;
    public bool IsBlocked(ChallengeRule rule) => BlockedAt is not null || AttemptsSpent >= rule.Attempts;
    public int AttemptsLeft(ChallengeRule rule) => Math.Max(0, rule.Attempts - AttemptsSpent);

    /// <summary>Staff opened it within the last window: who fails all attempts twice in it is a person that two look at.</summary>
    public bool WasUnlocked(ChallengeRule rule, DateTimeOffset now) => UnlockedAt + rule.Window > now;
    public bool IsUnderWay => AttemptStartedAt is not null;
    public bool IsUnderWayFor(Guid accountId) => IsUnderWay && AttemptAccountId == accountId;
    public bool IsLate(ChallengeRule rule, DateTimeOffset now) => AttemptStartedAt + rule.Time <= now;

    /// <summary>Begins an attempt of one account; a challenge that was passed before may be asked again for another account of the same person.</summary>
    public Result StartAttempt(Guid accountId, ChallengeRule rule, DateTimeOffset now)
    {
        if (IsUnderWay)
            return VerificationFailures.UnderWay;
        if (IsBlocked(rule))
            return VerificationFailures.Blocked;
        (AttemptStartedAt, AttemptAccountId, PassedAt) = (now, accountId, null);
        Raise(new AttemptStarted(PersonId));
        return Result.Done;
    }

    /// <summary>It was wrong or late, and another one is left.</summary>
    public Result EndAttempt()
    {
        if (AttemptAccountId is not { } accountId)
            return VerificationFailures.NotUnderWay;
        (AttemptStartedAt, AttemptAccountId) = (null, null);
        Raise(new AttemptFailed(PersonId, accountId));
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

    /// <summary>All answers were right: the count begins anew, for the person may verify another account.</summary>
    public Result Pass(DateTimeOffset now)
    {
        if (AttemptAccountId is not { } accountId)
            return VerificationFailures.NotUnderWay;
        (PassedAt, AttemptStartedAt, AttemptAccountId, AttemptsSpent, AttemptsReturned) = (now, null, null, 0, 0);
        Raise(new VerificationPassed(PersonId, accountId));
        return Result.Done;
    }

    /// <summary>Somebody of staff has seen who the person is: what was blocked is open again, with other questions and all attempts.</summary>
    public Result Unlock(IReadOnlyList<Question> questions, ChallengeRule rule, DateTimeOffset now)
    {
        if (!IsBlocked(rule) || IsUnderWay)
            return VerificationFailures.NotBlocked;
        (Questions, DrawnAt, FrozenUntil) = (questions, now, now + rule.Window);
        (AttemptsSpent, AttemptsReturned, BlockedAt, PassedAt, UnlockedAt) = (0, 0, null, null, now);
        Raise(new ChallengeUnlocked(PersonId));
        return Result.Done;
    }

    /// <summary>The last attempt was wrong or late.</summary>
    public Result Block(DateTimeOffset now)
    {
        if (AttemptAccountId is not { } accountId)
            return VerificationFailures.NotUnderWay;
        (BlockedAt, AttemptStartedAt, AttemptAccountId) = (now, null, null);
        Raise(new VerificationBlocked(PersonId, accountId));
        return Result.Done;
    }

    /// <summary>How many of an account's attempts can come back: never more than the odds of guessing leave room for, since these were drawn.</summary>
    public int Returnable(int spent, ChallengeRule rule)
    {
        var inAll = rule.AttemptsInAll(Questions.Count, Questions.Min(q => q.Options.Count));
        return Math.Clamp(Math.Min(spent, AttemptsSpent), 0, Math.Max(0, inAll - rule.Attempts - AttemptsReturned));
    }

    /// <summary>The person on record says that an account was not theirs: what it spent comes back as far as the odds allow, an attempt of its under
    /// way is over, and what was blocked by it is open again.</summary>
    public Result ReturnAttempts(Guid accountId, int spent, ChallengeRule rule)
    {
        var returned = Returnable(spent, rule);
        if (returned == 0 && !IsUnderWayFor(accountId))
            return VerificationFailures.NothingToReturn;
        if (IsUnderWayFor(accountId))
            (AttemptStartedAt, AttemptAccountId) = (null, null);
        (AttemptsSpent, AttemptsReturned) = (AttemptsSpent - returned, AttemptsReturned + returned);
        if (AttemptsLeft(rule) > 0)
            BlockedAt = null;
        Raise(new AttemptsReturned(PersonId, accountId, returned, spent));
        return Result.Done;
    }
}
