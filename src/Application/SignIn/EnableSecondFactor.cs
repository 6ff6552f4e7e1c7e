using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Switches the second factor of the caller's account on, once a code proves that their application has the key. Every other session
/// ends, every passkey is gone, for it was made with the password alone, and a notice goes out. The answer is ten recovery codes, which nobody can read again.</summary>
/// <param name="Key">The key that the page showed.</param>
public sealed record EnableSecondFactor(Secret Key, string Code, Secret CurrentPassword) : ICommand<Result<Secret[]>>, ISignedIn, IAudited
{
    public string Action => "enable_second_factor";
}

internal sealed class EnableSecondFactorValidator : AbstractValidator<EnableSecondFactor>
{
    public EnableSecondFactorValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Code).FactorCode();
    }
}

internal sealed class EnableSecondFactorHandler(
    IRepository<Session> sessions, IRepository<SecondFactor> added, SecondFactors factors, OwnerCheck owner, Tickets tickets, ChangeNotices notices, ICaller caller,
    TimeProvider clock) : IRequestHandler<EnableSecondFactor, Result<Secret[]>>
{
    public async Task<Result<Secret[]>> Handle(EnableSecondFactor request, CancellationToken cancellationToken)
    {
        var known = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!known.Succeeded)
            return Result<Secret[]>.Failed(known.Failures);
        var (account, now) = (known.Value, clock.GetUtcNow());
        if (TotpKey.Read(request.Key) is not { } key)
            return SecondFactorFailures.DraftLost;
        if (Totp.Match(key, Totp.Read(request.Code) ?? "", now) is not { } step)
            return SecondFactorFailures.CodeWrong;
        var drawn = await factors.DrawCodes(account.Id, cancellationToken);

        // The account's row first: a sign-in under way begins its session wholly before, and it ends here, or meets the factor.
        var taken = await owner.Take(account, cancellationToken);
        if (!taken.Succeeded)
            return Result<Secret[]>.Failed(taken.Failures);
        if (await factors.Of(account.Id, cancellationToken) is not null)
            return SecondFactorFailures.AlreadyOn;
        added.Add(SecondFactor.Enable(account.Id, factors.Seal(account.Id, key), step, now));
        // They were made with the password alone, or are about to be, and would stand in for the code.
        taken.Value.ForgetPasskeys();
        await tickets.EndAll(account.Id, TicketPurpose.Passkey, cancellationToken);
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, caller.SessionId), now, cancellationToken);
        notices.Tell(account, account.Email, objection => new SecondFactorOnMail(objection));
        return await factors.Replace(drawn, cancellationToken);
    }
}
