using Ventanilla.Application.Registration;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>Whoever comes second to a unique rule, while the first has not committed yet: it reads again and goes on, or is told what was taken.</summary>
public sealed class SecondOfTwoTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<T> Meets<T>(string first, Func<Task<T>> second)
    {
        await using var connection = await _house.Database.Open();
        await using var holding = await connection.BeginTransactionAsync();
        await using (var written = TestDatabase.Command(first, connection, holding))
            await written.ExecuteNonQueryAsync();
        var sent = second();
        await Eventually.Holds(async () => sent.IsCompleted || await _house.Database.Waiting() > 0, "the second comes to the key");
        sent.IsCompleted.ShouldBeFalse();
        await holding.CommitAsync();
        return await sent;
    }

    [Fact]
    public async Task The_questions_of_the_first_account_are_those_of_the_second()
    {
        var ana = await Populate(_house);
        var account = (await _house.RegisterAndActivate("ana@correo.example", ana.DocumentNumber)).AccountId;
        var first = $"""
            INSERT INTO challenges ("Id", "PersonId", "Questions", "DrawnAt", "FrozenUntil", "AttemptsSpent")
            VALUES ('{Guid.NewGuid()}', '{ana.Id}', '[]', now(), now() + interval '1 day', 0)
            """;

        var ticket = await _house.TicketFor(account);
        var started = await Meets(first, () => _house.Send(new StartVerification(ticket)));

        started.Failures.ShouldBeEmpty();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM challenges")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM challenges WHERE \"AttemptStartedAt\" IS NOT NULL")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM audit_entries WHERE \"Action\" = 'start_questions'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_at_once_registers_once()
    {
        var data = DataOf("luis@correo.example", "52000111");
        var id = Guid.CreateVersion7();
        var ticket = await _house.Judged(id, data);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _house.Send(new RegisterUser(id, data, ticket))));

        results.ShouldAllBe(r => r.Succeeded);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM accounts")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM account_links")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM outgoing_messages")).ShouldBe(1);
    }
}
