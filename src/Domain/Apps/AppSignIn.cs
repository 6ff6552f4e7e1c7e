namespace Ventanilla.Domain.Apps;

/// <summary>How an application lets people in with their account (OpenID Connect). Its client is called as the application is coded; its secret is a setting of the host.</summary>
public sealed record AppSignIn
{
    /// <summary>Where a person may be sent back to after they said yes or no: exactly these.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>The same, after they signed out.</summary>
    public IReadOnlyList<string> AfterSignOutUris { get; init; } = [];

    /// <summary>It keeps a secret, and is let in by nothing less: a host that was not given it does not start.</summary>
    public bool Confidential { get; init; }
}
