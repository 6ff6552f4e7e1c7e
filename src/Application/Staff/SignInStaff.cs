using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>The first step of a sign-in of staff: the password, which alone opens nothing. Unknown, wrong, resting and disabled get the same answer
/// for the same work.</summary>
public sealed record SignInStaff(string Email, Secret Password) : ICommand<Result<StaffAnswer>>, IAudited
{
    public string Action => "staff_sign_in";
}

/// <param name="Next">What comes next; null when it was refused. A failure would undo the count of tries.</param>
/// <param name="Ticket">To go on with: to be carried to that step, and to be read by nobody.</param>
public sealed record StaffAnswer(StaffStep? Next = null, Secret? Ticket = null);

internal sealed class SignInStaffValidator : AbstractValidator<SignInStaff>
{
    public SignInStaffValidator()
    {
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.Password).Typed();
    }
}

internal sealed class SignInStaffHandler(
    IReads reads, IRepository<StaffMember> members, PasswordHasher hasher, StaffTickets tickets, IBudgets budgets, Outbox outbox, PortalLinks portal, Trail trail, PortalPolicy policy,
    ICaller caller, TimeProvider clock) : IRequestHandler<SignInStaff, Result<StaffAnswer>>
{
    private static readonly StaffAnswer Refused = new();

    public async Task<Result<StaffAnswer>> Handle(SignInStaff request, CancellationToken cancellationToken)
    {
        var perAddress = policy.Budgets.SignInsPerAddressPerQuarterHour;
        if (!await budgets.TrySpend(cancellationToken, new Spending("staff sign-in address", Network.ClientOf(caller.Address), perAddress, TimeSpan.FromMinutes(15))))
            return AccountFailures.TooManyRequests;

        var normalized = EmailAddress.Read(request.Email)!.Normalized;
        var found = await reads.First(reads.Of(new StaffSpecs.Named(normalized)).Select(m => new Known(m.Id, m.Credential, m.PasswordChangedAt, m.FactorSince != null, m.FailedSignIns, m.Email, m.Language)), cancellationToken);
        var right = await hasher.RightOf(request.Password, [(StaffMember.NameOf(normalized), found is null ? [] : [found.Credential])], cancellationToken);
        var isRight = found is not null && right.Contains(found.Credential);

        var (now, id) = (clock.GetUtcNow(), found?.Id ?? Guid.Empty);
        var tried = new StaffSpecs.Tried(isRight ? id : Guid.Empty, found?.PasswordChangedAt ?? default, isRight ? Guid.Empty : id, now);
        var open = await members.NoteTry(tried, isRight ? id : Guid.Empty, policy.Lockout, now, cancellationToken);
        if (found is null)
            return Ended(Refused, "unknown_name");
        trail.About(AuditRef.Staff(id));
        // The first rest in a row is told to its owner.
        if (!isRight && found.Failed + 1 == policy.Lockout.Threshold)
            outbox.Promise(new StaffPausedMail(portal.StaffDoor), new Mailbox(found.Email, found.Language));
        if (!isRight || !open)
            return Ended(Refused, isRight ? "locked" : "password_wrong");
        var step = found.HasFactor ? StaffStep.Code : StaffStep.Enrolment;
        return Ended(new StaffAnswer(step, tickets.Issue(step, id, found.PasswordChangedAt)), found.HasFactor ? "code_to_give" : "factor_to_enrol");
    }

    private StaffAnswer Ended(StaffAnswer answer, string outcome)
    {
        trail.Ended(outcome);
        return answer;
    }

    private sealed record Known(Guid Id, Credential Credential, DateTimeOffset PasswordChangedAt, bool HasFactor, int Failed, string Email, Language Language);
}
