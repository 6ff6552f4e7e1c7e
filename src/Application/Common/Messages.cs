using Ventanilla.Domain.Staff;

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

/// <summary>Comes by itself at every request or every few seconds: it leaves no line in the log and no row in the trail.</summary>
public interface IRoutine;

/// <summary>Has a word by which the trail and the log call it. The word never changes, whatever becomes of the class.</summary>
public interface INamed
{
    string Action { get; }
}

/// <summary>Only someone signed in may send it; the rule stands on the message, so jobs and tests obey it too. Whoever sends it all the same is in
/// the trail.</summary>
public interface ISignedIn : INamed;

/// <summary>Only somebody of staff whose role has this permission may send it; a person's session never can. Whoever sends it all the same is in the
/// trail.</summary>
public interface IStaffOnly : INamed
{
    Permission Needs { get; }
}

/// <summary>Only a command on the host itself may send it.</summary>
public interface IHostOnly : INamed;

/// <summary>Leaves a row in the trail, whether it was done or refused, with how it really ended.</summary>
public interface IAudited : INamed
{
    /// <summary>On whom, where the message itself says so: ids and codes only. What is found out on the way a handler tells the
    /// <see cref="Audit.Trail"/>; and whoever is signed in asks about themselves.</summary>
    AuditRef? Subject => null;

    /// <summary>False where it only tries what would be.</summary>
    bool IsAudited => true;
}
