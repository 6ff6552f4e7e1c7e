using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Which legal documents have a version that this person has not accepted yet.</summary>
public sealed record GetLegalDue(SignInProgress Progress) : IQuery<Result<LegalDocument[]>>;

internal sealed class GetLegalDueHandler(SignInSteps steps) : IRequestHandler<GetLegalDue, Result<LegalDocument[]>>
{
    public async Task<Result<LegalDocument[]>> Handle(GetLegalDue request, CancellationToken cancellationToken) =>
        await steps.Look(request.Progress, cancellationToken) is { } standing
            ? (LegalDocument[])[.. steps.LegalDue(standing)]
            : AccountFailures.SignInAgain;
}
