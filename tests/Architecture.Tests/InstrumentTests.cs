using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Ventanilla.Application.Pipeline;

namespace Ventanilla.Architecture.Tests;

/// <summary>Whoever watches a portal reads in docs/operations.md what there is to watch.</summary>
public sealed class InstrumentTests
{
    [Fact]
    public void Every_instrument_is_listed_with_its_unit_and_nothing_else_is()
    {
        var listed = Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs/operations.md")), @"^\| `(ventanilla\.[\w.]+)` \| `([^`]+)` \|", RegexOptions.Multiline)
            .Select(m => $"{m.Groups[1].Value} in {m.Groups[2].Value}").ToArray();
        var made = typeof(Telemetry).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(f => f.GetValue(null)).OfType<Instrument>().ToArray();

        made.Length.ShouldBeGreaterThan(5);
        made.Select(i => $"{i.Name} in {i.Unit}").ShouldBe(listed, ignoreOrder: true);
    }

    /// <summary>In one place, where they are seen side by side.</summary>
    [Fact]
    public void Instruments_are_made_in_one_class() => Tree.Code("src").Where(f => Regex.IsMatch(f.Code, @"\bnew (Meter|ActivitySource)\b|\b(Meter|ActivitySource) \w+ = new\("))
        .Select(f => f.Path).ShouldBe(["src/Application/Pipeline/Telemetry.cs"]);
}
