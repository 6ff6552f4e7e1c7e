using System.Reflection;
using Ventanilla.Application;
using Ventanilla.Application.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>An aggregate changes by its verbs. A statement that changes rows unseen is for counting, leases and bulk, and stands under a name that says
/// so: in the <c>…Rows</c> of its room, or in one of the few places named here.</summary>
public sealed class NamedStatementTests
{
    private static readonly string[] Named =
    [
        "AccountTraces", // Bulk: what is left of an erased account.
        "Attempts", // Counting: an attempt is spent before it is judged.
        "SignInTries", // Counting: failed sign-ins and their rest, over every account of a name.
        "SignInWithPasswordHandler", // Counting: a temporary password, which only one of fifty may spend.
        "Tickets", // One of fifty uses a ticket up; at sign-out all of an account end.
    ];

    [Fact]
    public void Rows_are_changed_unseen_only_where_a_name_says_so()
    {
        string[] found = [.. typeof(ApplicationServices).Assembly.GetTypes().Where(t => !t.IsNested)
            .Where(t => Il.Of(t).SelectMany(m => m.Body).Any(i => i.Called is MethodInfo { Name: nameof(IRepository<>.ChangeWhere) })).Select(t => t.Name)];

        found.ShouldContain("SessionRows");
        found.Where(n => !n.EndsWith("Rows", StringComparison.Ordinal)).ShouldBeSubsetOf(Named);
    }
}
