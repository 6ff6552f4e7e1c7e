using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

/// <summary>What a link in a mail is for; a link of one purpose is worthless for another.</summary>
public enum LinkPurpose { Activation, PasswordReset, TemporaryPassword, EmailChange, NotMe, ChangeNotMine, MendedMailbox }

/// <summary>A link that was mailed: 256 random bits of which only a SHA-256 is stored, bound to one purpose and one account,
/// used once by <c>UPDATE … WHERE used_at IS NULL</c>.</summary>
public sealed class AccountLink
{
    private AccountLink() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }
    public LinkPurpose Purpose { get; private init; }
    public byte[] TokenHash { get; private init; } = [];
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>The address it was mailed to, where that matters later: the new one of a change, the old one of an objection.</summary>
    public string? Email { get; private init; }

    /// <summary>Of a change of address: what the password will be recognised by under the new one.</summary>
    public Credential? Credential { get; private init; }
    public DateTimeOffset? UsedAt { get; private init; }

    public static (AccountLink Link, Secret Token) Issue(Guid accountId, LinkPurpose purpose, TimeSpan lifetime, DateTimeOffset now, string? email = null,
        Credential? credential = null)
    {
        var token = Token.Draw();
        var link = new AccountLink
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            Purpose = purpose,
            TokenHash = Token.HashOf(token),
            ExpiresAt = now + lifetime,
            Email = email,
            Credential = credential,
        };
        return (link, token);
    }

    public static byte[] HashOf(string token) => Token.HashOf(new Secret(token));
}
