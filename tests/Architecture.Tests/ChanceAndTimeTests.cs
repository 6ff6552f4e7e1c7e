using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>Time comes from the clock that is handed in, chance from the cryptographic generator.</summary>
public sealed class ChanceAndTimeTests
{
    [Theory]
    [InlineData("src/Domain")]
    [InlineData("src/Application")]
    public void No_hidden_clock_and_no_random_id(string layer) =>
        Offenders(layer, @"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b|\bGuid\.NewGuid\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount");

    [Fact]
    public void No_predictable_generator_outside_sample_data() =>
        Offenders("src", @"\bnew Random\b|\bRandom\.Shared\b|\bSystem\.Random\b", except: "Sample");

    private static void Offenders(string folder, string pattern, string? except = null) => Tree.Code(folder)
        .Where(f => except is null || !f.Path.Contains(except, StringComparison.Ordinal))
        .Where(f => Regex.IsMatch(f.Code, pattern)).ShouldBeEmpty();
}
