using System.Reflection;
using MediatR;
using Ventanilla.Application;
using Ventanilla.Application.Common;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Architecture.Tests.Persistence;

namespace Ventanilla.Architecture.Tests;

/// <summary>A query looks at rows and takes from them what its page shows: it loads nothing that could be changed.</summary>
public sealed class QueryTests
{
    /// <summary>Who may hand a repository to a query, and why.</summary>
    private static readonly Type[] SharedWithCommands =
    [
        typeof(Breaker), // Counts failures, for the page and for the attempt.
        typeof(Tickets), // Opens by a projection; only a command issues one, or uses it up.
        typeof(SignInPath), // Looks by a projection; only a command goes on to the session that it adds.
    ];

    /// <summary>Who reads something whole, and why.</summary>
    private static readonly string[] ReadsWhole =
    [
        "GetVerificationHandler", // What state a challenge is in is said by its own members, and its questions are one column.
    ];

    private static readonly Type[] Handlers = [.. typeof(ApplicationServices).Assembly.GetTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType
        && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        && i.GenericTypeArguments[0].GetInterfaces().Any(q => q.IsGenericType && q.GetGenericTypeDefinition() == typeof(IQuery<>))))];

    private static readonly HashSet<Type> Stored = Tables();

    [Fact]
    public void There_are_queries() => Handlers.Length.ShouldBeGreaterThan(10);

    [Fact]
    public void A_query_is_given_no_repository() => Handlers.SelectMany(h => Repositories(h, h.Name)).ShouldBeEmpty();

    [Fact]
    public void A_query_projects_and_loads_nothing_whole() =>
        Handlers.SelectMany(h => Il.Of(h).SelectMany(m => m.Body).Select(i => i.Called).OfType<MethodInfo>()
            .Where(m => m.DeclaringType == typeof(IReads) && m.Name is nameof(IReads.First) or nameof(IReads.List))
            .Select(m => m.GetGenericArguments()[0])
            .Where(answer => Stored.Contains(answer) || Parts(answer).Any(Stored.Contains))
            .Select(_ => h.Name)).Distinct().ShouldBe(ReadsWhole);

    private static IEnumerable<string> Repositories(Type asks, string path) => asks.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
        .SelectMany(given => given.IsGenericType && given.GetGenericTypeDefinition() == typeof(IRepository<>) ? [$"{path} <- {given.GenericTypeArguments[0].Name}"]
            : given.IsClass && given.Assembly == asks.Assembly && !SharedWithCommands.Contains(given) ? Repositories(given, $"{path} <- {given.Name}") : []);

    /// <summary>What is put together for an answer, and what its lists hold.</summary>
    private static IEnumerable<Type> Parts(Type answer) => answer.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .SelectMany(p => p.PropertyType.IsGenericType ? [p.PropertyType, .. p.PropertyType.GenericTypeArguments] : new[] { p.PropertyType });

    private static HashSet<Type> Tables()
    {
        using var db = Contexts.Of("PostgreSql");
        return [.. db.Model.GetEntityTypes().Select(e => e.ClrType)];
    }
}
