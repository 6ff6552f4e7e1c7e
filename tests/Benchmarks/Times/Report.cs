namespace Ventanilla.Benchmarks.Times;

/// <summary>How long the posts of one kind took, in milliseconds.</summary>
internal sealed class Sample(IEnumerable<double> times)
{
    private readonly double[] _sorted = [.. times.Order()];

    public double Fastest => At(0.1);
    public double Median => At(0.5);
    public double Slowest => At(0.95);

    public Sample With(Sample other) => new(_sorted.Concat(other._sorted));

    public override string ToString() => $"{Median:0.00} ms  p10 {Fastest:0.00} ms  p95 {Slowest:0.00} ms";

    private double At(double share)
    {
        var place = share * (_sorted.Length - 1);
        var below = (int)place;
        return below + 1 == _sorted.Length ? _sorted[below] : _sorted[below] + (place - below) * (_sorted[below + 1] - _sorted[below]);
    }
}

/// <summary>One line a figure, and at the end what is outside the limit and how much of it may be the machine's own doing.</summary>
internal sealed class Report
{
    private const double Lowest = 0.9;
    private const double Highest = 1.1;
    private readonly List<string> _outside = [];
    private (string Door, double Ratio) _noise = ("", 1);
    private int _figures;

    /// <param name="kinds">The first two are the same kind twice: together they are what the others are compared with.</param>
    /// <param name="answers">Whatever was answered to any of them: it must be one answer, else the times mean nothing.</param>
    public void Add(string door, IReadOnlyList<(string Name, Sample Sample)> kinds, IReadOnlyCollection<string> answers)
    {
        var ((reference, once), (_, again)) = (kinds[0], kinds[1]);
        var usual = once.With(again);
        var noise = Math.Max(once.Median / again.Median, again.Median / once.Median);
        _noise = noise > _noise.Ratio ? (door, noise) : _noise;
        Console.WriteLine($"{door}.{reference} {usual}  noise {noise:0.00}  answer {string.Join(" | ", answers)}");
        if (answers.Count > 1)
            _outside.Add($"{door} answers in {answers.Count} ways");
        foreach (var (name, sample) in kinds.Skip(2))
        {
            var ratio = sample.Median / usual.Median;
            Console.WriteLine($"{door}.{name} {sample}  {reference} {usual.Median:0.00} ms  difference {sample.Median - usual.Median:+0.00;-0.00;0.00} ms  "
                + $"ratio {ratio:0.00}  limit {Lowest:0.00}-{Highest:0.00}  ratio at p10 {sample.Fastest / usual.Fastest:0.00}");
            _figures++;
            if (ratio is < Lowest or > Highest)
                _outside.Add($"{door}.{name} {ratio:0.00}");
        }
    }

    public void End()
    {
        Console.WriteLine($"{_outside.Count} of {_figures} outside the limit{(_outside.Count > 0 ? ": " : "")}{string.Join(", ", _outside)}");
        Console.WriteLine($"The same kind measured twice differs by up to {_noise.Ratio:0.00} ({_noise.Door}): less than that may be noise.");
    }
}
