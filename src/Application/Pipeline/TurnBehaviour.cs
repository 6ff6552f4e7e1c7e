namespace Ventanilla.Application.Pipeline;

/// <summary>Lets a command run once at a time, whoever sends it and from whichever machine. It is outside the commit: the turn ends after it.</summary>
internal sealed class TurnBehaviour<TRequest, TResponse>(ITurns turns)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>, IOneAtATime where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        await using var turn = await turns.TryTake(typeof(TRequest).Name, cancellationToken);
        return turn is null ? TResponse.Failed([new Failure(FailureKind.Conflict, "common.under_way")]) : await next();
    }
}
