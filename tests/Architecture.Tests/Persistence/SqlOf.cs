using System.Reflection;
using System.Text.RegularExpressions;
using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Common;
using Ventanilla.Infrastructure.People;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.PostgreSql;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>One statement: in which file, under which name, what it says.</summary>
internal sealed record SqlText(string File, string Name, string Sql);

/// <summary>Finds what the application asks of a database, and has EF write it without a server.</summary>
internal static class SqlOf
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly Assembly Infrastructure = typeof(VentanillaDbContext).Assembly;

    private static IEnumerable<Type> Specs => typeof(Aggregate).Assembly.GetTypes().Concat(Infrastructure.GetTypes())
        .Where(t => !t.IsAbstract && EntityOf(t) is not null).OrderBy(t => t.MetadataToken);

    /// <summary>Each with sample arguments, as it is listed or found.</summary>
    public static IEnumerable<SqlText> Specifications(string provider)
    {
        using var db = Contexts.Of(provider);
        foreach (var type in Specs)
            foreach (var (suffix, spec) in Samples.AllOf(type))
                yield return new SqlText(type.DeclaringType!.Name, $"{type.DeclaringType.Name}.{type.Name}{suffix}", (string)Generic(nameof(Query), EntityOf(type)!).Invoke(null, [db, spec])!);
    }

    /// <summary>What the lambdas of the handlers set, in the words of the handlers themselves. The condition is the specification's: its own text
    /// stands with the specifications.</summary>
    public static async Task<IEnumerable<SqlText>> Changes(string provider)
    {
        List<SqlText> found = [];
        foreach (var lambda in typeof(ICaller).Assembly.GetTypes().SelectMany(t => t.GetMethods(Any | BindingFlags.DeclaredOnly)).Where(SetsSomething).OrderBy(m => m.MetadataToken))
        {
            var recorder = new Recorder();
            await using var db = Contexts.Of(provider, recorder);
            var set = lambda.GetParameters()[0].ParameterType.GenericTypeArguments[0];
            await (Task)Generic(nameof(Change), set).Invoke(null, [db, lambda, lambda.IsStatic ? null : Samples.Filled(lambda.DeclaringType!)])!;
            var handler = lambda.DeclaringType!;
            while (handler.DeclaringType is not null)
                handler = handler.DeclaringType;
            var name = $"{handler.Name}.{Regex.Match(lambda.Name, "<([\\w.]+)>").Groups[1].Value} {set.Name}";
            found.Add(new SqlText($"{handler.Namespace!.Split('.')[2]}.Changes", name, recorder.Heard.Single()));
        }

        return found.OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Sql, StringComparer.Ordinal);
    }

    /// <summary>The statement of every specification that the code gives to a purge or to <c>DeleteWhere</c>.</summary>
    public static async Task<IEnumerable<SqlText>> Purges(string provider)
    {
        List<SqlText> found = [];
        var deletes = Tree.Code("src").SelectMany(f => Regex.Matches(f.Code, @"(purge|IPurge>\(\))?\.DeleteWhere\(\s*new (\w+)\.(\w+)\(")
            .Select(m => (IsPurge: m.Groups[1].Success || f.Text.Contains("IPurge purge", StringComparison.Ordinal), Name: $"{m.Groups[2]}.{m.Groups[3]}"))).Distinct();
        foreach (var (isPurge, name) in deletes.OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            var type = Specs.Single(t => $"{t.DeclaringType!.Name}.{t.Name}" == name);
            var recorder = new Recorder();
            await using var db = Contexts.Of(provider, recorder);
            var sql = await (Task<string?>)Generic(nameof(Delete), EntityOf(type)!).Invoke(null, [db, Samples.AllOf(type).First().Made, isPurge])!;
            found.Add(new SqlText(isPurge ? "Purges" : "Deletes", name, sql ?? recorder.Heard.Single()));
        }

        return found;
    }

    /// <summary>Every text that stands in the folder of the provider.</summary>
    public static IEnumerable<SqlText> ByHand(string provider)
    {
        foreach (var type in Infrastructure.GetTypes().Where(t => t.Namespace == $"Ventanilla.Infrastructure.Persistence.{provider}" && !t.Name.Contains('<', StringComparison.Ordinal))
            .OrderBy(t => t.Name, StringComparer.Ordinal))
            foreach (var field in type.GetFields(Any | BindingFlags.DeclaredOnly).Where(f => f.IsStatic))
                if (field.GetValue(null) is PeopleStatements statements)
                    foreach (var property in typeof(PeopleStatements).GetProperties().Where(p => p.PropertyType == typeof(string)))
                        yield return new SqlText(type.Name, property.Name, (string)property.GetValue(statements)!);
                else if (field.GetValue(null) is string text && Regex.IsMatch(text, @"^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH|COPY|EXEC|DECLARE|SET|ALTER)\b(\s+\S+){3}"))
                    yield return new SqlText(type.Name, field.Name, text);
    }

    private static bool SetsSomething(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: { IsGenericType: true } set }] && set.GetGenericTypeDefinition() == typeof(IChanges<>) && method.Name.Contains('<', StringComparison.Ordinal);

    private static Type? EntityOf(Type? type) => type is null ? null
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Specification<>) ? type.GenericTypeArguments[0] : EntityOf(type.BaseType);

    private static MethodInfo Generic(string method, Type entity) => typeof(SqlOf).GetMethod(method, Any)!.MakeGenericMethod(entity);

    private static string Query<T>(VentanillaDbContext db, Specification<T> spec) where T : class
    {
        for (var type = spec.GetType(); type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Specification<,>))
                return (string)typeof(SqlOf).GetMethod(nameof(Projection), Any)!.MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [db, spec])!;
        return db.Set<T>().Matching(spec).ToQueryString();
    }

    private static string Projection<T, TResult>(VentanillaDbContext db, Specification<T, TResult> spec) where T : class => db.Set<T>().Projected(spec).ToQueryString();

    private static Task<int> Change<T>(VentanillaDbContext db, MethodInfo lambda, object? caught) where T : class =>
        db.Set<T>().ExecuteUpdateAsync(setters => lambda.Invoke(caught, [new Setting<T>(setters)]));

    /// <returns>Null where the recorder has heard it.</returns>
    private static async Task<string?> Delete<T>(VentanillaDbContext db, Specification<T> spec, bool isPurge) where T : class
    {
        if (isPurge && db is PostgreSqlContext)
            return PostgreSqlPurge.Deletes(db.Set<T>().Matching(spec).Take(1_000).Select(_ => 1).CreateDbCommand().CommandText);
        await (isPurge ? db.Set<T>().Meeting(spec).Take(1_000) : db.Set<T>().Matching(spec)).ExecuteDeleteAsync();
        return null;
    }

    private sealed class Setting<T>(UpdateSettersBuilder<T> setters) : IChanges<T>
    {
        public IChanges<T> Set<TValue>(
            System.Linq.Expressions.Expression<Func<T, TValue>> property, System.Linq.Expressions.Expression<Func<T, TValue>> value)
        {
            setters.SetProperty(property, value);
            return this;
        }
    }
}
