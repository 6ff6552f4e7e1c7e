using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>A member's own page: who they are here, where they are in, and how many recovery codes are left.</summary>
public sealed record GetStaffSelf : IQuery<Result<StaffSelf>>, IStaffOnly
{
    public string Action => "get_staff_self";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

public sealed record StaffSelf(string Email, string Name, StaffRole Role, DateTimeOffset PasswordChangedAt, DateTimeOffset? FactorSince, int CodesLeft)
{
    public IReadOnlyList<StaffSessionView> Sessions { get; init; } = [];
}

public sealed record StaffSessionView(Guid Id, string Device, string Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

internal sealed class GetStaffSelfHandler(IReads reads, ICaller caller, TimeProvider clock) : IRequestHandler<GetStaffSelf, Result<StaffSelf>>
{
    public async Task<Result<StaffSelf>> Handle(GetStaffSelf request, CancellationToken cancellationToken)
    {
        var (id, asking, now) = (caller.Actor.StaffId!.Value, caller.SessionId, clock.GetUtcNow());
        var idleSince = now - StaffSession.Rule.Idle;
        var self = await reads.First(reads.Of(new StaffSpecs.ById(id)).Select(m => new { m.Email, m.Name, m.Role, m.PasswordChangedAt, m.FactorSince, m.RecoverySheet }), cancellationToken);
        if (self is null)
            return StaffFailures.Unknown;
        return new StaffSelf(self.Email, self.Name, self.Role, self.PasswordChangedAt, self.FactorSince, self.RecoverySheet.Left)
        {
            Sessions = await reads.List(reads.Of(new StaffSessionSpecs.Of(id)).Where(s => s.ExpiresAt > now && s.LastSeenAt > idleSince).OrderByDescending(s => s.LastSeenAt)
                .Select(s => new StaffSessionView(s.Id, s.Device, s.Address, s.StartedAt, s.LastSeenAt, s.Id == asking)), cancellationToken),
        };
    }
}
