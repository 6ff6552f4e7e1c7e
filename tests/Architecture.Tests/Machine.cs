using System.Reflection;
using System.Text.RegularExpressions;
using Ventanilla.Domain.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>Drives every verb from every state, and reads the drawings of docs/domain.md.</summary>
internal static class Machine
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Tree.Root, "docs/domain.md"));

    public static IEnumerable<string> Arrows<T, TState>(
        TState[] states, Dictionary<string, Action<T>[]> verbs, Func<TState, T> make, Func<T, TState> stateOf) where TState : struct =>
        from arrow in Driven(states, verbs, make, stateOf)
        select $"{arrow.From} -> {arrow.To}: {arrow.Verb}";

    /// <summary>Arrows on which nothing is raised.</summary>
    public static IEnumerable<string> Silent<T, TState>(
        TState[] states, Dictionary<string, Action<T>[]> verbs, Func<TState, T> make, Func<T, TState> stateOf) where TState : struct where T : Aggregate =>
        from arrow in Driven(states, verbs, make, stateOf)
        where arrow.One.TakeRaised().Count == 0
        select $"{arrow.From} -> {arrow.To}: {arrow.Verb}";

    /// <summary>What changes a thing, or may refuse to.</summary>
    public static IEnumerable<string> Verbs<T>() => typeof(T).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && (m.ReturnType == typeof(Result) || m.ReturnType == typeof(void))).Select(m => m.Name);

    /// <summary>The names of all drawings.</summary>
    public static IEnumerable<string> Drawings =>
        Regex.Matches(Page, @"^### (\w+)\s[^#]*?```mermaid\s+stateDiagram-v2", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    public static string[] Drawn(string machine)
    {
        var drawing = Regex.Match(Page, $@"^### {machine}\b.*?```mermaid\s+stateDiagram-v2(.*?)```", RegexOptions.Singleline | RegexOptions.Multiline);
        return [.. Regex.Matches(drawing.Groups[1].Value, @"(\S+) --> (\S+)\s*:\s*(\w+)").Select(m => $"{m.Groups[1].Value} -> {m.Groups[2].Value}: {m.Groups[3].Value}")];
    }

    /// <summary>Puts a thing where no verb leads in one step.</summary>
    public static void Write<T>(T on, string property, object? value) => typeof(T).GetProperty(property)!.SetValue(on, value);

    private static IEnumerable<(TState From, TState To, string Verb, T One)> Driven<T, TState>(
        TState[] states, Dictionary<string, Action<T>[]> verbs, Func<TState, T> make, Func<T, TState> stateOf) where TState : struct
    {
        foreach (var from in states)
            foreach (var (name, ways) in verbs)
                foreach (var way in ways)
                {
                    var one = make(from);
                    way(one);
                    if (!stateOf(one).Equals(from))
                        yield return (from, stateOf(one), name, one);
                }
    }
}
