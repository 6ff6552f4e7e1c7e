using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Which legal documents have a version that this person has not accepted yet.</summary>
public sealed record GetLegalDue(Secret Ticket) : IQuery<Result<LegalDocument[]>>;

internal sealed class GetLegalDueHandler(SignInPath path) : IRequestHandler<GetLegalDue, Result<LegalDocument[]>>
{
    public async Task<Result<LegalDocument[]>> Handle(GetLegalDue request, CancellationToken cancellationToken) =>
        await path.Look(request.Ticket, TicketPurpose.Legal, cancellationToken) is { } standing
            ? (LegalDocument[])[.. path.LegalDue(standing)]
            : AccountFailures.SignInAgain;
}
