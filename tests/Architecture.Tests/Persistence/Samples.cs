using System.Reflection;
using System.Runtime.CompilerServices;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.People;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>A value of any type that a specification or a command may need, so that its SQL can be written without asking for it.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Then = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "muestra", [typeof(int)] = 7, [typeof(long)] = 7L, [typeof(bool)] = true, [typeof(DateTimeOffset)] = Then,
        [typeof(Guid)] = new Guid("019ac000-0000-7000-8000-000000000001"), [typeof(byte[])] = new byte[] { 1, 2, 3 }, [typeof(TimeSpan)] = TimeSpan.FromMinutes(1),
        [typeof(IReadOnlyList<string>)] = new[] { "uno", "dos" }, [typeof(IReadOnlyCollection<Guid>)] = new[] { Guid.Empty },
        [typeof(IReadOnlyList<Guid>)] = new[] { Guid.Empty }, [typeof(string[])] = new[] { "uno", "dos" }, [typeof(Guid[])] = new[] { Guid.Empty },
        [typeof(Language)] = Language.English,
        [typeof(FigurePeriod)] = new FigurePeriod(new(2026, 9, 20), new(2026, 11, 21)),
        [typeof(PersonFact)] = PersonFact.OnRecord(Guid.Empty, "profession", "panadera", "norte"),
        [typeof(AccountLink)] = AccountLink.Issue(Guid.Empty, LinkPurpose.ChangeNotMine, TimeSpan.FromDays(1), Then).Link,
    };

    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.TryGetValue(type, out var known))
            return known;
        if (type.IsArray)
        {
            var one = Array.CreateInstance(type.GetElementType()!, 1);
            one.SetValue(Of(type.GetElementType()!), 0);
            return one;
        }

        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        return type.IsInterface || type.IsAbstract ? null : Filled(type);
    }

    /// <summary>With everything there is to give, and once more without what may be left out: such a specification is two queries.</summary>
    public static IEnumerable<(string Suffix, object Made)> AllOf(Type type)
    {
        var made = type.GetConstructors().Single();
        var parameters = made.GetParameters();
        yield return ("", made.Invoke([.. parameters.Select(p => Of(p.ParameterType))]));
        if (parameters.Any(MayBeLeftOut))
            yield return (" (less)", made.Invoke([.. parameters.Select(p => MayBeLeftOut(p) ? null : Of(p.ParameterType))]));
    }

    /// <summary>An object that was never constructed, its fields filled: what a lambda of a handler has caught.</summary>
    public static object Filled(Type type, int depth = 0)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            if (field.FieldType == typeof(string) || field.FieldType.IsValueType || Known.ContainsKey(field.FieldType))
                field.SetValue(made, Of(field.FieldType));
            else if (depth < 4 && field.FieldType is { IsClass: true, IsAbstract: false } && field.FieldType.Namespace?.StartsWith("Ventanilla", StringComparison.Ordinal) == true)
                field.SetValue(made, Filled(field.FieldType, depth + 1));
        return made;
    }

    private static bool MayBeLeftOut(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);
}
