using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>Whoever has an account is shown, and erased, wherever a row says whose it is.</summary>
public sealed class TracesTests
{
    [Fact]
    public void Every_table_that_belongs_to_an_account_is_shown_to_its_owner_and_erased_with_it()
    {
        var parts = typeof(AccountTraces).GetConstructors().Single().GetParameters();
        var traces = (AccountTraces)Activator.CreateInstance(typeof(AccountTraces), new object[parts.Length])!;
        using var db = Contexts.Of("PostgreSql");

        var belonging = db.Model.GetEntityTypes().Where(e => e.FindProperty("AccountId") is not null || e.FindProperty("ActorId") is not null
            || e.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Account))).Select(e => e.ClrType).ToArray();

        traces.All.Values.Select(t => t.ShownAs).Except(typeof(MyData).GetProperties().Select(p => p.Name)).ShouldBeEmpty();
        belonging.Length.ShouldBeGreaterThan(4);
        belonging.Except(traces.All.Keys).Select(t => t.Name).ShouldBeEmpty("AccountTraces does not say what becomes of them");
        traces.All.Keys.Except(belonging).Select(t => t.Name).ShouldBeEmpty("nothing says whose they are");
    }
}
