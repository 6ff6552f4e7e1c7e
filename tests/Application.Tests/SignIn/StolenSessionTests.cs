using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>A thief at an open session who knows the password, while its owner is recovering the account.</summary>
public sealed class StolenSessionTests : IAsyncLifetime
{
    private const string Owner = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Owner, "52000111");
        await _house.IsIn(Owner);
        await _house.RunJobs();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public Task A_password_change_under_way_does_not_undo_a_recovery() => IsRefused(
        () => _house.Send(new ChangePassword(new Secret(Password), new Secret("cuatro gatos grises 9"), new Secret("cuatro gatos grises 9"))));

    [Fact]
    public Task A_change_of_address_under_way_leaves_no_link_behind_a_recovery() => IsRefused(
        () => _house.Send(new RequestEmailChange("ladron@correo.example", new Secret(Password))));

    [Fact]
    public Task A_closing_under_way_does_not_close_what_was_recovered() => IsRefused(
        async () => (await _house.Send(new CloseAccount(new Secret(Password)))) is { Succeeded: false } refused
            ? Result.Failed(refused.Failures) : Result.Done);

    /// <summary>The command reads the account and judges the old password, and comes to the row while the owner's new one is being written.</summary>
    private async Task IsRefused(Func<Task<Result>> asks)
    {
        await using var connection = await _house.Database.Open();
        await using var recovery = await connection.BeginTransactionAsync();
        const string Fresh = """UPDATE accounts SET "PasswordHash" = 'pbkdf2-sha512$1$AA==$AA==', "PasswordChangedAt" = "PasswordChangedAt" + interval '1 minute'""";
        await using (var fresh = TestDatabase.Command(Fresh, connection, recovery))
            await fresh.ExecuteNonQueryAsync();

        var asked = asks();
        await Eventually.Holds(async () => asked.IsCompleted || await _house.Database.Waiting() > 0, "the command comes to the row");
        await recovery.CommitAsync();

        (await asked).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await _house.Database.Scalar<string>("""SELECT "PasswordHash" || "State" FROM accounts""")).ShouldBe($"pbkdf2-sha512$1$AA==$AA=={AccountState.Active}");
        (await _house.Database.Scalar<long>($"""SELECT count(*) FROM account_links WHERE "Purpose" = '{LinkPurpose.EmailChange}'""")).ShouldBe(0);
    }
}
