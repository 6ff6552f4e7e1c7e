namespace Ventanilla.Domain.Connections;

/// <summary>Why an application is not let in.</summary>
public static class ConnectionFailures
{
    /// <summary>No setting names it, or no longer.</summary>
    public static readonly Failure UnknownApp = new(FailureKind.NotFound, "connections.unknown_app");

    /// <summary>The person has not asked for it, or it is not decided, or came to nothing.</summary>
    public static readonly Failure NotGranted = new(FailureKind.Forbidden, "connections.not_granted");

    /// <summary>The person said no.</summary>
    public static readonly Failure Declined = new(FailureKind.Refused, "connections.declined");

    /// <summary>The sign-in that it hangs on ended, or was left for too long.</summary>
    public static readonly Failure SessionOver = new(FailureKind.Refused, "connections.session_over");
}
