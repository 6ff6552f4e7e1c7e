using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>Removes one of the caller's keys, with the password: a device that was lost or sold lets nobody in any more. Every other session ends, for one may be of that device, and a notice
/// goes out.</summary>
public sealed record RemovePasskey(Guid PasskeyId, Secret CurrentPassword) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "remove_passkey";
}

internal sealed class RemovePasskeyValidator : AbstractValidator<RemovePasskey>
{
    public RemovePasskeyValidator() => RuleFor(m => m.CurrentPassword).Typed();
}

internal sealed class RemovePasskeyHandler(
    IRepository<Passkey> keys, IRepository<Session> sessions, OwnerCheck owner, Tickets tickets, ChangeNotices notices, ICaller caller, TimeProvider clock) : IRequestHandler<RemovePasskey, Result>
{
    public async Task<Result> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        var proved = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        var taken = await owner.Take(proved.Value, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        var account = taken.Value;
        if (await keys.DeleteWhere(new PasskeySpecs.OneOfAccount(account.Id, request.PasskeyId), cancellationToken) == 0)
            return PasskeyFailures.Unknown;
        var removed = account.RemovePasskey();
        if (!removed.Succeeded)
            return removed;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, caller.SessionId), clock.GetUtcNow(), cancellationToken);
        // Whoever came halfway in by it goes no further.
        await tickets.EndAll(account.Id, cancellationToken);
        notices.Tell(account, account.Email, objection => new PasskeyRemovedMail(objection));
        return Result.Done;
    }
}
