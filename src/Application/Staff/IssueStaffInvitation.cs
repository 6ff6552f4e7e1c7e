using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Invites somebody to the back office from the host itself, which is how its first administrator begins: there is no account to begin
/// with, and no mail server is needed. The answer is the token of the link, once.</summary>
public sealed record IssueStaffInvitation(string Email, StaffRole Role) : ICommand<Result<Secret>>, IHostOnly, IAudited
{
    public string Action => "staff_invite_from_host";
}

internal sealed class IssueStaffInvitationValidator : AbstractValidator<IssueStaffInvitation>
{
    public IssueStaffInvitationValidator() => RuleFor(m => m.Email).Email();
}

internal sealed class IssueStaffInvitationHandler(StaffInvitations invitations, ICaller caller) : IRequestHandler<IssueStaffInvitation, Result<Secret>>
{
    public async Task<Result<Secret>> Handle(IssueStaffInvitation request, CancellationToken cancellationToken)
    {
        var invited = await invitations.Invite(request.Email, request.Role, caller.Language, cancellationToken);
        return invited.Succeeded ? invited.Value.Token : Result<Secret>.Failed(invited.Failures);
    }
}
