using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Staff;

/// <summary>What comes after the password: a code, or at the first time the application that will show them; of whoever is in, a passkey.</summary>
public enum StaffStep { Code, Enrolment, Passkey }

/// <summary>Proof that the password was right, between it and the next step: of one member, one step and that password. The statement that uses it
/// up deletes it.</summary>
public sealed class StaffTicket
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private StaffTicket() { }

    public Guid Id { get; private init; }
    public Guid StaffId { get; private init; }
    public StaffStep Step { get; private init; }
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>Of the member when it was given: with another password it is worth nothing.</summary>
    public DateTimeOffset PasswordChangedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    public static (StaffTicket Ticket, Secret Token) Issue(Guid staffId, StaffStep step, DateTimeOffset passwordChangedAt, DateTimeOffset now)
    {
        var token = Token.Draw();
        var ticket = new StaffTicket
        {
            Id = Guid.CreateVersion7(now),
            StaffId = staffId,
            Step = step,
            TokenHash = Token.HashOf(token),
            PasswordChangedAt = passwordChangedAt,
            ExpiresAt = now + Lifetime,
        };
        return (ticket, token);
    }
}
