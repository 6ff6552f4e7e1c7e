using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Domain.Accounts;

/// <summary>The passkeys that sign its owner in. Their number stands on the account, so that its lock decides who is one too many, and a recovery knows at no
/// cost whether there are any to take away.</summary>
public sealed partial class Account
{
    public int Passkeys { get; private set; }

    public Result AddPasskey()
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        if (Passkeys >= Passkey.Most)
            return PasskeyFailures.TooMany;
        Passkeys++;
        return Result.Done;
    }

    public Result RemovePasskey()
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        Passkeys--;
        return Result.Done;
    }

    /// <summary>None is good any more: whoever recovers an account wants everybody out that found a way in.</summary>
    public void ForgetPasskeys()
    {
        if (Passkeys == 0)
            return;
        Passkeys = 0;
        Raise(new PasskeysForgotten(Id));
    }
}
