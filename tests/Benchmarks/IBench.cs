namespace Ventanilla.Benchmarks;

/// <summary>A measurement that <c>scripts/bench NAME</c> can run. Another one is another class: it is found by itself. It prints one line a
/// figure, "figure value unit" first, and says at the end what is outside its limit; that is no failure.</summary>
public interface IBench
{
    string Name { get; }

    /// <returns>False when it was asked for something that it cannot measure.</returns>
    Task<bool> Run(string[] arguments);
}
