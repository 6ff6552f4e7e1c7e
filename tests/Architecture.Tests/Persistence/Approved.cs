namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>Texts that somebody has looked at and approved. They are written anew by <c>scripts/test architecture --approve</c>; the difference is
/// then read in the commit like any other.</summary>
internal static class Approved
{
    private static readonly string Folder = Path.Combine(Tree.Root, "tests/Architecture.Tests/Persistence/Approved");

    private static bool IsApproving => Environment.GetEnvironmentVariable("VENTANILLA_APPROVE") == "yes";

    /// <param name="texts">All there are, by file.</param>
    public static void ShouldBe(string provider, IReadOnlyDictionary<string, string> texts)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, provider)).FullName;
        string[] stale = [.. Directory.GetFiles(folder).Where(f => !texts.ContainsKey(Path.GetFileNameWithoutExtension(f)))];
        if (IsApproving)
        {
            foreach (var file in stale)
                File.Delete(file);
            foreach (var (name, text) in texts)
                File.WriteAllText(PathOf(name), text);
            return;
        }

        const string Tell = "look at what changed, and run scripts/test architecture --approve";
        stale.Select(Path.GetFileName).ShouldBeEmpty(Tell);
        foreach (var (name, text) in texts)
            (File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n") : "").ShouldBe(text, $"{provider}/{name}.sql: {Tell}");

        string PathOf(string name) => Path.Combine(folder, name + ".sql");
    }
}
