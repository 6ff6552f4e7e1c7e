using System.Globalization;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Shows one value that is on record about somebody. Each time leaves its reason on their record, which says who saw which and never what it was, and
/// its row in the trail.
/// What the portal asks people to know who they are is shown to nobody.</summary>
/// <param name="Datum">A <see cref="PersonDatum"/> by its name, or the kind of a fact.</param>
public sealed record RevealPerson(Guid PersonId, string Datum, string Reason) : ICommand<Result<string>>, IStaffOnly, IAudited
{
    public string Action => "reveal_person";
    public Permission Needs => Permission.RevealPeople;
    public AuditRef? Subject => AuditRef.Person(PersonId);
}

internal sealed class RevealPersonValidator : AbstractValidator<RevealPerson>
{
    public RevealPersonValidator() => RuleFor(m => m.Reason).Lines(PersonReveal.MaxReason);
}

internal sealed class RevealPersonHandler(
    IRepository<Person> people, IRepository<PersonFact> facts, IRepository<PersonReveal> reveals, PortalPolicy policy, ICaller caller, TimeProvider clock)
    : IRequestHandler<RevealPerson, Result<string>>
{
    public async Task<Result<string>> Handle(RevealPerson request, CancellationToken cancellationToken)
    {
        if (await people.Find(new PersonSpecs.ById(request.PersonId), cancellationToken) is not { } person)
            return PersonFailures.NotFound;
        if (policy.Verification.Asks(request.Datum))
            return PersonFailures.AskedOfPeople;
        if (request.Datum.Contains('\0', StringComparison.Ordinal))
            return PersonFailures.NothingToReveal;
        // By its name alone: a number would be read as one too, and would stand in the record.
        var value = Enum.GetNames<PersonDatum>().Contains(request.Datum) ? Of(person, Enum.Parse<PersonDatum>(request.Datum))
            : (await facts.Find(new PersonSpecs.FactOf(person.Id, request.Datum), cancellationToken))?.Value;
        if (value is null)
            return PersonFailures.NothingToReveal;
        reveals.Add(PersonReveal.Of(person.Id, caller.StaffId!.Value, request.Datum, request.Reason.Trim(), clock.GetUtcNow()));
        return value;
    }

    /// <summary>Dates as the record has them, and yes or no as true or false: words are the page's.</summary>
    private static string? Of(Person person, PersonDatum datum) => datum switch
    {
        PersonDatum.Document => $"{person.DocumentType} {new Document(person.DocumentType, person.DocumentNumber).Shown}",
        PersonDatum.BirthDate => Written(person.BirthDate),
        PersonDatum.DocumentIssuedOn => person.DocumentIssuedOn is { } issued ? Written(issued) : null,
        PersonDatum.Email => person.Email,
        PersonDatum.Phone => person.Phone,
        PersonDatum.Affiliated => person.Affiliated ? "true" : "false",
        PersonDatum.Region => person.Region,
        _ => null,
    };

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
