using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>A value of the domain that is read and written whole, as JSON in one column: what it remembers, not what follows from it. Enums stand in it by
/// their names, so no order of theirs is stored.</summary>
internal static class JsonFact
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Remembers } },
    };

    public static PropertyBuilder<T> IsJsonFact<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), json => Read<T>(json)),
            new ValueComparer<T>((a, b) => a == null ? b == null : b != null && Write(a) == Write(b), v => v == null ? 0 : Write(v).GetHashCode(StringComparison.Ordinal), v => v));
        return property;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>The domain's values are made by their factories and have no public setter: here they are made of what was stored.</summary>
    private static void Remembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Aggregate).Assembly)
            return;
        if (type.CreateObject is null && type.Type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, []) is { } empty)
            type.CreateObject = () => empty.Invoke(null);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].AttributeProvider is PropertyInfo { SetMethod: { } set })
                type.Properties[i].Set ??= (made, value) => set.Invoke(made, [value]);
            else
                type.Properties.RemoveAt(i);
    }
}
