using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>When the account of a sign-in under way will be erased; refused when it will not be.</summary>
public sealed record GetClosing(Secret Ticket) : IQuery<Result<DateTimeOffset>>;

internal sealed class GetClosingHandler(IReads reads, Tickets tickets) : IRequestHandler<GetClosing, Result<DateTimeOffset>>
{
    public async Task<Result<DateTimeOffset>> Handle(GetClosing request, CancellationToken cancellationToken)
    {
        var closing = tickets.Holder(request.Ticket, TicketPurpose.Keep).Where(a => a.State == AccountState.Closing);
        return await reads.First(closing.Select(a => a.ClosesAt), cancellationToken) is { } at ? at : AccountFailures.SignInAgain;
    }
}
