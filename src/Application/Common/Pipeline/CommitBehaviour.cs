namespace Ventanilla.Application.Common.Pipeline;

/// <summary>One transaction and one save per command. A refusal saves nothing but its audit entry; reactions to what was raised
/// are part of the same commit.</summary>
internal sealed class CommitBehaviour<TRequest, TResponse>(IUnitOfWork work, IMediator mediator)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse> where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var result = await next();
        if (!result.Succeeded)
        {
            await work.Refuse(result.Failures[0], cancellationToken);
            return result;
        }

        while (work.TakeRaised() is { Count: > 0 } raised)
            foreach (var happened in raised)
                await mediator.Publish(Raised.Of(happened), cancellationToken);

        if (await work.Commit(cancellationToken) is not { } failure)
            return result;
        await work.Refuse(failure, cancellationToken);
        return TResponse.Failed([failure]);
    }
}
