using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Testing;

/// <summary>A small fund: its policy, people on record with their facts, and the steps a person takes in one line each.</summary>
public static class SampleHouse
{
    public const string Password = "tres tristes tigres 7";

    /// <summary>How many are on record.</summary>
    public const int People = 40;

    public static readonly string[] Facts =
        ["profession", "position", "employer_start_date", "last_subsidy_month", "last_service_used", "spouse_profession", "spouse_phone", "spouse_position"];

    /// <summary>The policy of the tests: the caja's, with a cheap hash.</summary>
    public static PortalPolicy Policy { get; } = new()
    {
        Identity = new()
        {
            SignInWith = [Identifier.Email], OneAccountPer = [Identifier.Email, Identifier.Document], DocumentTypes = [DocumentType.CC, DocumentType.CE],
        },
        Registration = new()
        {
            SecondDatum = SecondDatum.DocumentIssuedOn,
            AfterActivation = AfterActivation.Questions,
            Fields =
            [
                RegistrationField.FirstName, RegistrationField.SecondName, RegistrationField.FirstSurname, RegistrationField.SecondSurname,
                RegistrationField.BirthDate, RegistrationField.Phone,
            ],
            Legal = [new("terms", "1.0", new(2026, 11, 1)), new("data_treatment", "1.0", new(2026, 11, 1))],
        },
        Password = new() { Iterations = 1_000, ForbiddenWords = ["hanna"] },
        Verification = new ChallengeRule { Facts = Facts, BreakerFailuresPerHour = 1_000 },
        Organisation = new()
        {
            Name = "Caja Hanna", ShortName = "Hanna", Phone = "605 371 4545", SupportEmail = "ayuda@hanna.example",
            OfficialSite = "https://www.hanna.example", Logo = "/portals/caja/logo.svg", Theme = "/portals/caja/theme.css",
        },
        Mobile = new() { ClientId = "hanna-movil", Name = new("Hanna Móvil", "Hanna Mobile"), RedirectUris = ["example.hanna.movil:/ingreso"] },
        Apps = [new("subsidio", new("Subsidio", "Subsidy"), new("Pagos", "Payments")) { SignIn = new() { RedirectUris = ["https://subsidio.hanna.example/entrar"] } }],
    };

    /// <summary>Forty people of one stratum with eight facts each; the first is <see cref="Ana"/>.</summary>
    public static async Task<Person> Populate(ApplicationHouse house, int people = People)
    {
        Person? first = null;
        List<object> rows = [];
        for (var i = 0; i < people; i++)
        {
            var person = Person.OnRecord(new Document(DocumentType.CC, $"{1000000001 + i * 1000}"), $"Nombre{(char)('A' + i % 26)}", null, "Apellido", null,
                new DateOnly(1981, 1 + i % 12, 1 + i % 28), new DateOnly(2001, 2, 3), i == 0 ? "ana@registro.example" : null, "3001234567", true, "Atlántico");
            first ??= person;
            rows.Add(person);
            rows.AddRange(Facts.Select(kind => PersonFact.OnRecord(person.Id, kind, ValueOf(kind, i), person.Stratum)));
        }

        await house.Add([.. rows]);
        return first!;
    }

    public static string ValueOf(string kind, int person) => kind switch
    {
        "employer_start_date" => new DateOnly(2000 + person % 20, 1 + person % 12, 1 + person % 28).ToString("yyyy-MM-dd", null),
        "last_subsidy_month" => $"{2020 + person % 5}-{1 + person % 12:00}",
        "spouse_phone" => $"300555{person:0000}",
        _ => $"{kind[..6]} del grupo {(char)('A' + person % 20)}",
    };

    public static RegistrationData DataOf(string email, string document) => new()
    {
        DocumentType = DocumentType.CC, DocumentNumber = document, FirstName = "Ana", FirstSurname = "Pérez", BirthDate = new DateOnly(1981, 1, 1),
        Phone = "300 123 4567", Email = email,
    };

    /// <summary>Registers and answers with the account's id; the mail waits to be sent.</summary>
    public static Task<Guid> Register(this ApplicationHouse house, string email, string document, string password = Password) =>
        house.Register(DataOf(email, document), password);

    public static async Task<Guid> Register(this ApplicationHouse house, RegistrationData data, string password = Password)
    {
        var id = Guid.CreateVersion7();
        var result = await house.Send(new RegisterUser(id, data, await house.Judged(id, data, password)));
        return result.Succeeded ? id : throw new InvalidOperationException(result.Failures[0].Code);
    }

    /// <summary>The ticket of a form that was filled in well.</summary>
    public static async Task<string> Judged(this ApplicationHouse house, Guid id, RegistrationData data, string password = Password) =>
        (await house.Send(new CheckRegistration(id, new(data, new Secret(password), new Secret(password), AcceptsTerms: true, AcceptsDataTreatment: true)))).Value;

    /// <summary>Registers, takes the link from the mail and uses it.</summary>
    public static Task<Activation> RegisterAndActivate(this ApplicationHouse house, string email, string document, string password = Password) =>
        house.RegisterAndActivate(DataOf(email, document), password);

    public static async Task<Activation> RegisterAndActivate(this ApplicationHouse house, RegistrationData data, string password = Password)
    {
        await house.Register(data, password);
        await house.RunJobs();
        return (await house.Send(new ActivateAccount(house.Postman.LinkTo(data.Email!, "/activar"), [], new Secret(password)))).Value;
    }
}
