namespace Ventanilla.Application.Audit;

/// <summary>Where the end of the chain is told each day outside of the database, so that whoever can write there cannot cut the chain off, or write all of it
/// anew, without being found.</summary>
public interface IHeadsOutside
{
    /// <summary>False where no place was set up: then such a thing is not found.</summary>
    bool AreKept { get; }

    /// <summary>Returns when it would survive a loss of power. What is there already is never changed.</summary>
    Task Keep(TrailMark mark, CancellationToken stop);

    /// <exception cref="InvalidDataException">One of them cannot be read; its message names it.</exception>
    Task<IReadOnlyList<TrailMark>> List(CancellationToken stop);
}
