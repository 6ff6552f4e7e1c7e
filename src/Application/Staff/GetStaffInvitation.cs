using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Whether an invitation can still be used, and whose it is. Uses nothing up: mail scanners follow links too.</summary>
public sealed record GetStaffInvitation(Secret Token) : IQuery<Result<StaffInvitationView>>;

/// <param name="Email">Null when it cannot be used any more.</param>
public sealed record StaffInvitationView(string? Email);

internal sealed class GetStaffInvitationHandler(IReads reads, TimeProvider clock) : IRequestHandler<GetStaffInvitation, Result<StaffInvitationView>>
{
    public async Task<Result<StaffInvitationView>> Handle(GetStaffInvitation request, CancellationToken cancellationToken)
    {
        var invited = new StaffSpecs.Invited(Token.HashOf(request.Token), clock.GetUtcNow());
        return new StaffInvitationView(await reads.First(reads.Of(invited).Select(m => m.Email), cancellationToken));
    }
}
