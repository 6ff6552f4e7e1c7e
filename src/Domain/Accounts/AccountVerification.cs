namespace Ventanilla.Domain.Accounts;

/// <summary>What becomes of an account while it is asked to prove that it is the person on record's, and after that person has spoken.</summary>
public sealed partial class Account
{
    /// <summary>The attempts of the person on record are spent; until some come back, only a case leads on from here.</summary>
    public Result BlockVerification()
    {
        if (State != AccountState.PendingVerification)
            return AccountFailures.NotWaitingForVerification;
        State = AccountState.VerificationBlocked;
        Raise(new AccountBlocked(Id));
        return Result.Done;
    }

    /// <summary>The attempts that blocked it came back: the questions can be answered after all.</summary>
    public Result ReopenVerification()
    {
        if (State != AccountState.VerificationBlocked)
            return AccountFailures.NotWaitingForVerification;
        State = AccountState.PendingVerification;
        Raise(new AccountReopened(Id));
        return Result.Done;
    }

    /// <summary>The person on record says that this registration is not theirs, or that they are not who proved to be them. What it claimed is free.</summary>
    public Result Disown()
    {
        if (PersonId is null
            || State is not (AccountState.PendingVerification or AccountState.VerificationBlocked or AccountState.Active or AccountState.Closing))
            return AccountFailures.LinkNotUsable;
        (State, ClaimedEmail, ClaimedDocument) = (AccountState.Disabled, null, null);
        Raise(new AccountDisowned(Id));
        return Result.Done;
    }
}
