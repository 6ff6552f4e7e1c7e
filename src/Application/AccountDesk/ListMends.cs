using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>What waits for a second member, or for the paper to be printed: lost mailboxes and factors of people who were seen in person.</summary>
public sealed record ListMends : IQuery<Result<MendView[]>>, IStaffOnly
{
    public string Action => "list_mends";
    public Permission Needs => Permission.ReadAccounts;
}

internal sealed class ListMendsHandler(Mends mends, TimeProvider clock) : IRequestHandler<ListMends, Result<MendView[]>>
{
    public async Task<Result<MendView[]>> Handle(ListMends request, CancellationToken cancellationToken) =>
        (MendView[])[.. (await mends.Shown(new AccountDeskSpecs.Waiting(clock.GetUtcNow()), cancellationToken)).Where(m => !m.IsOver)];
}
