using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Invites somebody to the back office by mail, or again whoever has not accepted yet or was disabled: the link before is worth nothing from
/// then on. Whoever invites never sees the link.</summary>
public sealed record InviteStaff(string Email, StaffRole? Role) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_invite";
    public Permission Needs => Permission.ManageStaff;
}

internal sealed class InviteStaffValidator : AbstractValidator<InviteStaff>
{
    public InviteStaffValidator()
    {
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.Role).Role();
    }
}

internal sealed class InviteStaffHandler(StaffInvitations invitations, Outbox outbox, PortalLinks portal, ICaller caller) : IRequestHandler<InviteStaff, Result>
{
    public async Task<Result> Handle(InviteStaff request, CancellationToken cancellationToken)
    {
        var invited = await invitations.Invite(request.Email, request.Role!.Value, caller.Language, cancellationToken);
        if (!invited.Succeeded)
            return Result.Failed(invited.Failures);
        var (member, token) = invited.Value;
        outbox.Promise(new StaffInvitationMail(portal.StaffInvitation(token), StaffMember.TimeToAccept), new Mailbox(member.Email, member.Language));
        return Result.Done;
    }
}
