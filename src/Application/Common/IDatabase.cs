namespace Ventanilla.Application.Common;

/// <summary>The database as whoever installs the portal meets it.</summary>
public interface IDatabase
{
    /// <summary>Brings the tables to what this version needs. Safe to run twice and on several machines at once.</summary>
    /// <returns>The steps that were taken, oldest first; none when it was so already. A refusal where the database itself is not set up as the
    /// portal needs it; it names the statement that mends that.</returns>
    Task<Result<IReadOnlyList<string>>> Migrate(CancellationToken stop);

    /// <summary>Whether a fault means that no connection was free, so that nothing was done and the same may be asked again in a moment.</summary>
    bool HadNoRoom(Exception fault);
}
