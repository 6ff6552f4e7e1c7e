using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Testing;

/// <summary>The other two kinds of portal, with the fund's cheap hash: one signs in by username, one by e-mail or document.</summary>
public static class SamplePortals
{
    /// <summary>Of the first person of <see cref="SampleHouse.Populate"/>.</summary>
    public const string OnRecord = "ana@registro.example";

    public static PortalPolicy Clinic { get; } = SampleHouse.Policy with
    {
        Identity = new() { SignInWith = [Identifier.Username], OneAccountPer = [Identifier.Username] },
        Registration = SampleHouse.Policy.Registration with
        {
            Kind = RegistrationKind.EmailOnRecord, Fields = [RegistrationField.FullName], SecondDatum = SecondDatum.None, Confirmation = false,
            AfterActivation = AfterActivation.Active,
        },
        Recovery = new() { Kind = RecoveryKind.TemporaryPassword },
    };

    public static PortalPolicy Software { get; } = SampleHouse.Policy with
    {
        Identity = new()
        {
            SignInWith = [Identifier.Email, Identifier.Document], OneAccountPer = [Identifier.Email, Identifier.Document],
            DocumentTypes = [DocumentType.CC, DocumentType.CE, DocumentType.NIT, DocumentType.PA, DocumentType.TI, DocumentType.PPT],
        },
        Registration = SampleHouse.Policy.Registration with
        {
            Fields = [RegistrationField.FirstName, RegistrationField.FirstSurname, RegistrationField.Phone], SecondDatum = SecondDatum.None,
            Confirmation = false, AfterActivation = AfterActivation.Company,
        },
    };

    /// <summary>What a patient types.</summary>
    public static RegistrationData Patient(string username, string email = OnRecord) =>
        new() { Email = email, Username = username, FullName = "Ana Lucía Pérez" };
}
