using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether a ticket to a step before the account is in still stands: nobody has chosen another password since it was given.</summary>
public sealed record CheckTicket(Guid AccountId, DateTimeOffset PasswordChangedAt) : IQuery<Result<bool>>;

internal sealed class CheckTicketHandler(IReads reads) : IRequestHandler<CheckTicket, Result<bool>>
{
    public async Task<Result<bool>> Handle(CheckTicket request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new AccountSpecs.ById(request.AccountId)).Select(a => (DateTimeOffset?)a.PasswordChangedAt), cancellationToken)
            == request.PasswordChangedAt;
}
