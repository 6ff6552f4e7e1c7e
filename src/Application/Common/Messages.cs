namespace Ventanilla.Application.Common;

/// <summary>Asks the system to change something: one transaction, one save.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>Acts outside its one transaction: it speaks to a mail server, enqueues jobs, commits on the way, or reads files for minutes. So it is
/// never repeated by itself after a deadlock or a lost connection; its next round, or whoever sent it, does that.</summary>
public interface IActsOutside;

/// <summary>Asks what is so. Changes nothing.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>Runs once at a time, over all machines: whoever comes while it runs is refused and has nothing to do.</summary>
public interface IOneAtATime;

/// <summary>Only someone signed in may send it; the rule stands on the message, so jobs and tests obey it too.</summary>
public interface ISignedIn;

/// <summary>Leaves a row in the audit trail, whether it was done or refused.</summary>
public interface IAudited
{
    /// <summary>On whom: an id or a masked value, never a secret or a whole document.</summary>
    string? Subject { get; }
}
