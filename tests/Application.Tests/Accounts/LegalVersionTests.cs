using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>A new version of a legal document is asked for at the next sign-in, and only the new one.</summary>
public sealed class LegalVersionTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _before = null!;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _before = await ApplicationHouse.Open(Policy);
        await _before.RegisterAndActivate(Email, "52000111");
        LegalDocument[] legal = [Policy.Registration.Legal[0], Policy.Registration.Legal[1] with { Version = "2.0" }];
        _house = ApplicationHouse.On(_before.Database, Policy with { Registration = Policy.Registration with { Legal = legal } });
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _before.DisposeAsync();
    }

    private async Task<SignInAnswer> SignsIn() => (await _house.Send(new SignInWithPassword(Email, new Secret(Password), Remember: true))).Value;

    [Fact]
    public async Task The_new_version_stands_between_the_password_and_the_session()
    {
        var answer = await SignsIn();

        (answer.Outcome, answer.SessionId).ShouldBe((SignInOutcome.MustAccept, null));
        (await _house.Send(new GetLegalDue(answer.Ticket!))).Value.Select(d => d.Document).ShouldBe(["data_treatment"]);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM sessions")).ShouldBe(0);
    }

    [Fact]
    public async Task Accepting_it_signs_in_as_remembered_and_is_kept_with_its_version()
    {
        var asked = await SignsIn();

        var signedIn = (await _house.Send(new AcceptLegal(asked.Ticket!, AcceptsTerms: false, AcceptsDataTreatment: true))).Value;

        (signedIn.Outcome, signedIn.Remember).ShouldBe((SignInOutcome.SignedIn, true));
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM consents WHERE "Version" = '2.0' AND "Document" = 'data_treatment'""")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(3);
        (await SignsIn()).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Silence_is_not_consent()
    {
        var asked = await SignsIn();

        var refused = await _house.Send(new AcceptLegal(asked.Ticket!, AcceptsTerms: true, AcceptsDataTreatment: false));

        refused.Failures.ShouldHaveSingleItem().Field.ShouldBe("AcceptsDataTreatment");
        (await _house.Database.Scalar<long>("SELECT count(*) FROM sessions")).ShouldBe(0);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(2);
    }

    [Fact]
    public async Task A_sign_in_begun_with_a_password_that_was_reset_meanwhile_has_to_begin_again()
    {
        var asked = await SignsIn();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        await _house.Send(new ResetPassword(_house.Postman.LinkTo(Email, "/restablecer"), new Secret("otra frase bien larga"), new Secret("otra frase bien larga")));

        (await _house.Send(new GetLegalDue(asked.Ticket!))).Failures[0].ShouldBe(AccountFailures.SignInAgain);
        (await _house.Send(new AcceptLegal(asked.Ticket!, true, true))).Failures[0].ShouldBe(AccountFailures.SignInAgain);
    }
}
