using Shouldly;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>The steps on a portal whose accounts a company completes.</summary>
public static class CompanySteps
{
    public const string Nit = "860.002.964-4";
    public const string AnotherNit = "890.903.938-8";

    /// <summary>Steps 1 and 2: the document, and whatever data the portal asks of its type.</summary>
    public static async Task<Page> RegistersAs(this Visitor who, string type, string number)
    {
        await who.Opens("/registro");
        await who.Fills(("DocumentType", type), ("DocumentNumber", number));
        if (who.Page.Path != "/registro/datos")
            return who.Page;
        (string, string)[] names = type == "NIT" ? [("FullName", "Ferretería El Puente SAS")] : [("FirstName", "Ana"), ("FirstSurname", "Pérez")];
        return await who.Fills([.. names, ("Phone", "300 123 4567"), ("Email", $"  {who.Email} "), ("Password", who.Password),
            ("Confirmation", who.Password), ("AcceptsTerms", "true"), ("AcceptsDataTreatment", "true")]);
    }

    /// <summary>Registered and activated: the page of the companies is open.</summary>
    public static async Task<Page> ReachesTheCompanies(this Visitor who, string type = "NIT", string number = Nit)
    {
        (await who.RegistersAs(type, number)).Path.ShouldBe("/registro/listo", string.Join("; ", who.Page.Errors));
        (await who.OpensTheLink()).Path.ShouldBe("/empresas");
        return who.Page;
    }

    /// <summary>Fills in the company's form and posts it.</summary>
    public static async Task<Page> AddsCompany(this Visitor who, string nit, string legalName = "Ferretería El Puente SAS")
    {
        await who.Opens("/empresas/agregar");
        return await who.Fills(("Nit", nit), ("LegalName", legalName), ("Department", "Atlántico"), ("City", "Soledad"),
            ("Address", "Calle 30 # 17-50"), ("Phone", "605 371 4545"), ("Email", "contacto@puente.example"));
    }

    /// <summary>Registered, activated, complete and in.</summary>
    public static async Task<Page> BecomesCustomer(this Visitor who, string type = "NIT", string number = Nit)
    {
        await who.ReachesTheCompanies(type, number);
        (await who.AddsCompany(Nit)).Path.ShouldBe("/inicio", string.Join("; ", who.Page.Errors));
        return who.Page;
    }
}
