using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>Keeps the key that a device of the member has made for the ticket of <see cref="BeginStaffPasskey"/>, once. From then on it signs them in. They are told by mail.</summary>
/// <param name="Name">What its owner calls it; empty for the device that it was made from.</param>
/// <param name="Answer">What the browser brought from the device: JSON.</param>
public sealed record AddStaffPasskey(string Name, string Answer) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_add_passkey";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class AddStaffPasskeyValidator : AbstractValidator<AddStaffPasskey>
{
    public AddStaffPasskeyValidator() => RuleFor(m => m.Name).OptionalText(Passkey.LongestName);
}

internal sealed class AddStaffPasskeyHandler(
    IRepository<Passkey> keys, IRepository<StaffMember> members, StaffTickets tickets, IPasskeyCeremonies ceremonies, Outbox outbox, PortalLinks portal, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddStaffPasskey, Result>
{
    public async Task<Result> Handle(AddStaffPasskey request, CancellationToken cancellationToken)
    {
        if (ceremonies.Read(request.Answer) is not { } read)
            return PasskeyFailures.NotMade;
        var ticket = new Secret(read.Challenge);
        // The member's row first, as everywhere.
        if (await tickets.Open(ticket, StaffStep.Passkey, cancellationToken) is not { } holder || holder.Id != caller.StaffId
            || await members.Take(new StaffSpecs.GoingOn(holder.Id, holder.PasswordChangedAt), cancellationToken) is not { } member)
            return PasskeyFailures.BeginAgain;
        if (await ceremonies.Made(read, new PasskeyOwner(member.Id, "", ""), cancellationToken) is not { } made)
            return PasskeyFailures.NotMade;
        var added = member.AddPasskey();
        if (!added.Succeeded)
            return added;
        if (!await tickets.UseUp(ticket, StaffStep.Passkey, member, cancellationToken))
            return PasskeyFailures.BeginAgain;
        keys.Add(Passkey.OfStaff(member.Id, made, PasskeyRows.NameOf(request.Name, caller), clock.GetUtcNow()));
        outbox.Promise(new StaffWayInChangedMail(portal.StaffDoor), member.Mailbox());
        return Result.Done;
    }
}
