using Ventanilla.Application.Accounts;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>Security test 22: a link that gives an account a new way in is worth nothing without that account's password, outside the session that
/// asked for it.</summary>
public sealed class ForeignMailboxTests : IAsyncLifetime
{
    private const string Asker = "luis@correo.example";
    private const string Foreign = "vera@correo.example";
    private static readonly Secret Right = new(Password), Wrong = new("no es esta frase 9");
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Asker, "52000111");
        await _house.IsIn(Asker);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> Link()
    {
        (await _house.Send(new RequestEmailChange(Foreign, Right))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        return _house.Postman.LinkTo(Foreign, "/cuenta/correo/confirmar");
    }

    private Task<string?> Email() => _house.Database.Scalar<string>("""SELECT "Email" FROM accounts WHERE "DocumentNumber" = '52000111'""");

    private async Task<Failure> Refused(ConfirmEmailChange confirms) => (await _house.Send(confirms)).Failures.ShouldHaveSingleItem();

    [Fact]
    public async Task Whoever_reads_a_foreign_mailbox_moves_no_account_there()
    {
        var link = await Link();
        _house.IsNobody();

        (await Refused(new ConfirmEmailChange(link))).ShouldBe(AccountFailures.CurrentPasswordNeeded);
        (await Refused(new ConfirmEmailChange(link, Wrong))).ShouldBe(AccountFailures.CurrentPasswordWrong);

        (await Email()).ShouldBe(Asker);
        (await _house.Send(new GetEmailLink(link))).Value.ShouldBe(new EmailLinkView(Usable: true, AsksPassword: true, AsksCode: false), "the link is as it was");
        (await _house.Database.Scalar<long>("""
            SELECT count(*) FROM audit_entries e JOIN accounts a ON e."SubjectId" = a."Id"::text
            WHERE "Action" = 'confirm_email_change' AND "Outcome" = 'accounts.current_password_wrong'
            """)).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_of_another_account_does_not_count_as_one_of_this()
    {
        var link = await Link();
        await _house.RegisterAndActivate("otra@correo.example", "52000222", "otra frase muy larga 9");
        await _house.IsIn("otra@correo.example", "otra frase muy larga 9");

        (await Refused(new ConfirmEmailChange(link))).ShouldBe(AccountFailures.CurrentPasswordNeeded);
        (await Refused(new ConfirmEmailChange(link, new Secret("otra frase muy larga 9")))).ShouldBe(AccountFailures.CurrentPasswordWrong);

        (await Email()).ShouldBe(Asker);
    }

    [Fact]
    public async Task Ten_passwords_an_hour_which_are_not_those_of_the_owners_own_pages()
    {
        var link = await Link();
        var owner = (_house.Caller.AccountId, _house.Caller.SessionId);
        _house.IsNobody();
        for (var i = 0; i < 10; i++)
            (await Refused(new ConfirmEmailChange(link, Wrong))).ShouldBe(AccountFailures.CurrentPasswordWrong);

        (await Refused(new ConfirmEmailChange(link, Right))).ShouldBe(AccountFailures.TooManyRequests);

        (_house.Caller.AccountId, _house.Caller.SessionId) = owner;
        (await _house.Send(new ChangePhone("301 555 0000", Right))).Succeeded.ShouldBeTrue();
        (await _house.Send(new ConfirmEmailChange(link))).Succeeded.ShouldBeTrue("the session that asked needs no try");
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_is_not_enough()
    {
        var phone = await _house.EnablesFactor(Asker);
        var link = await Link();
        _house.IsNobody();

        (await _house.Send(new GetEmailLink(link))).Value.AsksCode.ShouldBeTrue();
        (await Refused(new ConfirmEmailChange(link, Right))).ShouldBe(SecondFactorFailures.CodeNeeded);
        (await Refused(new ConfirmEmailChange(link, Right, phone.Wrong()))).ShouldBe(SecondFactorFailures.CodeWrong);
        (await Refused(new ConfirmEmailChange(link, Wrong, phone.Code()))).ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await Email()).ShouldBe(Asker);
        (await _house.Send(new ConfirmEmailChange(link, Right, phone.Code()))).Succeeded.ShouldBeTrue();

        (await _house.Answers((await _house.SignsIn(Foreign)).Ticket!, phone.Code())).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong, "it was used up");
    }

    [Fact]
    public async Task Nor_does_an_activation_link_of_a_registration_that_a_stranger_made()
    {
        await _house.Register(Foreign, "52000333");
        await _house.RunJobs();
        var link = _house.Postman.LinkTo(Foreign, "/activar");

        (await _house.Send(new ActivateAccount(link, []))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.RegistrationPasswordWrong);
        (await _house.Send(new ActivateAccount(link, [], Wrong))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.RegistrationPasswordWrong);

        (await _house.Database.Scalar<string>("""SELECT "State" FROM accounts WHERE "DocumentNumber" = '52000333'""")).ShouldBe("PendingActivation");
        (await _house.Send(new ActivateAccount(link, [], Right))).Succeeded.ShouldBeTrue();
    }
}
