using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>Signs a person in by a key of their device alone, which stands in for the name, the password and the code of a second factor: the device has asked for a finger, a face
/// or its own code. It guesses nothing, so no lock of the password keeps its owner out. An answer works once.</summary>
public sealed record SignInWithPasskey(string Answer, bool Remember) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string Action => "passkey_sign_in";
}

internal sealed class SignInWithPasskeyHandler(
    IRepository<Account> accounts, IRepository<Passkey> keys, PasskeyJudge judge, SignInPath path, TimeProvider clock)
    : IRequestHandler<SignInWithPasskey, Result<SignInAnswer>>
{
    public async Task<Result<SignInAnswer>> Handle(SignInWithPasskey request, CancellationToken cancellationToken)
    {
        var judged = await judge.Judge(PasskeyDoor.People, "sign-in address", request.Answer, cancellationToken);
        if (!judged.Succeeded)
            return Result<SignInAnswer>.Failed(judged.Failures);
        var id = judged.Value.Key.AccountId!.Value;

        // The account's row first: a recovery, a closing or a key that is removed comes wholly before or wholly after.
        if (await accounts.Take(new AccountSpecs.ById(id), cancellationToken) is not { } account
            || await path.Look(new SignInProgress(id, account.PasswordChangedAt, request.Remember), cancellationToken) is not { } standing)
            return PasskeyFailures.Refused;
        if (!await keys.MoveOn(judged.Value, clock.GetUtcNow(), cancellationToken))
            return PasskeyFailures.TooOld;
        return path.Next(standing with { Progress = standing.Progress with { FactorGiven = standing.FactorSince } });
    }
}
