using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ventanilla.Domain.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>The domain changes by its verbs only, and says what it promises.</summary>
public sealed class DomainShapeTests
{
    private static readonly Type[] Types = [.. typeof(Result).Assembly.GetTypes().Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)];

    [Fact]
    public void Nothing_has_a_public_setter() => Properties()
        .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(Named).ShouldBeEmpty();

    [Fact]
    public void Nothing_shows_a_collection_that_can_be_changed() => Properties()
        .Where(p => p.GetMethod is { IsPublic: true } && p.PropertyType != typeof(string) && p.PropertyType != typeof(byte[])
            && typeof(IEnumerable).IsAssignableFrom(p.PropertyType) && (typeof(IList).IsAssignableFrom(p.PropertyType) || typeof(IDictionary).IsAssignableFrom(p.PropertyType)))
        .Select(Named).ShouldBeEmpty();

    [Fact]
    public void No_aggregate_holds_another() => Types.Where(t => t.IsSubclassOf(typeof(Aggregate)))
        .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(f => f.FieldType.IsSubclassOf(typeof(Aggregate))).Select(f => $"{f.DeclaringType!.Name}.{f.Name}").ShouldBeEmpty();

    [Fact]
    public void What_is_stored_is_made_by_a_factory() => Types
        .Where(t => t.IsClass && !t.IsAbstract && t.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Any(c => c.GetParameters().Length == 0))
        .Where(t => t.GetConstructors().Length > 0 && t.GetMethod("<Clone>$") is null).Select(t => t.Name).ShouldBeEmpty();

    [Fact]
    public void An_event_is_a_sealed_record_of_ids_and_primitives()
    {
        foreach (var happened in Types.Where(t => t.IsClass && typeof(IDomainEvent).IsAssignableFrom(t)))
        {
            happened.IsSealed.ShouldBeTrue(happened.Name);
            happened.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .ShouldAllBe(p => p.PropertyType.IsPrimitive || p.PropertyType.IsEnum || p.PropertyType == typeof(Guid) || p.PropertyType == typeof(string)
                    || p.PropertyType == typeof(DateTimeOffset) || p.PropertyType == typeof(DateOnly), happened.Name);
        }
    }

    /// <summary>Catalogues of failures and specifications are told by their names.</summary>
    [Fact]
    public void Every_public_type_states_its_promise() => Undocumented("src/Domain", @"^public (?:sealed |static |abstract |readonly )*(?:partial )?(?:class|record|interface|enum|struct) (\w+)")
        .Where(n => !n.EndsWith("Failures", StringComparison.Ordinal) && !n.EndsWith("Specs", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_message_states_its_promise() =>
        Undocumented("src/Application", @"^public sealed record (\w+)(?=[^;{]*:\s*(?:ICommand|IQuery)<)").ShouldBeEmpty();

    private static IEnumerable<PropertyInfo> Properties() =>
        Types.SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly));

    private static string Named(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    private static IEnumerable<string> Undocumented(string folder, string declaration)
    {
        foreach (var file in Tree.Code(folder))
            foreach (Match found in Regex.Matches(file.Text, declaration, RegexOptions.Multiline))
            {
                var above = file.Text[..found.Index].TrimEnd().Split('\n').Reverse().Select(l => l.Trim())
                    .TakeWhile(l => l.StartsWith("///", StringComparison.Ordinal) || l.StartsWith('['));
                if (!above.Any(l => l.Contains("<summary>", StringComparison.Ordinal)))
                    yield return $"{file.Path}: {found.Groups[1].Value}";
            }
    }
}
