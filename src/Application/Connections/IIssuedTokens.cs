namespace Ventanilla.Application.Connections;

/// <summary>What is kept about the codes and tokens that applications were given. Whether one is good is asked of its session; these rows say whether it was used.</summary>
public interface IIssuedTokens
{
    /// <summary>All of an account's, with the command that asks.</summary>
    Task Forget(Guid accountId, CancellationToken stop);

    /// <summary>Deletes those that were used, or whose time was over, before then. What comes with a token that is gone counts as used.</summary>
    Task Purge(DateTimeOffset before, CancellationToken stop);
}
