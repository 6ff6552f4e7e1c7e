using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.Application.SignIn;

/// <summary>Ten new recovery codes in place of all old ones, with the password and a code. A notice goes out.</summary>
public sealed record RenewRecoveryCodes(Secret CurrentPassword, string Code) : ICommand<Result<Secret[]>>, ISignedIn, IAudited
{
    public string Action => "renew_recovery_codes";
}

internal sealed class RenewRecoveryCodesValidator : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Code).FactorOrRecoveryCode();
    }
}

internal sealed class RenewRecoveryCodesHandler(SecondFactors factors, OwnerCheck owner, ChangeNotices notices)
    : IRequestHandler<RenewRecoveryCodes, Result<Secret[]>>
{
    public async Task<Result<Secret[]>> Handle(RenewRecoveryCodes request, CancellationToken cancellationToken)
    {
        var proved = await owner.ProveBoth(request.CurrentPassword, request.Code, cancellationToken);
        if (!proved.Succeeded)
            return Result<Secret[]>.Failed(proved.Failures);
        var drawn = await factors.DrawCodes(proved.Value.Account.Id, cancellationToken);
        var taken = await owner.Take(proved.Value, cancellationToken);
        if (!taken.Succeeded)
            return Result<Secret[]>.Failed(taken.Failures);
        notices.Tell(taken.Value, taken.Value.Email, objection => new RecoveryCodesRenewedMail(objection));
        return await factors.Replace(drawn, cancellationToken);
    }
}
