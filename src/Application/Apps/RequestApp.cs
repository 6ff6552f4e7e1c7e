using Ventanilla.Domain.Apps;

namespace Ventanilla.Application.Apps;

/// <summary>Asks for one of the applications on offer, once.</summary>
public sealed record RequestApp(string App) : ICommand<Result>, ISignedIn, IAudited
{
    public string Action => "request_app";
    public AuditRef? Subject => App.Length <= 40 && App.All(char.IsAsciiLetterOrDigit) ? AuditRef.App(App) : null;
}

internal sealed class RequestAppHandler(IRepository<AppRequest> requests, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<RequestApp, Result>
{
    public Task<Result> Handle(RequestApp request, CancellationToken cancellationToken)
    {
        if (policy.Apps.All(a => a.Code != request.App))
            return Task.FromResult<Result>(AppFailures.NotOnOffer);
        requests.Add(AppRequest.Ask(caller.AccountId!.Value, request.App, clock.GetUtcNow()));
        return Task.FromResult(Result.Done);
    }
}
