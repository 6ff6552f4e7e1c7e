using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>When the account of a sign-in under way will be erased; refused when it will not be.</summary>
public sealed record GetClosing(SignInProgress Progress) : IQuery<Result<DateTimeOffset>>;

internal sealed class GetClosingHandler(SignInSteps steps) : IRequestHandler<GetClosing, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(GetClosing request, CancellationToken cancellationToken) =>
        await steps.Resume(request.Progress, cancellationToken) is { ClosesAt: { } at } ? at : AccountFailures.SignInAgain;
}
