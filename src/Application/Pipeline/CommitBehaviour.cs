using Microsoft.Extensions.Logging;

namespace Ventanilla.Application.Pipeline;

/// <summary>One transaction and one save per command. A refusal saves nothing but its row in the trail; reactions to what was raised are part of the
/// same commit, and so is the row. A command that lost to another one, or its connection, is run again from the start (decision 19).</summary>
internal sealed class CommitBehaviour<TRequest, TResponse>(
    IUnitOfWork work, Trail trail, IMediator mediator, ILogger<CommitBehaviour<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse> where TResponse : IResult<TResponse>
{
    /// <summary>In all. Who loses three times in a row meets more than chance.</summary>
    private const int MostTries = 3;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        work.Begin();
        for (var tries = 1; ; tries++)
            try
            {
                return await Try(request, next, cancellationToken);
            }
            catch (Exception fault)
            {
                // Also where it is not run again: whatever else is asked in this scope must find nothing of it.
                await work.Undo();
                if (tries == MostTries || request is IActsOutside || cancellationToken.IsCancellationRequested || work.ReasonToRepeat(fault) is not { } reason)
                    throw;
                log.LogWarning("{Message} is run again after try {Try}: {Reason}.", typeof(TRequest).Name, tries, reason);
            }
    }

    private async Task<TResponse> Try(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken stop)
    {
        trail.Begin();
        var result = await next();
        if (result.Succeeded)
        {
            while (work.TakeRaised() is { Count: > 0 } raised)
                foreach (var happened in raised)
                    await mediator.Publish(Raised.Of(happened), stop);

            trail.Write(request, result);
            if (await work.Commit(stop) is not { } failure)
                return result;
            trail.Ended(failure.Code);
            result = TResponse.Failed([failure]);
        }

        await work.Refuse(stop);
        if (trail.Write(request, result))
            await work.Commit(stop);
        return result;
    }
}
