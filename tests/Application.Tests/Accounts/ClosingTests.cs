using Ventanilla.Application.Accounts;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

public sealed class ClosingTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Document = "52000111";
    private ApplicationHouse _house = null!;
    private Guid _account;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _account = (await _house.RegisterAndActivate(Email, Document)).AccountId;
        await _house.IsIn(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<DateTimeOffset> Closes()
    {
        var closing = await _house.Send(new CloseAccount(new Secret(SampleHouse.Password)));
        await _house.RunJobs();
        return closing.Value;
    }

    private async Task Erases()
    {
        (await _house.Send(new EraseClosedAccounts())).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
    }

    private Task<string?> State(Guid? account = null) => _house.Database.Scalar<string>($"""SELECT "State" FROM accounts WHERE "Id" = '{account ?? _account}'""");

    private Task<long> Audited() => _house.Database.Scalar<long>(
        $"""SELECT count(*) FROM audit_entries WHERE "Action" = 'erase_account' AND "Outcome" = 'done' AND "SubjectId" = '{_account}'""");

    [Fact]
    public async Task An_account_that_was_disabled_while_it_was_closing_is_erased_as_promised()
    {
        await Closes();
        await _house.Database.Scalar<int>("""UPDATE accounts SET "State" = 'Disabled'""");
        _house.Clock.Pass(TimeSpan.FromDays(16));

        await Erases();

        (await State()).ShouldBe("Closed");
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "NormalizedEmail" <> '' OR "ClaimedEmail" IS NOT NULL""")).ShouldBe(0);
    }

    [Fact]
    public async Task Closing_asks_for_the_password_ends_every_session_and_tells_the_day()
    {
        var elsewhere = (await _house.SignsIn(Email)).SessionId!.Value;
        (await _house.Send(new CloseAccount(new Secret("no es esta")))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.CurrentPasswordWrong);

        (await Closes()).ShouldBe(_house.Clock.GetUtcNow().AddDays(15), TimeSpan.FromSeconds(1));

        foreach (var session in new[] { elsewhere, _house.Caller.SessionId!.Value })
            (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        var mail = _house.Postman.Mails.Single(m => m.Text.Contains("/no-fui-yo/cambio?t=", StringComparison.Ordinal));
        mail.To.ShouldBe(Email);
        mail.Text.ShouldContain("/ingresar");
    }

    [Fact]
    public async Task Signing_in_leads_to_the_way_back_and_keeping_it_goes_on_to_a_session()
    {
        var day = await Closes();
        _house.IsNobody();
        _house.Clock.Pass(TimeSpan.FromDays(14));
        (await _house.SignsIn(Email, "no es esta")).Outcome.ShouldBe(SignInOutcome.Refused);
        var answer = await _house.SignsIn(Email);
        (answer.Outcome, answer.SessionId).ShouldBe((SignInOutcome.Closing, null));
        (await _house.Send(new GetClosing(answer.Ticket!))).Value.ShouldBe(day, TimeSpan.FromMilliseconds(1));

        var kept = (await _house.Send(new KeepAccount(answer.Ticket!))).Value;

        kept.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Send(new CheckSession(kept.SessionId!.Value))).Value.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromDays(30));
        await Erases();
        (await State()).ShouldBe("Active");
        (await _house.SignsIn(Email)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task The_legal_documents_come_after_the_account_is_kept_and_not_in_its_place()
    {
        await Closes();
        await using var later = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 12, 1)), new("data_treatment", "1.0", new(2026, 11, 1))] },
        });
        var ticket = (await later.SignsIn(Email)).Ticket!;

        (await later.Send(new AcceptLegal(ticket, true, true))).Succeeded.ShouldBeFalse();
        var kept = (await later.Send(new KeepAccount(ticket))).Value;
        kept.Outcome.ShouldBe(SignInOutcome.MustAccept);
        (await later.Send(new AcceptLegal(kept.Ticket!, true, true))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task An_objection_to_the_closing_keeps_the_account_and_ends_what_the_old_password_began()
    {
        await Closes();
        var ticket = (await _house.SignsIn(Email)).Ticket!;
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.Send(new ObjectToChange(_house.Postman.LinkTo(Email, "/no-fui-yo/cambio")));

        (await _house.Send(new KeepAccount(ticket))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
        (await State()).ShouldBe("Active");
        (await _house.SignsIn(Email)).Outcome.ShouldBe(SignInOutcome.Refused);
        _house.Clock.Pass(TimeSpan.FromDays(16));
        await Erases();
        (await State()).ShouldBe("Active");
    }

    [Fact]
    public async Task After_the_time_of_grace_nothing_personal_is_left_anywhere_but_in_the_last_mail()
    {
        await _house.Database.Scalar<object>($"""INSERT INTO app_requests ("AccountId", "App", "RequestedAt") VALUES ('{_account}', 'subsidio', now())""");
        await _house.Add(VerificationAttempt.Made(Guid.CreateVersion7(), _account, "C00002", passed: true, _house.Clock.GetUtcNow()));
        await _house.Database.Scalar<object>($"""INSERT INTO correction_requests ("Id", "AccountId", "What", "Explanation", "AskedAt") VALUES ('{Guid.CreateVersion7()}', '{_account}', 'mi fecha', 'Nací en 1984, señora Quintero.', now())""");
        await _house.Send(new RequestEmailChange("luis.nuevo@correo.example", new Secret(SampleHouse.Password)));
        await _house.RunJobs();
        _house.Postman.Fault = new IOException("no answer");
        await _house.Send(new ChangePhone("301 555 9876", new Secret(SampleHouse.Password)));
        _house.Postman.Fault = null;
        await Closes();
        _house.Clock.Pass(TimeSpan.FromDays(15));
        var before = _house.Postman.Mails.Count;

        await Erases();

        _house.Postman.Mails.Skip(before).ShouldHaveSingleItem().To.ShouldBe(Email);
        foreach (var table in new[] { "sessions", "account_links", "app_requests", "correction_requests" })
            (await _house.Database.Scalar<long>($"SELECT count(*) FROM {table}")).ShouldBe(0, table);
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "AccountId" IS NOT NULL AND ("MaskedAddress" <> '' OR "Payload" IS NOT NULL)""")).ShouldBe(0);
        (await _house.Database.Scalar<long>($"""SELECT count(*) FROM verification_attempts WHERE "AccountId" <> '{_account}'""")).ShouldBe(1);
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM consents WHERE "Address" = '' AND "Version" = '1.0' AND "GivenAt" IS NOT NULL""")).ShouldBe(2);
        foreach (var (table, row) in await Rows())
            foreach (var personal in new[] { "luis", "301 555", Document, "quintero", "Pérez", "300 123" })
                row.ShouldNotContain(personal, Case.Insensitive, $"{table}: {row}");
        (await State()).ShouldBe("Closed");
        (await Audited()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_person_can_register_afresh()
    {
        await Closes();
        _house.Clock.Pass(TimeSpan.FromDays(15));
        await Erases();
        _house.IsNobody();

        var afresh = await _house.RegisterAndActivate(Email, Document);

        afresh.AccountId.ShouldNotBe(_account);
        (await _house.SignsIn(Email)).AccountId.ShouldBe(afresh.AccountId);
    }

    [Fact]
    public async Task Before_its_day_twice_and_on_several_machines_at_once_it_is_erased_once()
    {
        await Closes();
        _house.Clock.Pass(TimeSpan.FromDays(15) - TimeSpan.FromMinutes(1));
        await Erases();
        (await State()).ShouldBe("Closing");
        _house.Clock.Pass(TimeSpan.FromMinutes(2));
        var before = _house.Postman.Mails.Count;

        (await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _house.Send(new EraseAccount(_account))))).ShouldAllBe(r => r.Succeeded);
        await Erases();

        (await Audited()).ShouldBe(1);
        _house.Postman.Mails.Count.ShouldBe(before + 1);
    }

    [Fact, Trait("Engine", "PostgreSql")]
    public async Task An_account_that_cannot_be_erased_holds_up_no_other_and_is_tried_again()
    {
        await Closes();
        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        var second = (await _house.RegisterAndActivate("eva@correo.example", "52000222")).AccountId;
        await _house.IsIn("eva@correo.example");
        await Closes();
        _house.Clock.Pass(TimeSpan.FromDays(16));
        await _house.Database.Scalar<object>($$"""
            CREATE FUNCTION broken() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER broken BEFORE UPDATE ON accounts FOR EACH ROW WHEN (OLD."Id" = '{{_account}}') EXECUTE FUNCTION broken();
            """);
        var before = _house.Postman.Mails.Count;

        await Should.ThrowAsync<Exception>(Erases);
        await _house.RunJobs();
        ((await State()), (await State(second))).ShouldBe(("Closing", "Closed"));
        await _house.Database.Scalar<object>("DROP TRIGGER broken ON accounts");
        await Erases();

        (await State()).ShouldBe("Closed");
        _house.Postman.Mails.Skip(before).Select(m => m.To).ShouldBe(["eva@correo.example", Email]);
    }

    [Fact]
    public async Task Keeping_and_erasing_at_the_same_moment_do_one_of_the_two()
    {
        await Closes();
        _house.Clock.Pass(TimeSpan.FromDays(16));
        var ticket = (await _house.SignsIn(Email)).Ticket!;

        var keeping = _house.Send(new KeepAccount(ticket));
        var erasing = _house.Send(new EraseAccount(_account));
        var kept = await keeping;
        (await erasing).Succeeded.ShouldBeTrue();

        (await State()).ShouldBe(kept.Succeeded ? "Active" : "Closed");
        (await _house.Database.Scalar<string>("""SELECT "Email" FROM accounts""")).ShouldBe(kept.Succeeded ? Email : "");
    }

    /// <summary>The keys of the host belong to nobody, and what is drawn at random spells any four letters now and then.</summary>
    private async Task<List<(string Table, string Row)>> Rows() => [.. (await _house.Database.Rows()).Where(r => r.Table != "data_protection_keys")];
}
