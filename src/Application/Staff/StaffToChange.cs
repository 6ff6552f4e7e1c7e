using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>A member whose access is about to change. There is always an administrator left: whoever would take the last one away is refused, also
/// when two do it to each other at the same moment.</summary>
public sealed class StaffToChange(IRepository<StaffMember> members, Trail trail)
{
    public async Task<Result<StaffMember>> Take(Guid id, CancellationToken stop)
    {
        trail.About(AuditRef.Staff(id));
        // Whoever changes anybody's access takes the same row first, and so goes wholly before the others or wholly after.
        await members.Take(new StaffSpecs.Administrators(), stop);
        if (await members.Take(new StaffSpecs.ById(id), stop) is not { } member)
            return StaffFailures.Unknown;
        return member is { Role: StaffRole.Administrator, State: StaffState.Active } && await members.Count(new StaffSpecs.OtherAdministrators(id), stop) == 0
            ? StaffFailures.LastAdministrator : member;
    }
}
