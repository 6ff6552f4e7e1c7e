namespace Ventanilla.Domain.SignIn;

/// <summary>Which step a ticket opens; for another it is worth nothing.</summary>
public enum TicketPurpose { Verification, Company, SecondFactor, Keep, Legal, Passkey }

/// <summary>Proof between two steps before an account is in: that the password was right, the link used, the code given. It is bound to one
/// account, one step and the password that was given, is used up once by <c>UPDATE … WHERE used_at IS NULL</c>, and ends with its time or when
/// the owner signs out.</summary>
public sealed class Ticket
{
    private Ticket() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }
    public TicketPurpose Purpose { get; private init; }
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>Of the account when it was given: with another password it is worth nothing.</summary>
    public DateTimeOffset PasswordChangedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? UsedAt { get; private init; }

    /// <summary>Of a sign-in: the person asked to be remembered.</summary>
    public bool Remember { get; private init; }

    /// <summary>Of a sign-in: of which second factor a right code was given, by the time at which it was switched on; null before.</summary>
    public DateTimeOffset? FactorGiven { get; private init; }

    public static (Ticket Ticket, Secret Token) Issue(
        Guid accountId, TicketPurpose purpose, DateTimeOffset passwordChangedAt, DateTimeOffset now, bool remember = false, DateTimeOffset? factorGiven = null)
    {
        var token = Token.Draw();
        var ticket = new Ticket
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            Purpose = purpose,
            TokenHash = Token.HashOf(token),
            PasswordChangedAt = passwordChangedAt,
            ExpiresAt = now + LifetimeOf(purpose),
            Remember = remember,
            FactorGiven = factorGiven,
        };
        return (ticket, token);
    }

    /// <summary>Questions and a company's data may take a person until tomorrow; a sign-in goes on at once.</summary>
    public static TimeSpan LifetimeOf(TicketPurpose purpose) =>
        purpose is TicketPurpose.Verification or TicketPurpose.Company ? TimeSpan.FromHours(24) : TimeSpan.FromMinutes(15);
}
