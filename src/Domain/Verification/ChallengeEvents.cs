namespace Ventanilla.Domain.Verification;

/// <summary>The person on record ran out of attempts while this account was being verified.</summary>
public sealed record VerificationBlocked(Guid PersonId, Guid AccountId) : IDomainEvent;

/// <summary>All questions about the person on record were answered right for this account.</summary>
public sealed record VerificationPassed(Guid PersonId, Guid AccountId) : IDomainEvent;

/// <summary>The person on record disowned this account, and so many of the attempts that it had spent came back.</summary>
public sealed record AttemptsReturned(Guid PersonId, Guid AccountId, int Returned, int Spent) : IDomainEvent;
