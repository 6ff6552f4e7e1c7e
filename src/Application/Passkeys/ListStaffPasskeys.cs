using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>The keys that sign the member in who asks, the oldest first.</summary>
public sealed record ListStaffPasskeys : IQuery<Result<PasskeyList>>, IStaffOnly
{
    public string Action => "list_staff_passkeys";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class ListStaffPasskeysHandler(IReads reads, PortalLinks portal, ICaller caller) : IRequestHandler<ListStaffPasskeys, Result<PasskeyList>>
{
    public async Task<Result<PasskeyList>> Handle(ListStaffPasskeys request, CancellationToken cancellationToken) => new PasskeyList(
        portal.HasPasskeys, AsksCode: true,
        await reads.List(reads.Of(new PasskeySpecs.OfStaff(caller.StaffId!.Value)).Select(k => new PasskeyView(k.Id, k.Name, k.AddedAt, k.LastUsedAt)), cancellationToken));
}
