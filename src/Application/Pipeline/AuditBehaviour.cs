using Ventanilla.Application.Audit;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Application.Pipeline;

/// <summary>Writes the trail in the commit of the message itself.</summary>
internal sealed class AuditBehaviour<TRequest, TResponse>(IRepository<AuditEntry> entries, Trail trail, ICaller caller, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : ICommand<TResponse> where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        trail.Begin();
        var result = await next();
        if (request is IAudited audited)
            entries.Add(AuditEntry.Of(typeof(TRequest).Name, result.Succeeded ? "done" : result.Failures[0].Code, caller.AccountId,
                trail.Subject?.Id ?? audited.Subject, caller.Address, clock.GetUtcNow()));
        return result;
    }
}
