namespace Ventanilla.Benchmarks.Times;

/// <summary>How long the posts of one kind took, in milliseconds.</summary>
internal sealed class Sample(IEnumerable<double> times)
{
    private readonly double[] _sorted = [.. times.Order()];

    public double Median => At(0.5);
    public double P95 => At(0.95);

    private double At(double share)
    {
        var place = share * (_sorted.Length - 1);
        var below = (int)place;
        return below + 1 == _sorted.Length ? _sorted[below] : _sorted[below] + (place - below) * (_sorted[below + 1] - _sorted[below]);
    }
}

/// <summary>One line a figure, and at the end what is outside the limit.</summary>
internal sealed class Report
{
    private const double Lowest = 0.9;
    private const double Highest = 1.1;
    private readonly List<string> _outside = [];
    private int _figures;

    public void Add(string door, IReadOnlyList<(string Name, Sample Sample)> kinds, IReadOnlyCollection<string> answers)
    {
        var (reference, usual) = kinds[0];
        Console.WriteLine($"{door}.{reference} {usual.Median:0.00} ms  p95 {usual.P95:0.00} ms  answer {string.Join(" | ", answers)}");
        if (answers.Count > 1)
            _outside.Add($"{door} answers in {answers.Count} ways");
        foreach (var (name, sample) in kinds.Skip(1))
        {
            var ratio = sample.Median / usual.Median;
            Console.WriteLine($"{door}.{name} {sample.Median:0.00} ms  p95 {sample.P95:0.00} ms  {reference} {usual.Median:0.00} ms  "
                + $"difference {sample.Median - usual.Median:+0.00;-0.00;0.00} ms  ratio {ratio:0.00}  limit {Lowest:0.00}-{Highest:0.00}");
            _figures++;
            if (ratio is < Lowest or > Highest)
                _outside.Add($"{door}.{name} {ratio:0.00}");
        }
    }

    public void End() => Console.WriteLine($"{_outside.Count} of {_figures} outside the limit{(_outside.Count > 0 ? ": " : ".")}{string.Join(", ", _outside)}");
}
