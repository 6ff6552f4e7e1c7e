namespace Ventanilla.Application.Common;

/// <summary>The database as whoever installs the portal meets it.</summary>
public interface IDatabase
{
    /// <summary>Brings the tables to what this version needs. Safe to run twice and on several machines at once.</summary>
    /// <returns>The steps that were taken, oldest first; none when it was so already.</returns>
    Task<IReadOnlyList<string>> Migrate(CancellationToken stop);
}
