namespace Ventanilla.Domain.Verification;

/// <summary>The person on record ran out of attempts while this account was being verified.</summary>
public sealed record VerificationBlocked(Guid PersonId, Guid AccountId) : IDomainEvent;

/// <summary>An attempt was wrong or late, and another one is left.</summary>
public sealed record AttemptFailed(Guid PersonId, Guid AccountId) : IDomainEvent;

/// <summary>The questions are being answered: the time runs.</summary>
public sealed record AttemptStarted(Guid PersonId) : IDomainEvent;

/// <summary>All answers were right: this account is the person's on record.</summary>
public sealed record VerificationPassed(Guid PersonId, Guid AccountId) : IDomainEvent;

/// <summary>The window was over: the person is asked other questions from now on.</summary>
public sealed record QuestionsDrawnAnew(Guid PersonId) : IDomainEvent;

/// <summary>Staff opened the questions of this person again, with others in their place.</summary>
public sealed record ChallengeUnlocked(Guid PersonId) : IDomainEvent;

/// <summary>The person on record disowned this account, and so many of the attempts that it had spent came back.</summary>
public sealed record AttemptsReturned(Guid PersonId, Guid AccountId, int Returned, int Spent) : IDomainEvent;
