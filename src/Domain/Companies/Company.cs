using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Companies;

/// <summary>A company that an account acts for. One account names a company once; other accounts may name it too, for one company has several
/// people.</summary>
public sealed class Company : Aggregate
{
    private Company() { }

    public Guid AccountId { get; private init; }

    /// <summary>The number without its verification digit.</summary>
    public string Nit { get; private set; } = "";

    /// <summary>The razón social.</summary>
    public string LegalName { get; private set; } = "";
    public string? TradeName { get; private set; }

    /// <summary>In the company's own words.</summary>
    public string? EconomicActivity { get; private set; }
    public string Department { get; private set; } = "";
    public string City { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string? ContactName { get; private set; }
    public string? ContactRole { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Grows with every change: what was filled in on an older one has not seen the last.</summary>
    public int Version { get; private set; }

    public static Company Add(Guid accountId, CompanyDetails details, DateTimeOffset now)
    {
        var company = new Company { Id = Guid.CreateVersion7(now), AccountId = accountId, CreatedAt = now };
        company.Write(details, now);
        return company;
    }

    /// <summary>Replaces all that was said of it, unless somebody else did so since it was read.</summary>
    /// <param name="seen">The version that whoever changes it has read.</param>
    public Result Change(CompanyDetails details, int seen, DateTimeOffset now)
    {
        if (seen != Version)
            return CompanyFailures.ChangedMeanwhile;
        Write(details, now);
        Version++;
        return Result.Done;
    }

    public Document Document => new(DocumentType.NIT, Nit);

    private void Write(CompanyDetails details, DateTimeOffset now)
    {
        (Nit, LegalName, TradeName, EconomicActivity) = (details.Nit.Number, details.LegalName, details.TradeName, details.EconomicActivity);
        (Department, City, Address) = (details.Department, details.City, details.Address);
        (Phone, Email) = (details.Phone, details.Email);
        (ContactName, ContactRole) = (details.ContactName, details.ContactRole);
        UpdatedAt = now;
    }
}

/// <summary>What a company's form says.</summary>
public sealed record CompanyDetails
{
    public required Document Nit { get; init; }
    public required string LegalName { get; init; }
    public string? TradeName { get; init; }
    public string? EconomicActivity { get; init; }
    public required string Department { get; init; }
    public required string City { get; init; }
    public required string Address { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public string? ContactName { get; init; }
    public string? ContactRole { get; init; }
}
