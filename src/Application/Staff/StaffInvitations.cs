using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Invites an address: somebody new, or again whoever has not accepted or was disabled. Their older link is worth nothing from then on.</summary>
public sealed class StaffInvitations(IRepository<StaffMember> members, Trail trail, TimeProvider clock)
{
    public async Task<Result<(StaffMember Member, Secret Token)>> Invite(string email, StaffRole role, Language language, CancellationToken stop)
    {
        var (address, now) = (EmailAddress.Read(email)!, clock.GetUtcNow());
        if (await members.Take(new StaffSpecs.ByEmail(address.Normalized), stop) is { } known)
        {
            trail.About(AuditRef.Staff(known.Id));
            var invited = known.InviteAgain(role, now);
            return invited.Succeeded ? (known, invited.Value) : Result<(StaffMember, Secret)>.Failed(invited.Failures);
        }

        var (member, token) = StaffMember.Invite(address, role, language, now);
        members.Add(member);
        trail.About(AuditRef.Staff(member.Id));
        return (member, token);
    }
}
