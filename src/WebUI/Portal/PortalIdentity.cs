using Ventanilla.Application.Portal;
using Ventanilla.Domain.Portal;


namespace Ventanilla.WebUI.Portal;

/// <summary>Who the portal belongs to: what the layout, the help pages and the legal texts need to know.</summary>
/// <param name="LogoPath">A square SVG under wwwroot, drawn at 40 px.</param>
/// <param name="ThemePath">The stylesheet of custom properties under wwwroot.</param>
/// <param name="PhoneNumber">As people read it, without the country's 57.</param>
public sealed record PortalIdentity(
    string Name, string ShortName, string LogoPath, string ThemePath,
    string PhoneNumber, LocalText PhoneHours, string SupportEmail, Uri OfficialSite,
    IReadOnlyList<ServicePoint> ServicePoints, LegalVersion Privacy, LegalVersion Terms)
{
    /// <summary>The address that makes a phone dial.</summary>
    public string PhoneLink => "tel:+57" + string.Concat(PhoneNumber.Where(char.IsAsciiDigit));

    /// <summary>What the portal's policy says of its organisation.</summary>
    public static PortalIdentity Of(PortalPolicy policy)
    {
        var organisation = policy.Organisation;
        LegalVersion Version(string document) => policy.Registration.Legal.Where(l => l.Document == document).Select(l => new LegalVersion(l.Version, l.Since)).First();
        return new(
            organisation.Name, organisation.ShortName, organisation.Logo, organisation.Theme, organisation.Phone, organisation.PhoneHours,
            organisation.SupportEmail, new Uri(organisation.OfficialSite), organisation.ServicePoints, Version("data_treatment"), Version("terms"));
    }
}

/// <summary>Which edition of a legal text is shown, and since when it applies. A consent remembers its number.</summary>
public sealed record LegalVersion(string Number, DateOnly Since);
