using System.Reflection.Metadata;
using System.Text;

namespace Ventanilla.Architecture.Tests;

/// <summary>What is delivered says nothing of the machine that it was built on.</summary>
public sealed class DeliveryTests
{
    public static TheoryData<string> Layers => ["Domain", "Application", "Infrastructure", "WebUI"];

    [Theory, MemberData(nameof(Layers))]
    public void No_assembly_knows_where_it_was_built(string layer)
    {
        var folder = Path.Combine(Tree.Root, "src", layer, "bin", "Release", "net10.0");
        string[] files = [.. Directory.GetFiles(folder, $"Ventanilla.{layer}*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".dll" or ".pdb")];

        files.Length.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
                bytes.AsSpan().IndexOf(encoding.GetBytes(Tree.Root)).ShouldBe(-1, file);
        }

        // The names of the sources are kept in pieces, which no search over the bytes would find.
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.Combine(folder, $"Ventanilla.{layer}.pdb")));
        var reader = symbols.GetMetadataReader();
        string[] sources = [.. reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name))];
        sources.ShouldContain(s => s.StartsWith("/_/src/", StringComparison.Ordinal));
        sources.Where(s => s.StartsWith(Tree.Root, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
