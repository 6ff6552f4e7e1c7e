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
        var known = await owner.Prove(request.CurrentPassword, request.Code, cancellationToken);
        if (!known.Succeeded)
            return Result<Secret[]>.Failed(known.Failures);
        notices.Tell(known.Value, known.Value.Email, objection => new RecoveryCodesRenewedMail(objection));
        return await factors.DrawCodes(known.Value.Id, cancellationToken);
    }
}
