namespace Ventanilla.Domain.Accounts;

/// <summary>The account can be signed in to for the first time.</summary>
public sealed record AccountActivated(Guid AccountId) : IDomainEvent;

/// <summary>The password is another one, by change or by recovery.</summary>
public sealed record PasswordChanged(Guid AccountId) : IDomainEvent;
