using Ventanilla.Application.Staff;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>Signs somebody of staff in by a key of their device alone, which stands in for the password and the code: it can be neither guessed nor told to a false page. An answer
/// works once.</summary>
public sealed record SignInStaffWithPasskey(string Answer) : ICommand<Result<StaffEntry>>, IAudited
{
    public string Action => "staff_passkey_sign_in";
}

internal sealed class SignInStaffWithPasskeyHandler(
    IRepository<StaffMember> members, IRepository<Passkey> keys, PasskeyJudge judge, StaffDoor door, TimeProvider clock)
    : IRequestHandler<SignInStaffWithPasskey, Result<StaffEntry>>
{
    public async Task<Result<StaffEntry>> Handle(SignInStaffWithPasskey request, CancellationToken cancellationToken)
    {
        var judged = await judge.Judge(PasskeyDoor.Staff, "staff sign-in address", request.Answer, cancellationToken);
        if (!judged.Succeeded)
            return Result<StaffEntry>.Failed(judged.Failures);
        var id = judged.Value.Key.StaffId!.Value;

        // The member's row first: whatever disables it, or resets its factor, comes wholly before or wholly after.
        if (await members.Take(new StaffSpecs.InUse(id), cancellationToken) is not { FactorSince: not null } member)
            return PasskeyFailures.Refused;
        if (!await keys.MoveOn(judged.Value, clock.GetUtcNow(), cancellationToken))
            return PasskeyFailures.TooOld;
        return door.Open(member);
    }
}
