using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Changes the caller's phone, where the portal asks for one, with the password; a notice goes out.</summary>
public sealed record ChangePhone(string Phone, Secret CurrentPassword) : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => null;
}

internal sealed class ChangePhoneValidator : AbstractValidator<ChangePhone>
{
    public ChangePhoneValidator()
    {
        RuleFor(m => m.Phone).Phone();
        RuleFor(m => m.CurrentPassword).Typed();
    }
}

internal sealed class ChangePhoneHandler(OwnerCheck owner, PortalPolicy policy) : IRequestHandler<ChangePhone, Result>
{
    public async Task<Result> Handle(ChangePhone request, CancellationToken cancellationToken)
    {
        if (!policy.Registration.Fields.Contains(RegistrationField.Phone))
            return AccountFailures.NotFound;
        var proved = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        // The account's row first: a change that was asked for with the old password must not outlive a recovery.
        var taken = await owner.Take(proved.Value, cancellationToken);
        return taken.Succeeded ? taken.Value.ChangePhone(PhoneNumber.Read(request.Phone)!) : Result.Failed(taken.Failures);
    }
}
