namespace Ventanilla.Application.Pipeline;

/// <summary>Refuses what the caller may not send.</summary>
internal sealed class AuthorizationBehaviour<TRequest, TResponse>(ICaller caller)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Refusal(request) is { } refusal ? Task.FromResult(TResponse.Failed([refusal])) : next();

    private Failure? Refusal(TRequest request) => request switch
    {
        ISignedIn when caller.AccountId is null => new Failure(FailureKind.Forbidden, "common.sign_in_first"),
        IStaffOnly asked when !caller.Actor.Permissions.Contains(asked.Needs) => new Failure(FailureKind.Forbidden, "common.not_permitted"),
        IHostOnly when caller.Actor is not { Kind: ActorKind.System, Channel: Channel.Host } => new Failure(FailureKind.Forbidden, "common.host_only"),
        _ => null,
    };
}
