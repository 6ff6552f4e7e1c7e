using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Common;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>Security test 24: a ticket used twice, after sign-out, for another step, after another password, of a disabled account, or one that
/// nobody made, is refused, and the trail says whose it was.</summary>
public sealed class TicketTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Next = "otra frase bien larga";
    private ApplicationHouse _house = null!;
    private Guid _account;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _account = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.IsIn(Email);
        // From now on conditions stand between the password and the session.
        await _house.Database.Scalar<object>("DELETE FROM consents");
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> Begins()
    {
        var answer = await _house.SignsIn(Email);
        answer.Outcome.ShouldBe(SignInOutcome.MustAccept);
        return answer.Ticket!;
    }

    private Task<long> Sessions() => _house.Database.Scalar<long>("""SELECT count(*) FROM sessions WHERE "EndedAt" IS NULL""");

    private Task<long> Trail(string action) => _house.Database.Scalar<long>($"""
        SELECT count(*) FROM audit_entries WHERE "Action" = '{action}' AND "Outcome" = 'accounts.sign_in_again' AND "SubjectId" = '{_account}'
        """);

    private async Task IsRefused<T>(IRequest<Result<T>> message)
    {
        var before = (Sessions: await Sessions(), Rows: await Trail(((INamed)message).Action));
        (await _house.Send(message)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
        (await Sessions()).ShouldBe(before.Sessions);
        (await Trail(((INamed)message).Action)).ShouldBe(before.Rows + 1);
    }

    [Fact]
    public async Task A_ticket_opens_one_session_and_no_second_one()
    {
        var ticket = await Begins();
        (await _house.Send(new AcceptLegal(ticket, true, true))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);

        await IsRefused(new AcceptLegal(ticket, true, true));
        (await _house.Send(new GetLegalDue(ticket))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
    }

    [Fact]
    public async Task Fifty_posts_of_one_ticket_at_once_open_one_session()
    {
        var (ticket, before) = (await Begins(), await Sessions());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new AcceptLegal(ticket, true, true))));

        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Failures[0] == AccountFailures.SignInAgain);
        (await Sessions()).ShouldBe(before + 1);
        (await Trail("accept_legal")).ShouldBe(49);
    }

    [Fact]
    public async Task What_was_not_accepted_leaves_the_ticket_good()
    {
        var ticket = await Begins();

        (await _house.Send(new AcceptLegal(ticket, true, false))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.AcceptDataTreatment);

        (await _house.Send(new AcceptLegal(ticket, true, true))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_no_ticket_behind()
    {
        var ticket = await Begins();

        (await _house.Send(new SignOut())).Succeeded.ShouldBeTrue();

        await IsRefused(new AcceptLegal(ticket, true, true));
    }

    [Fact]
    public async Task Whoever_ends_all_other_sessions_ends_what_is_between_two_steps_too()
    {
        var ticket = await Begins();

        (await _house.Send(new EndSessions(null))).Succeeded.ShouldBeTrue();

        await IsRefused(new AcceptLegal(ticket, true, true));
    }

    [Fact]
    public async Task With_another_password_it_is_worth_nothing()
    {
        var ticket = await Begins();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await _house.Send(new ChangePassword(new Secret(Password), new Secret(Next), new Secret(Next)))).Succeeded.ShouldBeTrue();

        await IsRefused(new AcceptLegal(ticket, true, true));
    }

    [Fact]
    public async Task After_its_quarter_of_an_hour_it_is_worth_nothing()
    {
        var ticket = await Begins();
        _house.Clock.Pass(TimeSpan.FromMinutes(15));

        await IsRefused(new AcceptLegal(ticket, true, true));
    }

    [Fact]
    public async Task An_account_that_was_disabled_meanwhile_stays_out()
    {
        var (ticket, code) = (await Begins(), await _house.TicketFor(_account, TicketPurpose.SecondFactor));
        var (questions, company) = (await _house.TicketFor(_account), await _house.TicketFor(_account, TicketPurpose.Company));
        await _house.Database.Scalar<object>("""UPDATE accounts SET "State" = 'Disabled'""");

        await IsRefused(new AcceptLegal(ticket, true, true));
        await IsRefused(new AnswerSecondFactor(code, "123456"));
        (await _house.Send(new StartVerification(questions))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForVerification);
        (await _house.Send(new AddCompany(company, Ferreteria))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);
    }

    [Theory]
    [InlineData(TicketPurpose.Verification)]
    [InlineData(TicketPurpose.Company)]
    [InlineData(TicketPurpose.SecondFactor)]
    [InlineData(TicketPurpose.Keep)]
    [InlineData(TicketPurpose.Legal)]
    public async Task A_ticket_to_one_step_opens_no_other(TicketPurpose purpose)
    {
        var ticket = await _house.TicketFor(_account, purpose);

        if (purpose != TicketPurpose.Legal)
            await IsRefused(new AcceptLegal(ticket, true, true));
        if (purpose != TicketPurpose.Keep)
            await IsRefused(new KeepAccount(ticket));
        if (purpose != TicketPurpose.SecondFactor)
            await IsRefused(new AnswerSecondFactor(ticket, "123456"));
        if (purpose != TicketPurpose.Company)
            await IsRefused(new AddCompany(ticket, Ferreteria));
        if (purpose != TicketPurpose.Verification)
        {
            await IsRefused(new StartVerification(ticket));
            await IsRefused(new AnswerVerificationQuestions(ticket, new Dictionary<string, string>(), 3));
            (await _house.Send(new GetVerification(ticket))).Succeeded.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_ticket_is_of_one_account_and_does_nothing_for_another()
    {
        var other = (await _house.RegisterAndActivate("otra@correo.example", "52000222")).AccountId;
        var ticket = await _house.TicketFor(other, TicketPurpose.Legal);

        (await _house.Send(new AcceptLegal(ticket, true, true))).Value.AccountId.ShouldBe(other);

        (await _house.Database.Scalar<long>($"""SELECT count(*) FROM consents WHERE "AccountId" = '{_account}'""")).ShouldBe(0);
        (await _house.Database.Scalar<long>($"""
            SELECT count(*) FROM audit_entries WHERE "Action" = 'accept_legal' AND "Outcome" = 'signed_in' AND "SubjectId" = '{other}'
            """)).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_nobody_made_opens_nothing_and_an_id_is_none()
    {
        foreach (var made in new[] { "", new string('A', 43), _account.ToString(), new string('x', 5000) })
            (await _house.Send(new AcceptLegal(new Secret(made), true, true))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
    }

    [Fact]
    public async Task The_ticket_to_the_questions_lasts_over_all_tries_and_ends_with_the_pass()
    {
        var ana = await Populate(_house);
        var ticket = (await _house.RegisterAndActivate("ana@correo.example", ana.DocumentNumber)).Ticket!;
        _house.IsNobody();
        (await _house.Send(new StartVerification(ticket))).Value.ShouldBe(VerificationStage.UnderWay);
        var questions = (await _house.Send(new GetVerification(ticket))).Value.Questions!;
        Dictionary<string, string> Answers(bool right) => questions.ToDictionary(q => q.Id, q => q.Options.First(o => (o.Value == ValueOf(q.Fact, 0)) == right).Id);
        (await _house.Send(new AnswerVerificationQuestions(ticket, Answers(right: false), 3))).Value.Outcome.ShouldBe(VerificationOutcome.Wrong);
        (await _house.Send(new AnswerVerificationQuestions(ticket, Answers(right: true), 2))).Value.Outcome.ShouldBe(VerificationOutcome.Passed);

        (await _house.Send(new AnswerVerificationQuestions(ticket, Answers(right: true), 2))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
        (await _house.Send(new StartVerification(ticket))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
        (await _house.Send(new GetVerification(ticket))).Value.Stage.ShouldBe(VerificationStage.Done, "it still shows how it ended");
    }

    [Fact]
    public async Task Of_a_ticket_only_a_hash_is_kept_and_the_purge_takes_old_ones()
    {
        var ticket = await Begins();
        (await _house.Database.Rows()).ShouldNotContain(r => r.Row.Contains(ticket.Reveal(), StringComparison.Ordinal));
        _house.Clock.Pass(TimeSpan.FromHours(25));

        await _house.Send(new PurgeExpired());

        (await _house.Database.Scalar<long>("SELECT count(*) FROM tickets")).ShouldBe(0);
    }

    private static readonly CompanyData Ferreteria = new()
    {
        Nit = "860.002.964-4", LegalName = "Ferretería El Puente SAS", Department = "Atlántico", City = "Soledad", Address = "Calle 30 # 17-50",
        Phone = "605 371 4545", Email = "contacto@puente.example",
    };
}
