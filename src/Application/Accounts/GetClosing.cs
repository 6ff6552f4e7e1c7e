using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>When the account of a sign-in under way will be erased; refused when it will not be.</summary>
public sealed record GetClosing(SignInProgress Progress) : IQuery<Result<DateTimeOffset>>;

internal sealed class GetClosingHandler(IReads reads) : IRequestHandler<GetClosing, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(GetClosing request, CancellationToken cancellationToken)
    {
        var goingOn = new AccountSpecs.GoingOn(request.Progress.AccountId, request.Progress.PasswordChangedAt);
        return await reads.First(reads.Of(goingOn).Select(a => a.ClosesAt), cancellationToken) is { } at ? at : AccountFailures.SignInAgain;
    }
}
