using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>The files of the repository, as they would be committed.</summary>
internal static class Tree
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "node_modules", ".data", "TestResults", ".vs", ".idea", "lib", "Screenshots", "BenchmarkDotNet.Artifacts",
    };

    public static readonly string Root = Find();

    private static readonly Lazy<SourceFile[]> Everything = new(() => [.. Walk(Root)]);

    public static IEnumerable<SourceFile> All => Everything.Value;

    /// <summary>Files under a folder (with slashes, from the root) that end in one of the endings.</summary>
    public static IEnumerable<SourceFile> Under(string folder, params string[] endings) =>
        All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal) && endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)));

    public static IEnumerable<SourceFile> Code(string folder) => Under(folder, ".cs").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Solution.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Solution.sln is in no folder above the tests.");
    }

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'));
        foreach (var sub in Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))))
            foreach (var file in Walk(sub))
                yield return file;
    }
}

/// <summary>A file by its path from the root.</summary>
internal sealed record SourceFile(string Path)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(System.IO.Path.Combine(Tree.Root, Path)));

    public string Text => _text.Value;
    public string[] Lines => Text.Split('\n');
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The code without comments, so that a word in a comment breaks no rule.</summary>
    public string Code => Regex.Replace(Text, @"(?<!:)//[^\n]*|/\*.*?\*/", "", RegexOptions.Singleline);

    public override string ToString() => Path;
}
