using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Companies;

public sealed class CompanyTests : IAsyncLifetime
{
    private static readonly CompanyData Ferreteria = new()
    {
        Nit = "860.002.964-4", LegalName = " Ferretería El Puente SAS ", TradeName = "El Puente", EconomicActivity = " ", Department = "Atlántico", City = "Soledad",
        Address = "Calle 30 # 17-50", Phone = "605 371 4545", Email = " contacto@puente.example ", ContactName = "Rosa Díaz",
    };

    private static readonly CompanyData Panaderia = Ferreteria with { Nit = "890903938", LegalName = "Panadería La Espiga LTDA" };

    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy with
    {
        Registration = Policy.Registration with { AfterActivation = AfterActivation.Company, SecondDatum = SecondDatum.None },
        Identity = Policy.Identity with { DocumentTypes = [DocumentType.CC, DocumentType.NIT] },
    });

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task The_first_company_completes_the_account_and_says_so_by_mail()
    {
        var account = await Waiting();

        var added = await Add(account, Ferreteria);

        added.Value.SignIn!.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await StateOf(account)).ShouldBe(AccountState.Active);
        var company = (await Stored()).ShouldHaveSingleItem();
        (company.AccountId, company.Nit, company.LegalName, company.Email).ShouldBe((account, "860002964", "Ferretería El Puente SAS", "contacto@puente.example"));
        (company.TradeName, company.EconomicActivity, company.CreatedAt).ShouldBe(("El Puente", null, company.UpdatedAt));
        var before = _house.Postman.Mails.Count;
        await _house.RunJobs();
        _house.Postman.Mails.Count.ShouldBe(before + 1);
        (await Audited("add_company", "done")).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_posts_of_the_first_company_at_once_add_it_once_and_complete_once()
    {
        var account = await Waiting();

        var ticket = await _house.TicketFor(account, TicketPurpose.Company);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _house.Send(new AddCompany(ticket, Ferreteria))));

        results.Count(r => r.Succeeded && r.Value.SignIn is not null).ShouldBe(1);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures[0] == AccountFailures.SignInAgain);
        results.Count(r => !r.Succeeded).ShouldBe(19);
        (await Stored()).Count.ShouldBe(1);
        (await Audited("add_company", AccountFailures.SignInAgain.Code)).ShouldBe(19);
        var before = _house.Postman.Mails.Count;
        await _house.RunJobs();
        _house.Postman.Mails.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Of_different_first_companies_at_once_one_completes_the_account_and_the_other_is_for_a_session()
    {
        var account = await Waiting();
        var (one, another) = (await _house.TicketFor(account, TicketPurpose.Company), await _house.TicketFor(account, TicketPurpose.Company));

        var results = await Task.WhenAll(_house.Send(new AddCompany(one, Ferreteria)), _house.Send(new AddCompany(another, Panaderia)));

        results.Single(r => r.Succeeded).Value.SignIn!.Outcome.ShouldBe(SignInOutcome.SignedIn);
        results.Single(r => !r.Succeeded).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);
        (await Stored()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_in_adds_another_and_lists_both_the_first_one_first()
    {
        var account = await Waiting();
        await Add(account, Ferreteria);
        _house.Clock.Pass(TimeSpan.FromMinutes(1));

        (await Add(account, Panaderia)).Value.SignIn.ShouldBeNull();

        var list = (await List(account)).Value;
        list.Completes.ShouldBeFalse();
        list.Companies.Select(c => c.Data.Nit).ShouldBe(["860.002.964-4", "890.903.938-8"]);
        list.Begin.ShouldBe(new CompanyData());
    }

    [Fact]
    public async Task An_account_has_so_many_companies_and_one_more_is_refused_also_at_once()
    {
        var account = await Waiting();
        await using var house = ApplicationHouse.On(_house.Database, _house.Policy with { Budgets = new() { CompaniesPerAccount = 2 } });
        await house.Send(new AddCompany(await house.TicketFor(account, TicketPurpose.Company), Ferreteria));
        (house.Caller.AccountId, house.Caller.SessionId) = (account, Guid.NewGuid());

        var results = await Task.WhenAll(new[] { "890903938", "860034313", "899999068" }.Select(nit => house.Send(new AddCompany(Ticket: null, Panaderia with { Nit = nit }))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures[0].Code == CompanyFailures.TooMany.Code);
        (await Stored()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_company_written_otherwise_is_the_same_one()
    {
        var account = await Waiting();
        await Add(account, Ferreteria);

        (await Add(account, Panaderia with { Nit = "8600029644" })).Failures.ShouldHaveSingleItem().ShouldBe(CompanyFailures.AlreadyAdded);

        (await Stored()).ShouldHaveSingleItem().LegalName.ShouldBe("Ferretería El Puente SAS");
    }

    [Fact]
    public async Task Two_accounts_can_act_for_one_company()
    {
        var (first, second) = (await Waiting(), await Waiting("otra@correo.example", "52000222"));

        (await Add(first, Ferreteria)).Succeeded.ShouldBeTrue();
        (await Add(second, Ferreteria)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_edit_changes_what_was_said_and_not_into_a_company_that_is_there_already()
    {
        var account = await Waiting();
        var id = (await Add(account, Ferreteria)).Value.CompanyId;
        IsIn(account);
        await Add(account, Panaderia);
        _house.Clock.Pass(TimeSpan.FromDays(1));

        (await _house.Send(new EditCompany(id, 0, Ferreteria with { City = "Malambo", TradeName = "" }))).Succeeded.ShouldBeTrue();
        (await _house.Send(new EditCompany(id, 1, Panaderia))).Failures.ShouldHaveSingleItem().ShouldBe(CompanyFailures.AlreadyAdded);

        var edited = (await _house.Send(new GetCompany(id))).Value.Data;
        (edited.Nit, edited.City, edited.TradeName).ShouldBe(("860.002.964-4", "Malambo", null));
        (await Stored()).Single(c => c.Id == id).UpdatedAt.ShouldBe(_house.Clock.GetUtcNow());
        (await Audited("edit_company", "done")).ShouldBe(1);
        (await Audited("edit_company", CompanyFailures.AlreadyAdded.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_twenty_edits_of_one_version_at_once_one_is_saved_and_the_others_are_told_what()
    {
        var account = await Waiting();
        var id = (await Add(account, Ferreteria)).Value.CompanyId;
        IsIn(account);

        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => _house.Send(new EditCompany(id, 0, Ferreteria with { City = $"Barrio {n}" }))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        var saved = (await Stored()).ShouldHaveSingleItem();
        saved.Version.ShouldBe(1);
        foreach (var refused in results.Where(r => !r.Succeeded))
        {
            refused.Failures.Select(f => (f.Code, f.Field)).ShouldBe([("companies.changed_meanwhile", null), ("companies.saved_otherwise", "City")]);
            refused.Failures[1].Arguments.ShouldBe([saved.City]);
        }

        (await Audited("edit_company", CompanyFailures.ChangedMeanwhile.Code)).ShouldBe(19);
    }

    [Fact]
    public async Task Another_accounts_company_is_not_found()
    {
        var (owner, thief) = (await Waiting(), await Waiting("otra@correo.example", "52000222"));
        var id = (await Add(owner, Ferreteria)).Value.CompanyId;
        await Add(thief, Panaderia);
        IsIn(thief);

        (await _house.Send(new GetCompany(id))).Failures.ShouldHaveSingleItem().ShouldBe(CompanyFailures.NotFound);
        (await _house.Send(new EditCompany(id, 0, Ferreteria with { City = "Malambo" }))).Failures.ShouldHaveSingleItem().ShouldBe(CompanyFailures.NotFound);

        (await Stored()).Single(c => c.Id == id).City.ShouldBe("Soledad");
        (await List(thief)).Value.Companies.ShouldHaveSingleItem().Id.ShouldNotBe(id);
        (await Audited("edit_company", CompanyFailures.NotFound.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_whose_link_was_not_used_and_one_that_is_not_there_have_no_companies()
    {
        var pending = await _house.Register("ana@correo.example", "52000111");

        (await Add(pending, Ferreteria)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);
        (await List(pending)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);
        IsIn(Guid.NewGuid());
        (await _house.Send(new AddCompany(Ticket: null, Ferreteria))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);
        (await _house.Send(new ListCompanies(Ticket: null))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForCompany);

        (await Stored()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_verification_digit_is_told_with_the_right_one()
    {
        var account = await Waiting();

        var failure = (await Add(account, Ferreteria with { Nit = "860.002.964-5" })).Failures.ShouldHaveSingleItem();

        (failure.Code, failure.Field).ShouldBe(("common.nit_check_digit", "Nit"));
        failure.Arguments.ShouldBe(["860.002.964", 4]);
        (await StateOf(account)).ShouldBe(AccountState.PendingCompany);
    }

    [Fact]
    public async Task Everything_that_is_needed_is_asked_for_beside_its_field()
    {
        var account = await Waiting();

        var failures = (await Add(account, new CompanyData())).Failures;

        failures.Where(f => f.Code == "common.required").Select(f => f.Field)
            .ShouldBe(["Nit", "LegalName", "Department", "City", "Address", "Phone", "Email"]);
    }

    [Fact]
    public async Task The_form_of_the_first_company_begins_with_what_the_registration_said()
    {
        var account = await Waiting();

        var begin = (await List(account)).Value.Begin;

        begin.ShouldBe(new CompanyData { Phone = "300 123 4567", Email = "luis@correo.example" });
    }

    [Fact]
    public async Task Registered_with_a_NIT_the_company_itself_is_in_the_form_already()
    {
        var account = await WaitingAs("Ferretería El Puente SAS", "860.002.964-4", "luis@correo.example");

        var begin = (await List(account.Value.AccountId)).Value.Begin;

        (begin.Nit, begin.LegalName, begin.Department).ShouldBe(("860.002.964-4", "Ferretería El Puente SAS", null));
    }

    [Fact]
    public async Task A_number_that_was_only_typed_keeps_nobody_out_whether_as_a_cedula_or_as_a_NIT()
    {
        await Waiting(document: "1.032.456.789");

        (await WaitingAs("Ana Pérez", "1.032.456.789-7", "otra@correo.example")).Value.Next.ShouldBe(AfterActivation.Company);
    }

    private async Task<Result<Activation>> WaitingAs(string name, string nit, string email)
    {
        var id = await _house.Register(DataOf(email, nit) with { DocumentType = DocumentType.NIT, FullName = name });
        await _house.RunJobs();
        return await _house.Send(new ActivateAccount(_house.Postman.LinkTo(email, "/activar"), [_house.SentTicket(id)]));
    }

    /// <summary>With the ticket of an account that waits; in a session once it is in.</summary>
    private async Task<Result<CompanyAdded>> Add(Guid account, CompanyData data)
    {
        if (await StateOf(account) != AccountState.Active)
            return await _house.Send(new AddCompany(await _house.TicketFor(account, TicketPurpose.Company), data));
        IsIn(account);
        return await _house.Send(new AddCompany(Ticket: null, data));
    }

    private async Task<Result<CompanyList>> List(Guid account)
    {
        if (await StateOf(account) != AccountState.Active)
            return await _house.Send(new ListCompanies(await _house.TicketFor(account, TicketPurpose.Company)));
        IsIn(account);
        return await _house.Send(new ListCompanies(Ticket: null));
    }

    private void IsIn(Guid account) => (_house.Caller.AccountId, _house.Caller.SessionId) = (account, Guid.NewGuid());

    private async Task<Guid> Waiting(string email = "luis@correo.example", string document = "52000111")
    {
        var activation = await _house.RegisterAndActivate(email, document);
        activation.Next.ShouldBe(AfterActivation.Company);
        return activation.AccountId;
    }

    private Task<AccountState> StateOf(Guid account) => _house.With(db => db.Set<Account>().Where(a => a.Id == account).Select(a => a.State).SingleAsync());

    private Task<List<Company>> Stored() => _house.With(db => db.Set<Company>().AsNoTracking().OrderBy(c => c.CreatedAt).ToListAsync());

    private Task<int> Audited(string action, string outcome) =>
        _house.With(db => db.Set<AuditEntry>().CountAsync(e => e.Action == action && e.Outcome == outcome));
}
