using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>What has lost its use goes in small commits; what is still of use stays, also when it became so at that moment.</summary>
public sealed class PurgeTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task More_than_one_batch_goes_and_what_is_valid_stays()
    {
        var account = await _house.Register(Email, "52000111");
        var now = _house.Clock.GetUtcNow();
        AccountLink Link(TimeSpan lifetime) => AccountLink.Issue(account, LinkPurpose.PasswordReset, lifetime, now).Link;
        await _house.Add([.. Enumerable.Range(0, 2_300).Select(_ => Link(TimeSpan.FromMinutes(30))), .. Enumerable.Range(0, 7).Select(_ => Link(TimeSpan.FromDays(9)))]);
        _house.Clock.Pass(TimeSpan.FromDays(3));

        (await _house.Send(new PurgeExpired())).Succeeded.ShouldBeTrue();

        (await _house.With(db => db.Set<AccountLink>().CountAsync())).ShouldBe(7);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM budgets")).ShouldBe(0);
    }

    [Fact]
    public async Task A_registration_that_is_activated_while_the_purge_comes_to_it_stays()
    {
        await _house.Register(Email, "52000111");
        _house.Clock.Pass(Policy.Registration.NeverActivated + TimeSpan.FromMinutes(1));
        await using var connection = await _house.Database.Open();
        await using var activation = await connection.BeginTransactionAsync();
        await using (var activates = TestDatabase.Command("UPDATE accounts SET \"State\" = 'Active'", connection, activation))
            await activates.ExecuteNonQueryAsync();

        var purged = _house.Send(new PurgeExpired());
        await Eventually.Holds(async () => purged.IsCompleted || await _house.Database.Waiting() > 0, "the purge comes to the row");
        purged.IsCompleted.ShouldBeFalse();
        await activation.CommitAsync();

        (await purged).Succeeded.ShouldBeTrue();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM accounts")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(2);
    }
}
