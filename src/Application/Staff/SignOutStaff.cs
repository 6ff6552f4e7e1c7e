using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Ends the caller's session of staff on the server, and every sign-in of theirs that was begun and not finished.</summary>
public sealed record SignOutStaff : ICommand<Result>, IAudited
{
    public string Action => "staff_sign_out";
}

internal sealed class SignOutStaffHandler(IRepository<StaffSession> sessions, IRepository<StaffTicket> tickets, Trail trail, ICaller caller)
    : IRequestHandler<SignOutStaff, Result>
{
    public async Task<Result> Handle(SignOutStaff request, CancellationToken cancellationToken)
    {
        if (caller.StaffId is not { } id)
            return StaffFailures.SignInAgain;
        trail.About(AuditRef.Staff(id));
        await sessions.DeleteWhere(new StaffSessionSpecs.ById(caller.SessionId ?? Guid.Empty), cancellationToken);
        await tickets.DeleteWhere(new StaffTicketSpecs.Of(id), cancellationToken);
        return Result.Done;
    }
}
