using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

public sealed class EmailChangeTests : IAsyncLifetime
{
    private const string Old = "luis@correo.example";
    private const string New = "Luis.Nuevo@correo.example";
    private ApplicationHouse _house = null!;
    private SignInAnswer _here = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Old, "52000111");
        _here = await _house.IsIn(Old);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result> Asks(string email = New, string password = SampleHouse.Password) =>
        _house.Send(new RequestEmailChange(email, new Secret(password)));

    private async Task<Secret> Link(string email = New)
    {
        (await Asks(email)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        return _house.Postman.LinkTo(email, "/cuenta/correo/confirmar");
    }

    private Task<string?> Email() => _house.Database.Scalar<string>($"""SELECT "Email" FROM accounts WHERE "Id" = '{_here.AccountId}'""");

    [Fact]
    public async Task Nothing_changes_before_the_link_is_used_and_then_everything_does()
    {
        var elsewhere = (await _house.SignsIn(Old)).SessionId!.Value;
        var link = await Link();
        (await Email()).ShouldBe(Old);
        var before = _house.Postman.Mails.Count;

        (await _house.Send(new ConfirmEmailChange(link))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        (await _house.Database.Scalar<string>("""SELECT "Email" || ' ' || "NormalizedEmail" || ' ' || "ClaimedEmail" FROM accounts"""))
            .ShouldBe($"{New} {New.ToUpperInvariant()} {New.ToUpperInvariant()}");
        var notice = _house.Postman.Mails.Skip(before).ShouldHaveSingleItem();
        (notice.To, notice.Text.Contains("/no-fui-yo/cambio?t=", StringComparison.Ordinal)).ShouldBe((Old, true));
        notice.Text.ShouldNotContain(New);
        (await _house.Send(new CheckSession(elsewhere))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(_here.SessionId!.Value))).Value.ShouldBeTrue();
        (await _house.SignsIn(Old)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await _house.SignsIn(New)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Without_a_session_the_link_works_with_the_password_and_then_ends_every_one()
    {
        var link = await Link();
        _house.IsNobody();

        (await _house.Send(new ConfirmEmailChange(link, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckSession(_here.SessionId!.Value))).Value.ShouldBeFalse();
        (await _house.Send(new ConfirmEmailChange(link, new Secret(SampleHouse.Password)))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.LinkNotUsable);
    }

    [Fact]
    public async Task Fifty_confirmations_at_once_change_the_address_and_tell_the_old_one_once()
    {
        var link = await Link();
        var before = _house.Postman.Mails.Count;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new ConfirmEmailChange(link))));
        await _house.RunJobs();

        results.Count(r => r.Succeeded).ShouldBe(1);
        _house.Postman.Mails.Skip(before).ShouldHaveSingleItem().To.ShouldBe(Old);
    }

    [Fact]
    public async Task Asking_again_replaces_the_link_and_a_day_ends_it()
    {
        var first = await Link();
        var second = await Link("otro@correo.example");

        (await _house.Send(new ConfirmEmailChange(first))).Succeeded.ShouldBeFalse();
        _house.Clock.Pass(TimeSpan.FromHours(24));
        (await _house.Send(new ConfirmEmailChange(second))).Succeeded.ShouldBeFalse();
        (await Email()).ShouldBe(Old);
    }

    [Fact]
    public async Task A_new_password_ends_a_change_that_was_asked_for_with_the_old_one()
    {
        var link = await Link();
        const string Next = "otra frase bien larga";
        (await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(Next), new Secret(Next)))).Succeeded.ShouldBeTrue();

        (await _house.Send(new ConfirmEmailChange(link))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reset_link_in_the_old_mailbox_dies_with_the_change()
    {
        await _house.Send(new RequestPasswordReset(Old));
        await _house.RunJobs();
        var reset = _house.Postman.LinkTo(Old, "/restablecer");
        (await _house.Send(new ConfirmEmailChange(await Link()))).Succeeded.ShouldBeTrue();

        const string Next = "otra frase bien larga";
        (await _house.Send(new ResetPassword(reset, new Secret(Next), new Secret(Next)))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_with_an_account_gets_the_same_answer_and_is_told_without_a_link()
    {
        await _house.RegisterAndActivate("eva@correo.example", "52000222");

        (await Asks("eva@correo.example")).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        var told = _house.Postman.Mails.Single(m => m.Subject.Contains("ya tiene una cuenta", StringComparison.Ordinal));
        (told.To, told.Text.Contains("?t=", StringComparison.Ordinal)).ShouldBe(("eva@correo.example", false));
    }

    [Fact]
    public async Task Where_an_address_may_have_several_accounts_it_may_have_this_one_too_and_nothing_is_claimed()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with
        {
            Identity = Policy.Identity with { SignInWith = [Identifier.Username], OneAccountPer = [Identifier.Username] },
        });
        (house.Caller.AccountId, house.Caller.SessionId) = (_here.AccountId, _here.SessionId);
        await _house.RegisterAndActivate("eva@correo.example", "52000222");

        (await house.Send(new RequestEmailChange("eva@correo.example", new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        await house.RunJobs();
        (await house.Send(new ConfirmEmailChange(house.Postman.LinkTo("eva@correo.example", "/cuenta/correo/confirmar")))).Succeeded.ShouldBeTrue();

        (await Email()).ShouldBe("eva@correo.example");
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "ClaimedEmail" = 'EVA@CORREO.EXAMPLE'""")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_were_promised_one_address_at_once_do_not_both_get_it()
    {
        await _house.RegisterAndActivate("eva@correo.example", "52000222");
        List<Secret> links = [await Link()];
        await _house.IsIn("eva@correo.example");
        _house.Clock.Pass(TimeSpan.FromSeconds(1)); // so that the newer of the two mails is the newer one
        links.Add(await Link());
        _house.IsNobody();

        var results = await Task.WhenAll(links.Select(l => _house.Send(new ConfirmEmailChange(l, new Secret(SampleHouse.Password)))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        results.Single(r => !r.Succeeded).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.IdentifierTaken);
        (await _house.Database.Scalar<long>($"""SELECT count(*) FROM accounts WHERE "Email" = '{New}'""")).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_the_same_address_and_an_eleventh_try_are_refused()
    {
        (await Asks(password: "no es esta")).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await Asks(" LUIS@correo.example ")).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.EmailSame);
        (await Asks("no es un correo")).Failures.ShouldHaveSingleItem().Field.ShouldBe("Email");
        for (var i = 0; i < 8; i++)
            await _house.Send(new ChangePhone("300 123 4567", new Secret("no es esta")));

        (await Asks()).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.TooManyRequests, "ten tries an hour, whichever page asks");
    }

    [Fact]
    public async Task Where_only_people_on_record_may_register_another_address_is_told_so_by_mail_alone()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Kind = RegistrationKind.EmailOnRecord, AfterActivation = AfterActivation.Active, SecondDatum = SecondDatum.None },
        });
        await Populate(house, people: 1);
        await house.IsIn(Old);

        (await house.Send(new RequestEmailChange(New, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        (await house.Send(new RequestEmailChange("ana@registro.example", new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        await house.RunJobs();

        house.Postman.Mails.Single(m => m.To == New).Text.ShouldNotContain("?t=");
        (await house.Send(new ConfirmEmailChange(house.Postman.LinkTo("ana@registro.example", "/cuenta/correo/confirmar")))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_phone_is_told_to_the_owner_and_there_is_none_where_the_portal_asks_for_none()
    {
        (await _house.Send(new ChangePhone("301 555 0000", new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        (await _house.Database.Scalar<string>("""SELECT "Phone" FROM accounts""")).ShouldBe("301 555 0000");
        _house.Postman.LinkTo(Old, "/no-fui-yo/cambio");
        await using var without = ApplicationHouse.On(_house.Database, Policy with { Registration = Policy.Registration with { Fields = [RegistrationField.FirstName] } });
        (without.Caller.AccountId, without.Caller.SessionId) = (_here.AccountId, _here.SessionId);
        (await without.Send(new ChangePhone("301 555 1111", new Secret(SampleHouse.Password)))).Succeeded.ShouldBeFalse();
    }
}
