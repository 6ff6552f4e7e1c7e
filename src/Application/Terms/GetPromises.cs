using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>What the organisation promises now, for whoever is about to ask.</summary>
public sealed record GetPromises : IQuery<Result<OwnGoals>>;

internal sealed class GetPromisesHandler(CaseQueries queries) : IRequestHandler<GetPromises, Result<OwnGoals>>
{
    public async Task<Result<OwnGoals>> Handle(GetPromises request, CancellationToken cancellationToken) => (await queries.Goals(cancellationToken))[^1];
}
