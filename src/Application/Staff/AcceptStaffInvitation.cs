using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Uses an invitation up, once: its owner has a name and a password from then on, and nothing is open to them before the second factor.
/// The answer is the ticket to that. A password that will not do leaves the link usable.</summary>
public sealed record AcceptStaffInvitation(Secret Token, string Name, Secret Password, Secret Confirmation) : ICommand<Result<Secret>>, IAudited
{
    public string Action => "staff_accept_invitation";
}

internal sealed class AcceptStaffInvitationValidator : AbstractValidator<AcceptStaffInvitation>
{
    public AcceptStaffInvitationValidator()
    {
        RuleFor(m => m.Name).Text(StaffMember.LongestName);
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
    }
}

internal sealed class AcceptStaffInvitationHandler(
    IReads reads, IRepository<StaffMember> members, PasswordCheck check, PasswordHasher hasher, StaffTickets tickets, Trail trail, ICaller caller,
    TimeProvider clock) : IRequestHandler<AcceptStaffInvitation, Result<Secret>>
{
    public async Task<Result<Secret>> Handle(AcceptStaffInvitation request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var invited = new StaffSpecs.Invited(Token.HashOf(request.Token), now);
        if (await reads.First(reads.Of(invited), cancellationToken) is not { } read)
            return StaffFailures.InvitationNotUsable;
        trail.About(AuditRef.Staff(read.Id));
        var lacks = check.Judge(request.Password, [read.Email, request.Name]);
        if (lacks.Count > 0)
            return Result<Secret>.Failed(lacks);
        var credential = await hasher.Make(request.Password, [read.SignInName], cancellationToken);

        // Behind the lock of the row: of fifty who press the button at once, one finds the invitation.
        if (await members.Take(invited, cancellationToken) is not { } member)
            return StaffFailures.InvitationNotUsable;
        var accepted = member.Accept(request.Name.Trim(), credential, caller.Language, now);
        return accepted.With(tickets.Issue(StaffStep.Enrolment, member.Id, member.PasswordChangedAt));
    }
}
