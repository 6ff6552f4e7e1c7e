using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Testing;

/// <summary>Somebody of staff with the application of their codes.</summary>
public sealed record Colleague(Guid Id, string Email, string Password, TotpKey Key, string[] Sheet)
{
    public string Code(ApplicationHouse house, int away = 0) => Totp.CodeAt(Key, Totp.StepAt(house.Clock.GetUtcNow()) + away);
}

/// <summary>What staff do, in one line each.</summary>
public static class StaffHouse
{
    public const string Password = "cinco gatos pardos 9";

    /// <summary>The host invites, as its command does.</summary>
    public static async Task<Secret> Invites(this ApplicationHouse house, string email, StaffRole role)
    {
        house.Caller.As = Actor.System(Channel.Host);
        var invited = await house.Send(new IssueStaffInvitation(email, role));
        house.Caller.As = null;
        return invited.Value;
    }

    public static Task<Guid> StaffId(this ApplicationHouse house, string email) =>
        house.With(db => db.Set<StaffMember>().Where(m => m.Email == email).Select(m => m.Id).SingleAsync());

    /// <summary>Name, password and second factor; the clock goes on to the next code. Nobody is asking afterwards.</summary>
    public static async Task<Colleague> Hires(this ApplicationHouse house, string email, StaffRole role)
    {
        var token = await house.Invites(email, role);
        var ticket = (await house.Send(new AcceptStaffInvitation(token, "Marta Ríos", new Secret(Password), new Secret(Password)))).Value;
        return await house.Enrols(email, ticket);
    }

    public static async Task<Colleague> Enrols(this ApplicationHouse house, string email, Secret ticket)
    {
        var key = TotpKey.Draw();
        var colleague = new Colleague(Guid.Empty, email, Password, key, []);
        var enrolled = (await house.Send(new EnrolStaffFactor(ticket, key.Write(), colleague.Code(house)))).Value;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return colleague with { Id = enrolled.Entry.StaffId, Sheet = [.. enrolled.RecoveryCodes.Select(c => c.Reveal())] };
    }

    public static async Task<StaffAnswer> GivesPassword(this ApplicationHouse house, string email, string password = Password) =>
        (await house.Send(new SignInStaff(email, new Secret(password)))).Value;

    /// <summary>Password and code; the clock goes on to the next code.</summary>
    public static async Task<StaffEntry> ComesIn(this ApplicationHouse house, Colleague who)
    {
        var ticket = (await house.GivesPassword(who.Email, who.Password)).Ticket!;
        var entry = (await house.Send(new AnswerStaffCode(ticket, who.Code(house)))).Value;
        house.Clock.Pass(TimeSpan.FromSeconds(30));
        return entry;
    }

    /// <summary>Asks in that session from now on, as a page does: with whatever its role is by then. Nobody where it lasts no more.</summary>
    public static async Task Sits(this ApplicationHouse house, StaffEntry entry) =>
        house.Caller.As = (await house.Send(new CheckStaffSession(entry.SessionId))).Value is { } who
            ? Actor.Staff(who.StaffId, entry.SessionId, who.Role.PermissionsOf(), Channel.Web) : null;

    /// <summary>Somebody of that role is hired, comes in, and asks from now on.</summary>
    public static async Task<Colleague> IsStaff(this ApplicationHouse house, StaffRole role, string? email = null)
    {
        var who = await house.Hires(email ?? $"{role}@gestion.example", role);
        await house.Sits(await house.ComesIn(who));
        return who;
    }
}
