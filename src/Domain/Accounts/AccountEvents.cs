namespace Ventanilla.Domain.Accounts;

/// <summary>The account can be signed in to for the first time.</summary>
public sealed record AccountActivated(Guid AccountId) : IDomainEvent;

/// <summary>The password is another one, by change or by recovery.</summary>
public sealed record PasswordChanged(Guid AccountId) : IDomainEvent;

/// <summary>Its owner proved to be the person of that document, and has claimed it.</summary>
public sealed record DocumentProved(Guid AccountId, string DocumentNumber) : IDomainEvent;

/// <summary>The account had only typed a document that somebody else proved, and has it no more.</summary>
public sealed record DocumentLost(Guid AccountId, string MaskedNumber) : IDomainEvent;

/// <summary>The account answers to another mailbox, which was proved.</summary>
public sealed record EmailChanged(Guid AccountId, string FormerEmail) : IDomainEvent;

/// <summary>The phone of the account is another one.</summary>
public sealed record PhoneChanged(Guid AccountId) : IDomainEvent;

/// <summary>The owner wants the account to end; until it does they may change their mind.</summary>
public sealed record AccountClosing(Guid AccountId) : IDomainEvent;

/// <summary>The owner changed their mind, or objected: the account does not end.</summary>
public sealed record AccountKept(Guid AccountId) : IDomainEvent;

/// <summary>Nothing personal is left of the account, and every claim is given up.</summary>
public sealed record AccountErased(Guid AccountId) : IDomainEvent;

/// <summary>The link in the mailbox was used.</summary>
public sealed record MailboxProved(Guid AccountId) : IDomainEvent;

/// <summary>The attempts at the identity questions are spent: only a case leads on.</summary>
public sealed record AccountBlocked(Guid AccountId) : IDomainEvent;

/// <summary>The attempts that had blocked it came back.</summary>
public sealed record AccountReopened(Guid AccountId) : IDomainEvent;

/// <summary>The person on record says that the registration is not theirs.</summary>
public sealed record AccountDisowned(Guid AccountId) : IDomainEvent;

/// <summary>A password for one sign-in was given to whoever reads the mailbox.</summary>
public sealed record TemporaryPasswordGiven(Guid AccountId) : IDomainEvent;

/// <summary>The owner says that a change was not theirs: no password is right until a recovery.</summary>
public sealed record AccountDisavowed(Guid AccountId) : IDomainEvent;

/// <summary>Staff closed the account to everybody, for a reason.</summary>
public sealed record AccountDisabled(Guid AccountId) : IDomainEvent;

/// <summary>Staff opened it again.</summary>
public sealed record AccountEnabled(Guid AccountId) : IDomainEvent;

/// <summary>No passkey of the account is good any more.</summary>
public sealed record PasskeysForgotten(Guid AccountId) : IDomainEvent;
