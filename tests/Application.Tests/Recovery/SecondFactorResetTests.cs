using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Recovery;

/// <summary>The mailbox alone does not open an account that has a second factor.</summary>
public sealed class SecondFactorResetTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Next = "otra frase bien larga";
    private ApplicationHouse _house = null!;
    private Phone _phone = null!;
    private Secret _token = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        _phone = await _house.EnablesFactor(Email);
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        _token = _house.Postman.LinkTo(Email, "/restablecer");
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result> Resets(string? code, string password = Next) => _house.Send(new ResetPassword(_token, new Secret(password), new Secret(password), code));

    [Fact]
    public async Task Without_a_code_or_with_a_wrong_one_it_is_refused_and_the_link_stays_usable()
    {
        (await _house.Send(new GetResetLink(_token))).Value.ShouldBe(new ResetLink(Usable: true, AsksCode: true));

        (await Resets(null)).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeNeeded);
        (await Resets(" ")).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeNeeded);
        (await Resets(_phone.Wrong())).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeWrong);
        (await Resets("abc")).Failures.ShouldHaveSingleItem().Code.ShouldBe("accounts.code_or_recovery_form");
        (await _house.SignsIn(Email, Next)).Outcome.ShouldBe(SignInOutcome.Refused);

        (await Resets(_phone.Code())).Succeeded.ShouldBeTrue();
        (await _house.SignsIn(Email, Next)).Outcome.ShouldBe(SignInOutcome.MustGiveCode);
        (await _house.Send(new GetResetLink(_token))).Value.ShouldBe(new ResetLink(Usable: false, AsksCode: false));
    }

    [Fact]
    public async Task A_recovery_code_will_do_once_and_the_owner_is_told_of_both()
    {
        var mails = _house.Postman.Mails.Count;

        (await Resets(_phone.Sheet[0])).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.Skip(mails).Select(m => m.Subject).ShouldBe(["Se usó un código de respaldo", "Su contraseña cambió"], ignoreOrder: true);
        (await _house.Answers((await _house.SignsIn(Email, Next)).Ticket!, _phone.Sheet[0])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
    }

    [Fact]
    public async Task Fifty_at_once_with_one_code_change_the_password_once()
    {
        var code = _phone.Code();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Resets(code, $"{Next} {i}")));

        results.Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_is_switched_on_while_the_new_password_is_hashed_counts_too()
    {
        const string another = "eva@correo.example";
        var eva = (await _house.RegisterAndActivate(another, "52000222")).AccountId;
        await _house.Send(new RequestPasswordReset(another));
        await _house.RunJobs();
        var link = _house.Postman.LinkTo(another, "/restablecer");
        await using var connection = await _house.Database.Open();
        await using var holding = await connection.BeginTransactionAsync();
        // What switching it on does: the account's row first, then the factor's.
        await using (var taken = TestDatabase.Command($"""
            UPDATE accounts SET "Phone" = "Phone" WHERE "Id" = '{eva}';
            INSERT INTO second_factors ("AccountId", "EnabledAt", "LastStep", "SealedKey") SELECT '{eva}', "EnabledAt", "LastStep", "SealedKey" FROM second_factors
            """, connection, holding))
            await taken.ExecuteNonQueryAsync();

        var sent = _house.Send(new ResetPassword(link, new Secret(Next), new Secret(Next)));
        await Eventually.Holds(async () => sent.IsCompleted || await _house.Database.Waiting() > 0, "the reset comes to the account's row");
        sent.IsCompleted.ShouldBeFalse();
        await holding.CommitAsync();

        (await sent).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeNeeded);
        (await _house.Send(new GetResetLink(link))).Value.ShouldBe(new ResetLink(Usable: true, AsksCode: true));
    }

    [Fact]
    public async Task A_password_that_will_not_do_costs_no_code()
    {
        (await Resets(_phone.Sheet[0], "corta")).Failures[0].Code.ShouldBe(AccountFailures.PasswordTooShort.Code);
        (await Resets(_phone.Sheet[0], SampleHouse.Password)).Failures[0].ShouldBe(AccountFailures.PasswordPrevious);

        (await Resets(_phone.Sheet[0])).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_mailbox_alone_does_not_learn_whether_a_guess_is_the_current_password()
    {
        (await Resets(null, SampleHouse.Password)).Failures.ShouldBe((await Resets(null, Next)).Failures);
        (await Resets(_phone.Wrong(), SampleHouse.Password)).Failures.ShouldBe((await Resets(_phone.Wrong(), Next)).Failures);
    }

    [Fact]
    public async Task Guessing_through_the_mailbox_ends_after_ten_and_costs_the_owner_no_sign_in()
    {
        for (var i = 0; i < 10; i++)
            (await Resets(_phone.Wrong())).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);

        (await Resets(_phone.Code())).Failures[0].ShouldBe(SecondFactorFailures.TooManyCodes);
        (await _house.Answers((await _house.SignsIn(Email)).Ticket!, _phone.Code())).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        (await Resets(_phone.Code())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_temporary_password_leads_to_the_same_question()
    {
        await using var clinic = ApplicationHouse.On(_house.Database, Policy with { Recovery = Policy.Recovery with { Kind = RecoveryKind.TemporaryPassword } });
        clinic.Clock.Pass(TimeSpan.FromMinutes(40));
        await clinic.Send(new RequestPasswordReset(Email));
        await clinic.RunJobs();
        await clinic.Send(new IssueTemporaryPassword(clinic.Postman.LinkTo(Email, "/recuperar/confirmar")));
        await clinic.RunJobs();
        var temporary = System.Text.RegularExpressions.Regex.Match(clinic.Postman.Mails[^1].Text, "[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").Value;

        var entered = await clinic.SignsIn(Email, temporary);

        entered.Outcome.ShouldBe(SignInOutcome.MustChangePassword);
        (await clinic.Send(new GetResetLink(entered.ResetToken!))).Value.AsksCode.ShouldBeTrue();
        (await clinic.Send(new ResetPassword(entered.ResetToken!, new Secret(Next), new Secret(Next)))).Failures[0].ShouldBe(SecondFactorFailures.CodeNeeded);
    }
}
