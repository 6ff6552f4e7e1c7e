namespace Ventanilla.Application.Pipeline;

/// <summary>Whoever asks what they may not leaves a row as well, in a commit of its own: nothing of the message was begun. A form that is filled in
/// wrongly leaves none: people mistype all day, such rows would bury the others, and what was typed into the wrong field must not be
/// kept. What a form cannot say by mistake is refused by the handler, and is in the trail.</summary>
internal sealed class TrailBehaviour<TRequest, TResponse>(Trail trail, IUnitOfWork work)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        trail.Begin();
        var result = await next();
        if (!trail.IsWritten && result.Failures is [{ Kind: FailureKind.Forbidden }, ..] && trail.Write(request, result))
            await work.Commit(cancellationToken);
        return result;
    }
}
