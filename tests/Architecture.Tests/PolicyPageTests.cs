using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Architecture.Tests;

/// <summary>docs/policy.md lists every setting of a portal, and no other, each with the default that the code has.</summary>
public sealed class PolicyPageTests
{
    private static readonly Dictionary<string, string> Listed = Rows();
    private static readonly Dictionary<string, object?> Settings = SettingsOf(typeof(PortalPolicy), "").ToDictionary(s => s.Name, s => s.Default);

    [Fact]
    public void There_are_settings() => Settings.Count.ShouldBeGreaterThan(40);

    [Fact]
    public void Every_setting_is_listed() => Settings.Keys.Except(Listed.Keys).ShouldBeEmpty();

    [Fact]
    public void Nothing_else_is_listed() => Listed.Keys.Except(Settings.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_default_is_the_one_of_the_code() => Settings.Where(s => !Says(Listed[s.Key], s.Value))
        .Select(s => $"{s.Key}: the page says {Listed[s.Key]}, the code {Shown(s.Value)}").ShouldBeEmpty();

    /// <summary>"none" and "required" stand for nothing at all.</summary>
    private static bool Says(string cell, object? value) => Shown(value) is { Length: > 0 } shown
        ? cell == shown
        : cell.StartsWith("none", StringComparison.Ordinal) || cell.EndsWith("required", StringComparison.Ordinal);

    private static string Shown(object? value) => value switch
    {
        null or ICollection { Count: 0 } or LocalText => "",
        bool yes => yes ? "true" : "false",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A row may name several settings, the later ones without their beginning, with one default or one for each.</summary>
    private static Dictionary<string, string> Rows()
    {
        Dictionary<string, string> rows = [];
        foreach (Match row in Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs/policy.md")), @"^\| (`[^|]+) \| ([^|]+) \|", RegexOptions.Multiline))
        {
            string[] names = [.. Regex.Matches(row.Groups[1].Value, "`([^`]+)`").Select(m => m.Groups[1].Value)];
            string[] defaults = [.. row.Groups[2].Value.Replace("`", "", StringComparison.Ordinal).Split(", ")];
            var prefix = names[0].Contains(':', StringComparison.Ordinal) ? names[0][..(names[0].LastIndexOf(':') + 1)] : "";
            for (var i = 0; i < names.Length; i++)
                rows.Add(i == 0 ? names[i] : prefix + names[i], defaults.Length == names.Length ? defaults[i] : string.Join(", ", defaults));
        }

        return rows;
    }

    private static IEnumerable<(string Name, object? Default)> SettingsOf(Type type, string prefix)
    {
        var one = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        if (type.GetConstructor(Type.EmptyTypes) is { } maker)
            one = maker.Invoke(null);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite))
            if (IsGroup(property.PropertyType))
                foreach (var inner in SettingsOf(property.PropertyType, $"{prefix}{property.Name}:"))
                    yield return inner;
            else
                yield return (prefix + property.Name, property.GetValue(one));
    }

    private static bool IsGroup(Type type) => type.Namespace!.StartsWith("Ventanilla", StringComparison.Ordinal) && type.IsClass && type != typeof(LocalText);
}
