using System.Reflection;
using System.Reflection.Emit;
using Ventanilla.Application;
using Ventanilla.Domain.Common;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.Architecture.Tests;

/// <summary>Whoever asks an aggregate, a check or a message looks at the answer: a refusal that is dropped is a change that silently did not
/// happen. The compiler says so by a <c>pop</c> behind the call, for <c>_ =</c> and for an answer that was awaited too.</summary>
public sealed class DroppedResultTests
{
    /// <summary>Where no answer could change what comes next, and why.</summary>
    private static readonly string[] Meant =
    [
        "SignOutModel.OnPost", // Whoever is signed out already is signed out.
        "EndSessionModel.OnPost", // The same, on behalf of an application.
        "AuditSkippedSteps.OnResultExecutionAsync", // The message is a refusal; only its row in the trail is wanted.
    ];

    [Fact]
    public void No_result_is_dropped() => new[] { typeof(Aggregate), typeof(ApplicationServices), typeof(VentanillaDbContext), typeof(Field) }
        .SelectMany(t => t.Assembly.GetTypes()).Where(t => !t.IsNested).SelectMany(Dropped).ShouldBe(Meant, ignoreOrder: true);

    [Fact]
    public void Each_way_to_drop_one_is_seen() => Dropped(typeof(Careless)).Order().ShouldBe(
        ["Careless.Awaits", "Careless.Forgets", "Careless.SaysSo"]);

    private static IEnumerable<string> Dropped(Type type) => Il.Of(type).SelectMany(m => m.Body.Zip(m.Body.Skip(1))
        .Where(pair => pair.Second.Code == OpCodes.Pop && IsResult(pair.First.Called))
        .Select(_ => $"{type.Name}.{NameOf(m.Method)}"));

    /// <summary>An asynchronous method is a type of its own, <c>&lt;Run&gt;d__1</c>.</summary>
    private static string NameOf(MethodBase method) => method.Name == "MoveNext" ? method.DeclaringType!.Name.Split('<', '>')[1] : method.Name;

    private static bool IsResult(MethodBase? called) => called is MethodInfo { ReturnType: var answer }
        && (answer == typeof(Result) || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Result<>)));

    private sealed class Careless
    {
        public static void Forgets() => Refuse();

        public static void SaysSo() => _ = Refuse();

        public static async Task Awaits() => await Task.FromResult(Refuse());

        public static bool Looks() => Refuse().Succeeded;

        private static Result Refuse() => new Failure(FailureKind.Refused, "tests.refused");
    }
}
