namespace Ventanilla.Domain.Accounts;

/// <summary>What tells one account from another, and what a person may type to sign in.</summary>
public enum Identifier { Email, Username, Document }
