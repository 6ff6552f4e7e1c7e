using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>Lets the caller make a key: with the password, and where the account has a second factor with a code of it, because the key will stand in for both. The answer is a ticket, which is
/// what the device has to sign.</summary>
/// <param name="Code">Where there is a second factor.</param>
public sealed record BeginPasskey(Secret CurrentPassword, string? Code = null) : ICommand<Result<Secret>>, ISignedIn, IAudited
{
    public string Action => "begin_passkey";
}

internal sealed class BeginPasskeyValidator : AbstractValidator<BeginPasskey>
{
    public BeginPasskeyValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Code).FactorOrRecoveryCode().When(m => !string.IsNullOrWhiteSpace(m.Code));
    }
}

internal sealed class BeginPasskeyHandler(OwnerCheck owner, Tickets tickets, PortalLinks portal) : IRequestHandler<BeginPasskey, Result<Secret>>
{
    public async Task<Result<Secret>> Handle(BeginPasskey request, CancellationToken cancellationToken)
    {
        if (!portal.HasPasskeys)
            return PasskeyFailures.NotOffered;
        var taken = await owner.ProveAll(request.CurrentPassword, request.Code, cancellationToken);
        if (!taken.Succeeded)
            return Result<Secret>.Failed(taken.Failures);
        var account = taken.Value;
        return account.Passkeys >= Passkey.Most ? PasskeyFailures.TooMany : tickets.Issue(TicketPurpose.Passkey, account.Id, account.PasswordChangedAt);
    }
}
