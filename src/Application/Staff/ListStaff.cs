using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Everybody who works in the back office, was invited to, or did so once, by their address.</summary>
public sealed record ListStaff : IQuery<Result<StaffRow[]>>, IStaffOnly
{
    public string Action => "list_staff";
    public Permission Needs => Permission.ManageStaff;
}

/// <param name="Name">Empty until the invitation was accepted.</param>
/// <param name="HasFactor">Whether they have been in: nobody is without a second factor.</param>
/// <param name="ResetAskedBy">Who asked that the second factor be reset, by name, while another one may still agree.</param>
public sealed record StaffRow(
    Guid Id, string Email, string Name, StaffRole Role, StaffState State, DateTimeOffset InvitedAt, bool HasFactor, string? ResetAskedBy);

internal sealed class ListStaffHandler(IReads reads, TimeProvider clock) : IRequestHandler<ListStaff, Result<StaffRow[]>>
{
    public async Task<Result<StaffRow[]>> Handle(ListStaff request, CancellationToken cancellationToken)
    {
        var (staff, since) = (reads.Of<StaffMember>(), clock.GetUtcNow() - StaffMember.TimeToAccept);
        return (StaffRow[])[.. await reads.List(reads.Of(new StaffSpecs.All()).Select(m => new StaffRow(
            m.Id, m.Email, m.Name, m.Role, m.State, m.InvitedAt, m.FactorSince != null,
            m.FactorResetAt > since ? staff.Where(s => s.Id == m.FactorResetBy).Select(s => s.Name).FirstOrDefault() : null)), cancellationToken)];
    }
}
