namespace Ventanilla.Application.Pipeline;

/// <summary>Turns that hold across machines: one holder at a time of what bears the same name.</summary>
public interface ITurns
{
    /// <returns>The turn, which ends when it is disposed or its process dies; null while somebody else has it.</returns>
    Task<IAsyncDisposable?> TryTake(string name, CancellationToken stop);
}
