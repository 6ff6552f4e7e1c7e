using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>Keeps the key that a device of the caller has made for the ticket of <see cref="BeginPasskey"/>, once. From then on it signs them in. A notice goes out.</summary>
/// <param name="Name">What its owner calls it; empty for the device that it was made from.</param>
/// <param name="Answer">What the browser brought from the device: JSON.</param>
public sealed record AddPasskey(string Name, string Answer) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "add_passkey";
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskey>
{
    public AddPasskeyValidator() => RuleFor(m => m.Name).OptionalText(Passkey.LongestName);
}

internal sealed class AddPasskeyHandler(IRepository<Passkey> keys, Tickets tickets, IPasskeyCeremonies ceremonies, ChangeNotices notices, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddPasskey, Result>
{
    public async Task<Result> Handle(AddPasskey request, CancellationToken cancellationToken)
    {
        if (ceremonies.Read(request.Answer) is not { } read)
            return PasskeyFailures.NotMade;
        var ticket = new Secret(read.Challenge);
        // The account's row first, as everywhere; the ticket is of that account and no other.
        if (await tickets.Take(ticket, TicketPurpose.Passkey, cancellationToken) is not { } account || account.Id != caller.AccountId)
            return PasskeyFailures.BeginAgain;
        if (await ceremonies.Made(read, new PasskeyOwner(account.Id, "", ""), cancellationToken) is not { } made)
            return PasskeyFailures.NotMade;
        var added = account.AddPasskey();
        if (!added.Succeeded)
            return added;
        if (!await tickets.UseUp(ticket, TicketPurpose.Passkey, account, cancellationToken))
            return PasskeyFailures.BeginAgain;
        keys.Add(Passkey.OfAccount(account.Id, made, PasskeyRows.NameOf(request.Name, caller), clock.GetUtcNow()));
        notices.Tell(account, account.Email, objection => new PasskeyAddedMail(objection));
        return Result.Done;
    }
}
