using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Whether it is the member who sits at their session: by the password, within a budget, before anything is locked.</summary>
public sealed class StaffSelfCheck(IReads reads, PasswordHasher hasher, IBudgets budgets, Trail trail, ICaller caller)
{
    private const int TriesPerHour = 10;

    public async Task<Result<StaffMember>> Prove(Secret password, CancellationToken stop)
    {
        var id = caller.Actor.StaffId!.Value;
        trail.About(AuditRef.Staff(id));
        if (!await budgets.TrySpend(stop, new Spending("staff own password", $"{id}", TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        if (await reads.First(reads.Of(new StaffSpecs.ById(id)), stop) is not { } read)
            return StaffFailures.Unknown;
        return await hasher.Proves(password, read.Credential, stop) ? read : StaffFailures.CurrentPasswordWrong;
    }
}
