using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Whoever works here may have an account too, under the address that they sign in with: somebody else looks after it, and decides what it asks for.</summary>
public sealed class OwnAccounts(IReads reads, ICaller caller)
{
    public async Task<bool> Is(Guid accountId, CancellationToken stop)
    {
        var members = reads.Of<StaffMember>().Where(m => m.Id == caller.Actor.StaffId);
        return await reads.First(reads.Of(new AccountSpecs.ById(accountId)).Select(a => members.Any(m => m.NormalizedEmail == a.NormalizedEmail)), stop);
    }
}
