using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Changes the password of the member who asks, with the one that is good until now. Every other session of theirs ends, and they are told.</summary>
public sealed record ChangeStaffPassword(Secret CurrentPassword, Secret Password, Secret Confirmation) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_change_password";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class ChangeStaffPasswordValidator : AbstractValidator<ChangeStaffPassword>
{
    public ChangeStaffPasswordValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
    }
}

internal sealed class ChangeStaffPasswordHandler(
    StaffSelfCheck self, IRepository<StaffMember> members, IRepository<StaffSession> sessions, IRepository<StaffTicket> tickets, PasswordHasher hasher, PasswordCheck check,
    Outbox outbox, PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<ChangeStaffPassword, Result>
{
    public async Task<Result> Handle(ChangeStaffPassword request, CancellationToken cancellationToken)
    {
        var proved = await self.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        var read = proved.Value;
        var lacks = check.Judge(request.Password, [read.Name, read.Email]);
        if (lacks.Count > 0)
            return Result.Failed(lacks);
        if (request.Password.Reveal() == request.CurrentPassword.Reveal())
            return Domain.Accounts.AccountFailures.PasswordPrevious;
        var credential = await hasher.Make(request.Password, [read.SignInName], cancellationToken);

        if (await members.Take(new StaffSpecs.GoingOn(read.Id, read.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        var changed = member.ChangePassword(credential, clock.GetUtcNow());
        if (!changed.Succeeded)
            return changed;
        await sessions.DeleteWhere(new StaffSessionSpecs.OthersOf(member.Id, caller.SessionId ?? Guid.Empty), cancellationToken);
        await tickets.DeleteWhere(new StaffTicketSpecs.Of(member.Id), cancellationToken);
        outbox.Promise(new StaffWayInChangedMail(portal.StaffDoor), member.Mailbox());
        return Result.Done;
    }
}
