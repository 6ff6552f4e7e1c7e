using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Apps;

/// <summary>Luis asks for an application with a case, staff decide, and his home says what became of it.</summary>
public sealed class AppAccessTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Guid _luis;
    private Actor? _asLuis;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy with
        {
            Apps =
            [
                new("subsidio", new("Subsidio", "Subsidy"), new("Pagos", "Payments")) { Address = "https://subsidio.hanna.example" },
                new("credito", new("Crédito", "Credit"), new("Créditos", "Loans")) { Terms = new("2.1", "/terminos") },
            ],
        });
        _luis = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.IsIn(Email);
        _asLuis = _house.Caller.As;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_request_is_a_case_of_its_own_with_a_number_an_acuse_and_our_own_term()
    {
        var number = await Asks();

        var mine = (await _house.Send(new ListMyCases())).Value.ShouldHaveSingleItem();
        (mine.Radicado, mine.Kind, mine.State, mine.Subject).ShouldBe((number, CaseKind.AppAccess, CaseState.Received, "Acceso a Subsidio"));
        mine.Due.ShouldNotBeNull("the law sets no term, and we promised one").ShouldBeGreaterThan(Colombia.Today(_house.Clock));
        var file = (await _house.Send(new GetMyCase(number))).Value;
        (file.Text, file.Head.Due).ShouldBe(("Quiero ver mis pagos.", mine.Due));
        file.Details.ShouldBe([new("app", "Subsidio")]);
        (await App()).ShouldBe((AppStanding.Asked, number));
        await _house.RunJobs();
        _house.Postman.Mails.Single(m => m.Text.Contains(number, StringComparison.Ordinal)).To.ShouldBe(Email);
    }

    [Fact]
    public async Task Pressed_five_times_at_once_it_is_one_request_one_case_and_one_number()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Quiero ver mis pagos."))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        results.Where(r => !r.Succeeded).SelectMany(r => r.Failures).ShouldAllBe(f => f == AppFailures.AlreadyRequested);
        (await Count("cases")).ShouldBe(1);
        (await Count("app_requests")).ShouldBe(1);
        (await _house.Send(new RequestApp("credito", "Acceso a Crédito", "Un crédito.", TermsAccepted: true))).Value.Radicado
            .ShouldBe(results.Single(r => r.Succeeded).Value.Radicado[..^1] + "2", "no number was left out");
    }

    [Fact]
    public async Task Granted_the_mail_brings_the_way_in_and_the_home_has_it_once_nobody_can_take_it_back()
    {
        var number = await Asks();
        var id = await Takes(number);
        (await _house.Send(new DecideApp(id, await _house.VersionOf(id), true, "Ya puede entrar con su correo."))).Failures.ShouldBeEmpty();

        Sits();
        (await App()).Standing.ShouldBe(AppStanding.Asked, "it is held still");
        await Passes();
        (await App()).ShouldBe((AppStanding.Granted, number));
        var mail = _house.Postman.Mails.Single(m => m.Text.Contains("Ya puede entrar con su correo.", StringComparison.Ordinal));
        (mail.To, mail.Subject).ShouldBe((Email, $"Ya tiene acceso a Subsidio: radicado {number}"));
        mail.Text.ShouldContain("https://subsidio.hanna.example");
        (await _house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Otra vez."))).Failures.ShouldBe([AppFailures.AlreadyGranted]);
        (await _house.Send(new Ventanilla.Application.Accounts.GetMyData())).Value.Applications.ShouldHaveSingleItem().GrantedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_grant_that_is_taken_back_is_none()
    {
        var id = await Takes(await Asks());
        await _house.Send(new DecideApp(id, await _house.VersionOf(id), true, "Ya puede entrar."));
        (await _house.Send(new TakeBackAnswer(id))).Failures.ShouldBeEmpty();
        (await _house.Send(new GetCase(id))).Value.Draft.ShouldBe("Ya puede entrar.");

        Sits();
        await Passes();

        (await App()).Standing.ShouldBe(AppStanding.Asked);
        _house.Postman.Mails.ShouldNotContain(m => m.Text.Contains("Ya puede entrar.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_the_reason_is_mailed_and_it_may_be_asked_for_again_by_another_case()
    {
        var number = await Asks();
        var id = await Takes(number);
        await _house.Send(new DecideApp(id, await _house.VersionOf(id), false, "Falta su afiliación."));
        Sits();
        (await _house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Otra vez."))).Failures.ShouldBe([AppFailures.AlreadyRequested], "it is held still");
        await Passes();
        (await App()).ShouldBe((AppStanding.Ended, number));
        _house.Postman.Mails.ShouldContain(m => m.Text.Contains("Falta su afiliación.", StringComparison.Ordinal));

        var again = await Asks();

        again.ShouldNotBe(number);
        (await App()).ShouldBe((AppStanding.Asked, again));
        (await Count("app_requests")).ShouldBe(1);
        (await Count("cases")).ShouldBe(2);
    }

    [Fact]
    public async Task What_has_conditions_of_its_own_is_asked_for_by_accepting_them_and_the_case_keeps_which()
    {
        (await _house.Send(new RequestApp("credito", "Acceso a Crédito", "Un crédito."))).Failures.ShouldHaveSingleItem().Code.ShouldBe("apps.accept_terms");
        (await Count("cases")).ShouldBe(0);

        var asked = (await _house.Send(new RequestApp("credito", "Acceso a Crédito", "Un crédito.", TermsAccepted: true))).Value;

        (await _house.Send(new GetMyCase(asked.Radicado))).Value.Details.ShouldBe([new("app", "Crédito"), new("terms", "2.1")]);
    }

    [Fact]
    public async Task What_is_not_on_offer_and_what_says_nothing_is_refused()
    {
        (await _house.Send(new RequestApp("otra", "Acceso", "Sí."))).Failures.ShouldBe([AppFailures.NotOnOffer]);
        (await _house.Send(new RequestApp("subsidio", "Acceso", " "))).Failures.ShouldHaveSingleItem().Field.ShouldBe("Why");
    }

    [Fact]
    public async Task One_of_before_requests_were_cases_is_kept_and_becomes_a_case_when_it_is_completed()
    {
        await _house.Database.Scalar<object>($"""INSERT INTO app_requests ("AccountId", "App", "RequestedAt") VALUES ('{_luis}', 'subsidio', now())""");
        (await App()).ShouldBe((AppStanding.Noted, null));

        var number = await Asks();

        (await App()).ShouldBe((AppStanding.Asked, number));
        (await Count("app_requests")).ShouldBe(1);
    }

    [Fact]
    public async Task A_case_in_which_no_account_asks_is_answered_and_not_decided()
    {
        var filed = await _house.Files();
        await _house.IsStaff(StaffRole.Agent);
        (await _house.Send(new TakeCase(filed.Id, 1))).Failures.ShouldBeEmpty();

        (await _house.Send(new DecideApp(filed.Id, 2, true, "Sí."))).Failures.ShouldBe([AppFailures.NotARequest]);
    }

    [Fact]
    public async Task A_decision_on_what_somebody_changed_meanwhile_grants_nothing()
    {
        var id = await Takes(await Asks());

        (await _house.Send(new DecideApp(id, 1, true, "Sí."))).Failures.ShouldBe([CaseFailures.ChangedMeanwhile]);

        (await Count("app_requests", "\"GrantedAt\" IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task No_answer_ends_a_request_without_a_decision_and_no_decision_leaves_with_what_is_to_be_filled_in()
    {
        var id = await Takes(await Asks());

        (await _house.Send(new AnswerCase(id, await _house.VersionOf(id), "Ya veremos."))).Failures.ShouldBe([AppFailures.ToDecide]);
        (await _house.Send(new DecideApp(id, await _house.VersionOf(id), true, "Estimado [[nombre]]"))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_unfinished");
        (await _house.Send(new DecideApp(id, await _house.VersionOf(id), true, "Estimado {{nombre}}"))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.answer_placeholder");
    }

    [Fact]
    public async Task Nobody_of_staff_grants_to_an_account_of_their_own()
    {
        var number = await Asks();
        await _house.IsStaff(StaffRole.Supervisor, Email);
        var id = (await _house.Send(new FindCase(number))).Value;
        (await _house.Send(new TakeCase(id, await _house.VersionOf(id)))).Failures.ShouldBeEmpty();

        (await _house.Send(new DecideApp(id, await _house.VersionOf(id), true, "Sí."))).Failures.ShouldBe([MendFailures.OwnAccount]);
    }

    private async Task<string> Asks() => (await _house.Send(new RequestApp("subsidio", "Acceso a Subsidio", "Quiero ver mis pagos."))).Value.Radicado;

    private async Task<Guid> Takes(string number)
    {
        await _house.IsStaff(StaffRole.Agent);
        var id = (await _house.Send(new FindCase(number))).Value;
        (await _house.Send(new TakeCase(id, await _house.VersionOf(id)))).Failures.ShouldBeEmpty();
        return id;
    }

    private void Sits() => _house.Caller.As = _asLuis;

    private async Task Passes()
    {
        _house.Clock.Pass(AnswerCase.Held + TimeSpan.FromSeconds(1));
        await _house.RunJobs();
        await _house.Send(new RecordDeliveries());
        await _house.RunJobs();
    }

    private async Task<(AppStanding Standing, string? Radicado)> App()
    {
        var app = (await _house.Send(new GetHome())).Value.Apps.Single(a => a.Offer.Code == "subsidio");
        return (app.Standing, app.Radicado);
    }

    private Task<long> Count(string table, string where = "true") => _house.Database.Scalar<long>($"SELECT count(*) FROM {table} WHERE {where}");
}
