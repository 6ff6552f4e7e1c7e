using Microsoft.Extensions.Logging;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>Says what the organisation has on record for a document and a second datum, masked. A wrong second datum and a document
/// that is not on record look the same, and what is answered here decides nothing: the branch is taken after the activation link. A portal
/// that asks for no second datum only has the document's form judged.</summary>
public sealed record LookUpPerson(DocumentType? DocumentType, string DocumentNumber, DateOnly? SecondDatum)
    : ICommand<Result<LookUpAnswer>>, IAudited
{
    public string Action => "look_up_person";
    public AuditRef? Subject => DocumentType is { } type && Document.Read(type, DocumentNumber) is { } document ? AuditRef.Document(document.Masked) : null;
}

/// <param name="Record">Null when nothing can be shown.</param>
public sealed record LookUpAnswer(MaskedRecord? Record);

/// <summary>Masks of constant length; the whole values stay on the server.</summary>
public sealed record MaskedRecord(string FirstName, string SecondName, string FirstSurname, string SecondSurname, string Phone, string Email);

internal sealed class LookUpPersonValidator : AbstractValidator<LookUpPerson>
{
    public LookUpPersonValidator(PortalPolicy policy, TimeProvider clock)
    {
        RuleFor(m => m.DocumentType).Must(t => t is { } type && policy.Identity.DocumentTypes.Contains(type)).WithErrorCode("common.required");
        RuleFor(m => m.DocumentNumber).DocumentNumber(m => m.DocumentType);
        if (policy.Registration.SecondDatum != SecondDatum.None)
            RuleFor(m => m.SecondDatum).Must(d => d is not null).WithErrorCode("common.date").NotInTheFuture(clock);
    }
}

internal sealed class LookUpPersonHandler(
    IRepository<Person> people, IBudgets budgets, Trail trail, ICaller caller, PortalPolicy policy, ILogger<LookUpPersonHandler> log)
    : IRequestHandler<LookUpPerson, Result<LookUpAnswer>>
{
    /// <summary>Look-ups among ten thousand neighbouring numbers that one network may make in an hour: honest people try their own
    /// number a few times, and do not walk along the numbers.</summary>
    private const int NeighboursPerHour = 10;

    /// <summary>The budgets of the client and its network, and all of them.</summary>
    private const int ClientsOwn = 3, All = 5;

    public async Task<Result<LookUpAnswer>> Handle(LookUpPerson request, CancellationToken cancellationToken)
    {
        if (policy.Registration.SecondDatum == SecondDatum.None)
        {
            trail.Ended("form_only");
            return new LookUpAnswer(null);
        }

        var document = Document.Read(request.DocumentType!.Value, request.DocumentNumber)!;
        switch (await Spend(document, cancellationToken))
        {
            case < ClientsOwn:
                return PersonFailures.TooManyLookUps;
            // Nobody can keep a person from registering by asking for their number first: without a budget for the number it is "not on record".
            case < All:
                trail.Ended(PersonFailures.TooManyLookUps.Code);
                return new LookUpAnswer(null);
        }

        var person = await people.Find(new PersonSpecs.ByDocument(document.Type, document.Number), cancellationToken);
        var datum = policy.Registration.SecondDatum == SecondDatum.BirthDate ? person?.BirthDate : person?.DocumentIssuedOn;
        var shown = person is not null && datum == request.SecondDatum;
        if (person is not null)
            trail.About(AuditRef.Person(person.Id));
        trail.Ended(shown ? "shown" : person is not null ? "second_datum_wrong" : "not_on_record");
        return new LookUpAnswer(shown ? Masked(person!) : null);
    }

    /// <returns>How many of the budgets were spent: the client's own come first.</returns>
    private async Task<int> Spend(Document document, CancellationToken stop)
    {
        var (network, hour, limits) = (Network.Of(caller.Address), TimeSpan.FromHours(1), policy.Budgets);
        Spending[] inTurn =
        [
            // By the key: whoever asks as a cédula, a TI and a NIT walks along the same numbers.
            new("look-up neighbours", $"{network} {document.Key[..^4]}", NeighboursPerHour, hour),
            new("look-up address", Network.ClientOf(caller.Address), limits.LookUpsPerAddressPerHour, hour),
            new("look-up network", network, limits.LookUpsPerNetworkPerHour, hour),
            new("look-up document", document.Key, limits.LookUpsPerDocumentPerDay, TimeSpan.FromDays(1)),
            new("look-up all", "", limits.LookUpsPerHour, hour),
        ];
        var spent = await budgets.SpendInTurn(inTurn, stop);
        if (spent == 0)
            log.LogWarning("Look-ups walk along the numbers from {Network}: cut off.", network);
        return spent;
    }

    private static MaskedRecord Masked(Person p) => new(
        Mask.Name(p.FirstName), Mask.Name(p.SecondName), Mask.Name(p.FirstSurname), Mask.Name(p.SecondSurname), Mask.Phone(p.Phone),
        p.Email is null ? "" : Mask.Email(p.Email));
}
