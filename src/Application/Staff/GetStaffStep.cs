using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Whose sign-in a ticket goes on with, for the page of its step. Uses nothing up.</summary>
public sealed record GetStaffStep(Secret Ticket, StaffStep Step) : IQuery<Result<StaffStepView>>;

/// <param name="Email">Null when the ticket does not stand any more.</param>
public sealed record StaffStepView(string? Email);

internal sealed class GetStaffStepHandler(IReads reads, TimeProvider clock) : IRequestHandler<GetStaffStep, Result<StaffStepView>>
{
    public async Task<Result<StaffStepView>> Handle(GetStaffStep request, CancellationToken cancellationToken) =>
        new StaffStepView(await reads.First(StaffTickets.Holders(reads, request.Ticket, request.Step, clock.GetUtcNow()).Select(m => m.Email), cancellationToken));
}
