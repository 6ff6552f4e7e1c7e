using Ventanilla.Application.Cases;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>The person who is asked for what is missing takes the same time again, once and before theirs is over (art. 17). Whoever filed without an account
/// shows the code of the acuse.</summary>
/// <param name="Code">Null of whoever is signed in.</param>
public sealed record AskMoreTime(string Number, Secret? Code = null) : ICommand<Result>, IAudited
{
    public string Action => "ask_more_time";
}

internal sealed class AskMoreTimeHandler(AskersCase own, CaseClocks clocks, TimeProvider clock) : IRequestHandler<AskMoreTime, Result>
{
    public async Task<Result> Handle(AskMoreTime request, CancellationToken cancellationToken)
    {
        var taken = await own.Take(request.Number, request.Code, cancellationToken);
        return taken.Succeeded ? taken.Value.GiveMoreTime(await clocks.Now(cancellationToken), clock.GetUtcNow()) : Result.Failed(taken.Failures);
    }
}
