namespace Ventanilla.Application.Pipeline;

/// <summary>Refuses what the caller may not send.</summary>
internal sealed class AuthorizationBehaviour<TRequest, TResponse>(ICaller caller)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is ISignedIn && caller.AccountId is null
            ? Task.FromResult(TResponse.Failed([new Failure(FailureKind.Forbidden, "common.sign_in_first")]))
            : next();
}
