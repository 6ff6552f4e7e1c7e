using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Recovery;

public sealed class ObjectionTests : IAsyncLifetime
{
    private const string Owner = "luis@correo.example";
    private const string Thief = "ladron@correo.example";
    private const string Stolen = "cuatro gatos grises 9";
    private const string Fresh = "cinco lobos blancos 4";
    private ApplicationHouse _house = null!;
    private Guid _account;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _account = (await _house.RegisterAndActivate(Owner, "52000111")).AccountId;
        await _house.IsIn(Owner);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task ChangesPassword(string from, string to)
    {
        (await _house.Send(new ChangePassword(new Secret(from), new Secret(to), new Secret(to)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
    }

    private async Task<Secret> AsksForEmail(string email, string password)
    {
        (await _house.Send(new RequestEmailChange(email, new Secret(password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        return _house.Postman.LinkTo(email, "/cuenta/correo/confirmar");
    }

    private async Task ChangesEmail(string email, string password)
    {
        (await _house.Send(new ConfirmEmailChange(await AsksForEmail(email, password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
    }

    private Secret Objection(string to) => _house.Postman.LinkTo(to, "/no-fui-yo/cambio");

    private async Task<Result<ObjectionOutcome>> Objects(Secret token)
    {
        var result = await _house.Send(new ObjectToChange(token));
        await _house.RunJobs();
        return result;
    }

    private Task<Result> Resets(Secret token) => _house.Send(new ResetPassword(token, new Secret(Fresh), new Secret(Fresh)));

    private Task<string?> Email() => _house.Database.Scalar<string>($"""SELECT "Email" || ' ' || "ClaimedEmail" FROM accounts WHERE "Id" = '{_account}'""");

    [Fact]
    public async Task A_second_factor_that_a_thief_switched_on_goes_with_the_objection()
    {
        await ChangesPassword(SampleHouse.Password, Stolen);
        var objection = Objection(Owner);
        _house.Clock.Pass(TimeSpan.FromHours(1));
        var (key, code) = CodeOfAFreshKey();
        (await _house.Send(new EnableSecondFactor(key, code, new Secret(Stolen)))).Succeeded.ShouldBeTrue();

        await Objects(objection);

        (await _house.Database.Scalar<long>("SELECT (SELECT count(*) FROM second_factors) + (SELECT count(*) FROM recovery_codes)")).ShouldBe(0);
        (await Resets(_house.Postman.LinkTo(Owner, "/restablecer"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_notice_of_the_factor_itself_takes_it_away_too()
    {
        var (key, code) = CodeOfAFreshKey();
        (await _house.Send(new EnableSecondFactor(key, code, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        await Objects(Objection(Owner));

        (await _house.Database.Scalar<long>("SELECT count(*) FROM second_factors")).ShouldBe(0);
    }

    [Fact]
    public async Task The_owners_factor_from_before_stays_and_the_mailbox_alone_opens_nothing()
    {
        var (key, code) = CodeOfAFreshKey();
        (await _house.Send(new EnableSecondFactor(key, code, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromHours(1));
        await ChangesPassword(SampleHouse.Password, Stolen);

        await Objects(Objection(Owner));

        (await _house.Database.Scalar<long>("SELECT count(*) FROM second_factors")).ShouldBe(1);
        (await Resets(_house.Postman.LinkTo(Owner, "/restablecer"))).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeNeeded);
    }

    private (Secret Key, string Code) CodeOfAFreshKey()
    {
        var key = TotpKey.Draw();
        return (key.Write(), Totp.CodeAt(key, Totp.StepAt(_house.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task After_a_stolen_password_the_thief_is_out_and_the_owner_gets_back_in()
    {
        await ChangesPassword(SampleHouse.Password, Stolen);
        var session = (await _house.SignsIn(Owner, Stolen)).SessionId!.Value;
        var pending = await AsksForEmail(Thief, Stolen);
        await _house.Send(new RequestPasswordReset(Owner));
        await _house.RunJobs();
        var reset = _house.Postman.LinkTo(Owner, "/restablecer");
        // Mails of one moment have no order.
        _house.Clock.Pass(TimeSpan.FromMinutes(1));

        (await Objects(Objection(Owner))).Value.ShouldBe(ObjectionOutcome.LinkMailed);

        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(_house.Caller.SessionId!.Value))).Value.ShouldBeFalse();
        foreach (var password in new[] { Stolen, SampleHouse.Password })
            (await _house.SignsIn(Owner, password)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await _house.Send(new ConfirmEmailChange(pending))).Succeeded.ShouldBeFalse();
        (await Resets(reset)).Succeeded.ShouldBeFalse();
        (await Resets(_house.Postman.LinkTo(Owner, "/restablecer"))).Succeeded.ShouldBeTrue();
        (await _house.SignsIn(Owner, Fresh)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task After_a_stolen_address_it_is_put_back_claimed_and_the_link_goes_there()
    {
        await ChangesEmail(Thief, SampleHouse.Password);
        (await Email()).ShouldBe($"{Thief} {Thief.ToUpperInvariant()}");

        (await Objects(Objection(Owner))).Value.ShouldBe(ObjectionOutcome.LinkMailed);

        (await Email()).ShouldBe($"{Owner} {Owner.ToUpperInvariant()}");
        (await Resets(_house.Postman.LinkTo(Owner, "/restablecer"))).Succeeded.ShouldBeTrue();
        (await _house.SignsIn(Owner, Fresh)).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.SignsIn(Thief, Fresh)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task The_thief_cannot_object_to_the_owner_nor_keep_the_owner_from_objecting()
    {
        await ChangesEmail(Thief, SampleHouse.Password);
        var owners = Objection(Owner);
        _house.Clock.Pass(TimeSpan.FromMinutes(5));
        await ChangesPassword(SampleHouse.Password, Stolen);
        var thiefs = Objection(Thief);
        await ChangesPassword(Stolen, SampleHouse.Password + "x");
        var thiefsOther = Objection(Thief);

        (await Objects(thiefs)).Succeeded.ShouldBeTrue();
        (await Objects(owners)).Value.ShouldBe(ObjectionOutcome.LinkMailed);
        (await Objects(thiefsOther)).Succeeded.ShouldBeFalse();

        (await Email()).ShouldBe($"{Owner} {Owner.ToUpperInvariant()}");
        (await Resets(_house.Postman.LinkTo(Thief, "/restablecer"))).Succeeded.ShouldBeFalse();
        (await Resets(_house.Postman.LinkTo(Owner, "/restablecer"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_temporary_password_that_was_given_out_dies_too()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with { Recovery = new() { Kind = RecoveryKind.TemporaryPassword } });
        await ChangesPassword(SampleHouse.Password, Stolen);
        await house.Send(new RequestPasswordReset(Owner));
        await house.RunJobs();
        (await house.Send(new IssueTemporaryPassword(house.Postman.LinkTo(Owner, "/recuperar/confirmar")))).Succeeded.ShouldBeTrue();

        (await house.Send(new ObjectToChange(Objection(Owner)))).Value.ShouldBe(ObjectionOutcome.LinkMailed);
        await house.RunJobs();

        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "TemporaryPasswordHash" IS NOT NULL""")).ShouldBe(0);
        house.Postman.LinkTo(Owner, "/restablecer");
    }

    [Fact]
    public async Task Fifty_objections_at_once_are_one_and_none_is_told_of_again()
    {
        await ChangesPassword(SampleHouse.Password, Stolen);
        var objection = Objection(Owner);
        var before = _house.Postman.Mails.Count;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new ObjectToChange(objection))));
        await _house.RunJobs();

        results.Count(r => r.Succeeded).ShouldBe(1);
        _house.Postman.Mails.Skip(before).ShouldHaveSingleItem().Text.ShouldContain("/restablecer?t=");
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM audit_entries WHERE "Action" = 'object_to_change' AND "Outcome" = 'link_mailed'""")).ShouldBe(1);
    }

    [Fact]
    public async Task An_objection_is_too_late_after_three_days()
    {
        await ChangesPassword(SampleHouse.Password, Stolen);
        _house.Clock.Pass(TimeSpan.FromDays(3));

        (await Objects(Objection(Owner))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.LinkNotUsable);
        (await _house.SignsIn(Owner, Stolen)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task An_address_that_is_another_accounts_by_now_stays_there_and_the_rest_is_done()
    {
        await ChangesEmail(Thief, SampleHouse.Password);
        var session = _house.Caller.SessionId!.Value;
        await _house.RegisterAndActivate(Owner, "52000222");
        await _house.RunJobs();
        var before = _house.Postman.Mails.Count;

        (await Objects(Objection(Owner))).Value.ShouldBe(ObjectionOutcome.MustCall);

        (await Email()).ShouldBe($"{Thief} {Thief.ToUpperInvariant()}");
        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        (await _house.SignsIn(Thief)).Outcome.ShouldBe(SignInOutcome.Refused);
        _house.Postman.Mails.Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_sign_in_that_waits_between_two_steps_does_not_outlive_an_objection()
    {
        var ticket = await _house.TicketFor(_account, TicketPurpose.Legal);
        (await _house.Send(new GetLegalDue(ticket))).Succeeded.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await ChangesPassword(SampleHouse.Password, Stolen);
        await Objects(Objection(Owner));

        (await _house.Send(new GetLegalDue(ticket))).Succeeded.ShouldBeFalse();
    }
}
