using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Domain.Staff;

/// <summary>The passkeys of somebody of staff. They stand in for the password and the code, and never for the first factor: there is none before it, and none
/// is left once it is reset.</summary>
public sealed partial class StaffMember
{
    public int Passkeys { get; private set; }

    public Result AddPasskey()
    {
        if (State is not StaffState.Active || FactorSince is null)
            return StaffFailures.NotInUse;
        if (Passkeys >= Passkey.Most)
            return PasskeyFailures.TooMany;
        Passkeys++;
        return Result.Done;
    }

    public Result RemovePasskey()
    {
        if (State is not StaffState.Active)
            return StaffFailures.NotInUse;
        Passkeys--;
        return Result.Done;
    }

    private void ForgetPasskeys()
    {
        if (Passkeys == 0)
            return;
        Passkeys = 0;
        Raise(new StaffPasskeysForgotten(Id));
    }
}

/// <summary>No passkey of theirs is good any more.</summary>
public sealed record StaffPasskeysForgotten(Guid StaffId) : IDomainEvent;
