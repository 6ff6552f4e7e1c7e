using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.Recovery;

/// <summary>Security test 12: a temporary password lets in once, within the hour, and only to choose another one.</summary>
public sealed class TemporaryPasswordTests : IAsyncLifetime
{
    private const string Username = "maria.perez";
    private const string Next = "otra frase bien larga";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Clinic);
        await SampleHouse.Populate(_house, people: 1);
        await _house.RegisterAndActivate(Patient(Username));
        await _house.RunJobs();
        _house.Clock.Pass(TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<SignInAnswer> SignIn(string password) => (await _house.Send(new SignInWithPassword(Username, new Secret(password), Remember: false))).Value;

    private async Task<Secret> AsksForALink()
    {
        await _house.Send(new RequestPasswordReset(OnRecord, Username));
        await _house.RunJobs();
        return _house.Postman.LinkTo(OnRecord, "/recuperar/confirmar");
    }

    private async Task<string> TemporaryPassword()
    {
        (await _house.Send(new IssueTemporaryPassword(await AsksForALink()))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        return MailedPassword();
    }

    private string MailedPassword() =>
        System.Text.RegularExpressions.Regex.Match(string.Join(" ", _house.Postman.Mails.Select(m => m.Text)), "[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", System.Text.RegularExpressions.RegexOptions.RightToLeft).Value;

    private Task<Result> Chooses(Secret token, string password = Next) =>
        _house.Send(new ResetPassword(token, new Secret(password), new Secret(password)));

    [Fact]
    public async Task The_password_is_mailed_only_after_the_first_mail_was_confirmed()
    {
        var token = await AsksForALink();
        MailedPassword().ShouldBeEmpty();
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "TemporaryPasswordHash" IS NOT NULL""")).ShouldBe(0);

        await _house.Send(new IssueTemporaryPassword(token));
        await _house.RunJobs();

        MailedPassword().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_opens_no_session_but_the_way_to_a_password_of_ones_own()
    {
        var answer = await SignIn(await TemporaryPassword());

        (answer.Outcome, answer.SessionId).ShouldBe((SignInOutcome.MustChangePassword, null));
        (await Chooses(answer.ResetToken!)).Succeeded.ShouldBeTrue();
        (await SignIn(Next)).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await SignIn(SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task Where_a_family_shares_a_mailbox_each_mail_says_whose_account_it_means()
    {
        (await Chooses((await SignIn(await TemporaryPassword())).ResetToken!)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        foreach (var subject in new[] { "Confirme que desea cambiar su contraseña", "Su contraseña temporal", "Su contraseña cambió" })
            TextOf(subject).ShouldContain($"\n\nUsuario: {Username}\n\n");
        TextOf("Usuario confirmado").Split(Username).Length.ShouldBe(2, "it says so by itself");
        TextOf("Active su cuenta").ShouldNotContain(Username, customMessage: "who chose that name is not known yet");

        string TextOf(string subject) => _house.Postman.Mails.Single(m => m.Subject.StartsWith(subject, StringComparison.Ordinal)).Text;
    }

    [Fact]
    public async Task It_may_be_typed_in_small_letters_and_without_dashes()
    {
        var typed = (await TemporaryPassword()).Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        (await SignIn(typed)).Outcome.ShouldBe(SignInOutcome.MustChangePassword);
    }

    [Fact]
    public async Task Fifty_sign_ins_at_once_with_it_let_in_one()
    {
        var password = await TemporaryPassword();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SignIn(password)));

        answers.Count(a => a.Outcome == SignInOutcome.MustChangePassword).ShouldBe(1);
        answers.Count(a => a.Outcome == SignInOutcome.Refused).ShouldBe(49);
    }

    [Fact]
    public async Task After_an_hour_it_is_worth_nothing()
    {
        var password = await TemporaryPassword();
        _house.Clock.Pass(TimeSpan.FromMinutes(61));

        (await SignIn(password)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task It_is_not_the_password_that_is_chosen_and_a_new_one_takes_its_place()
    {
        var first = await TemporaryPassword();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        var second = await TemporaryPassword();

        (await SignIn(first)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await SignIn(second)).Outcome.ShouldBe(SignInOutcome.MustChangePassword);
    }

    [Fact]
    public async Task Fifty_confirmations_at_once_mail_one_password()
    {
        var token = await AsksForALink();
        var before = _house.Postman.Mails.Count;

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new IssueTemporaryPassword(token))));
        await _house.RunJobs();

        results.Count(r => r.Succeeded).ShouldBe(1);
        (_house.Postman.Mails.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task The_usual_password_stays_good_and_a_lock_ends()
    {
        for (var i = 0; i < 8; i++)
            await SignIn("no es esta frase");
        (await SignIn(SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.Refused);

        await TemporaryPassword();

        (await SignIn(SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_stranger_who_locks_the_account_meanwhile_does_not_keep_its_owner_out()
    {
        var password = await TemporaryPassword();
        for (var i = 0; i < 8; i++)
            await SignIn("no es esta frase");

        (await SignIn(password)).Outcome.ShouldBe(SignInOutcome.MustChangePassword);
    }

    [Fact]
    public async Task A_reset_link_of_another_purpose_gives_no_temporary_password()
    {
        var answer = await SignIn(await TemporaryPassword());

        (await _house.Send(new IssueTemporaryPassword(answer.ResetToken!))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task It_lies_in_the_database_only_as_a_hash()
    {
        await _house.Send(new IssueTemporaryPassword(await AsksForALink()));
        var payloads = await _house.Database.Scalar<string>("""SELECT string_agg("Payload", ' ') FROM outgoing_messages WHERE "Payload" IS NOT NULL""");
        await _house.RunJobs();

        payloads.ShouldNotBeNull().ShouldNotContain(MailedPassword());
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "Template" = 'TemporaryPasswordMail' AND "Payload" IS NOT NULL""")).ShouldBe(0);
        (await _house.Database.Scalar<int>("""SELECT length("TemporaryPasswordHash") FROM accounts""")).ShouldBe(32);
    }

    [Fact]
    public async Task One_in_the_old_mailbox_dies_with_a_change_of_address()
    {
        const string New = "ana.nueva@registro.example";
        await _house.Add(Person.OnRecord(new Document(DocumentType.CC, "52000999"), "Ana", null, "Pérez", null, new DateOnly(1981, 1, 1),
            new DateOnly(2001, 2, 3), New, "3001234567", true, "Atlántico"));
        await _house.IsIn(Username);
        var password = await TemporaryPassword();

        (await _house.Send(new RequestEmailChange(New, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        (await _house.Send(new ConfirmEmailChange(_house.Postman.LinkTo(New, "/cuenta/correo/confirmar")))).Succeeded.ShouldBeTrue();

        (await SignIn(password)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task It_never_becomes_the_password_for_good_however_it_is_typed()
    {
        var password = await TemporaryPassword();
        var token = (await SignIn(password)).ResetToken!;

        (await Chooses(token, password)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.PasswordPrevious);
        (await Chooses(token, password.ToLowerInvariant())).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.PasswordPrevious);
        (await Chooses(token)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_right_address_with_another_username_gets_nothing()
    {
        var before = _house.Postman.Mails.Count;
        (await _house.Send(new RequestPasswordReset(OnRecord, "otro.usuario"))).Succeeded.ShouldBeTrue();
        (await _house.Send(new RequestPasswordReset("nadie@correo.example", Username))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.Count.ShouldBe(before);
    }
}
