using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Companies;

/// <summary>What the form of a company says, as it was typed.</summary>
public sealed record CompanyData
{
    public string? Nit { get; init; }
    public string? LegalName { get; init; }
    public string? TradeName { get; init; }
    public string? EconomicActivity { get; init; }
    public string? Department { get; init; }
    public string? City { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? ContactName { get; init; }
    public string? ContactRole { get; init; }

    internal static CompanyData Of(Company company) => new()
    {
        Nit = company.Document.Shown, LegalName = company.LegalName, TradeName = company.TradeName, EconomicActivity = company.EconomicActivity,
        Department = company.Department, City = company.City, Address = company.Address, Phone = company.Phone, Email = company.Email,
        ContactName = company.ContactName, ContactRole = company.ContactRole,
    };

    /// <summary>What of the first company the registration has said already: all of it that is the company's own if it was registered with a NIT.</summary>
    internal static CompanyData OfAccount(DocumentType? document, string number, string? fullName, string phone, string email)
    {
        var company = document == DocumentType.NIT ? new Document(DocumentType.NIT, number) : null;
        return new() { Nit = company?.Shown, LegalName = company is null ? null : fullName, Phone = phone, Email = email };
    }

    internal CompanyDetails Details => new()
    {
        Nit = Document.Read(DocumentType.NIT, Nit)!, LegalName = LegalName!.Trim(), TradeName = Optional(TradeName),
        EconomicActivity = Optional(EconomicActivity), Department = Department!.Trim(), City = City!.Trim(), Address = Address!.Trim(),
        Phone = PhoneNumber.Read(Phone)!, Email = EmailAddress.Read(Email)!.Typed, ContactName = Optional(ContactName), ContactRole = Optional(ContactRole),
    };

    private static string? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed class CompanyDataValidator : AbstractValidator<CompanyData>
{
    public CompanyDataValidator()
    {
        RuleFor(m => m.Nit).DocumentNumber(_ => DocumentType.NIT);
        RuleFor(m => m.LegalName).Text(200);
        RuleFor(m => m.TradeName).OptionalText(200);
        RuleFor(m => m.EconomicActivity).OptionalText(200);
        RuleFor(m => m.Department).Text(60);
        RuleFor(m => m.City).Text(100);
        RuleFor(m => m.Address).Text(200);
        RuleFor(m => m.Phone).Phone();
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.ContactName).OptionalText(100);
        RuleFor(m => m.ContactRole).OptionalText(100);
    }
}
