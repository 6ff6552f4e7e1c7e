namespace Ventanilla.Application.People.Samples;

/// <summary>Chance that is the same on every machine and every .NET (SplitMix64): sample files are compared byte for byte.
/// Never for anything that someone must not guess.</summary>
internal sealed class SampleChance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    /// <summary>True in so many of a thousand cases.</summary>
    public bool In1000(int cases) => Below(1000) < cases;

    public string Of(IReadOnlyList<string> words) => words[Below(words.Count)];

    public DateOnly Date(DateOnly from, DateOnly to) => from.AddDays(Below(to.DayNumber - from.DayNumber + 1));
}
