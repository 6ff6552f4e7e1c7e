using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.Companies;

public class CompanyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly CompanyDetails Details = new()
    {
        Nit = Document.Read(DocumentType.NIT, "860.002.964-4")!, LegalName = "Ferretería El Puente SAS", TradeName = "El Puente", Department = "Atlántico",
        City = "Soledad", Address = "Calle 30 # 17-50", Phone = "605 371 4545", Email = "contacto@puente.example", ContactName = "Rosa", ContactRole = "Gerente",
    };

    [Fact]
    public void It_keeps_what_was_said_and_the_number_without_its_digit()
    {
        var account = Guid.CreateVersion7();

        var company = Company.Add(account, Details, Now);

        (company.AccountId, company.Nit, company.LegalName, company.TradeName).ShouldBe((account, "860002964", Details.LegalName, "El Puente"));
        (company.Department, company.City, company.Address).ShouldBe((Details.Department, Details.City, Details.Address));
        (company.Phone, company.Email, company.ContactName, company.ContactRole).ShouldBe((Details.Phone, Details.Email, "Rosa", "Gerente"));
        (company.CreatedAt, company.UpdatedAt).ShouldBe((Now, Now));
        company.Document.Shown.ShouldBe("860.002.964-4");
    }

    [Fact]
    public void A_change_replaces_all_of_it_and_keeps_whose_it_is_and_since_when()
    {
        var company = Company.Add(Guid.CreateVersion7(), Details, Now);
        var (id, account) = (company.Id, company.AccountId);

        company.Change(Details with { Nit = Document.Read(DocumentType.NIT, "890903938")!, City = "Malambo", TradeName = null, ContactRole = null }, seen: 0, Now.AddDays(1))
            .ShouldBe(Result.Done);

        (company.Id, company.AccountId, company.CreatedAt, company.UpdatedAt).ShouldBe((id, account, Now, Now.AddDays(1)));
        (company.Nit, company.City, company.TradeName, company.ContactRole, company.ContactName).ShouldBe(("890903938", "Malambo", null, null, "Rosa"));
    }

    [Fact]
    public void A_change_of_what_was_read_before_the_last_one_changes_nothing()
    {
        var company = Company.Add(Guid.CreateVersion7(), Details, Now);
        company.Change(Details with { City = "Malambo" }, company.Version, Now.AddHours(1)).Succeeded.ShouldBeTrue();

        company.Change(Details with { City = "Galapa" }, seen: 0, Now.AddHours(2)).Failures.ShouldBe([CompanyFailures.ChangedMeanwhile]);
        (company.City, company.UpdatedAt, company.Version).ShouldBe(("Malambo", Now.AddHours(1), 1));

        company.Change(Details with { City = "Galapa" }, company.Version, Now.AddHours(2)).Succeeded.ShouldBeTrue();
        company.City.ShouldBe("Galapa");
    }
}
