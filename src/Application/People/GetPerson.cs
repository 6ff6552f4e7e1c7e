using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>What is on record about somebody, masked but for the names; which kinds of facts, never what they say or which of them a question asked; their accounts
/// and open cases; and who of staff has seen what. A case whose filer's identity is reserved is not told.</summary>
public sealed record GetPerson(Guid PersonId) : IQuery<Result<PersonFile>>, IStaffOnly
{
    public string Action => "get_person";
    public Permission Needs => Permission.ReadPeople;
}

public sealed record PersonFile(
    Guid Id, string Names, DateTimeOffset? ChangedAt, IReadOnlyList<MaskedDatum> Data, IReadOnlyList<FactOnRecord> Facts, IReadOnlyList<AccountOfPerson> Accounts,
    IReadOnlyList<OpenCase> Cases, IReadOnlyList<SeenDatum> Seen);

/// <param name="Masked">Empty where the record has nothing.</param>
public sealed record MaskedDatum(PersonDatum Datum, string Masked);

/// <param name="IsAsked">Whether a question may ask for it, so that it is shown to nobody.</param>
public sealed record FactOnRecord(string Kind, DateTimeOffset? ChangedAt, bool IsAsked = false);

public sealed record AccountOfPerson(Guid Id, AccountState State, string Email, DateTimeOffset CreatedAt);

public sealed record OpenCase(string Radicado, CaseKind Kind, CaseState State, DateTimeOffset FiledAt);

/// <param name="Datum">A <see cref="PersonDatum"/> by its name, or the kind of a fact.</param>
public sealed record SeenDatum(string Datum, string By, string Reason, DateTimeOffset At);

internal sealed class GetPersonHandler(IReads reads, PortalPolicy policy) : IRequestHandler<GetPerson, Result<PersonFile>>
{
    /// <summary>Of constant length, for dates and for words of few values.</summary>
    private const string Hidden = "******";
    private const int MostSeen = 50, MostCases = 50;

    public async Task<Result<PersonFile>> Handle(GetPerson request, CancellationToken cancellationToken)
    {
        var id = request.PersonId;
        var found = await reads.First(reads.Of(new PersonSpecs.ById(id)).Select(p => new
        {
            p.FirstName, p.SecondName, p.FirstSurname, p.SecondSurname, p.DocumentType, p.DocumentNumber, p.DocumentIssuedOn, p.Email, p.Phone, p.ChangedAt,
        }), cancellationToken);
        if (found is null)
            return PersonFailures.NotFound;
        var document = new Document(found.DocumentType, found.DocumentNumber);
        var facts = await reads.List(reads.Of(new PersonSpecs.FactsOf(id)).OrderBy(f => f.Kind).Select(f => new FactOnRecord(f.Kind, f.ChangedAt, false)), cancellationToken);
        var accounts = await reads.List(reads.Of<Account>().Where(a => a.PersonId == id).OrderBy(a => a.CreatedAt)
            .Select(a => new AccountOfPerson(a.Id, a.State, a.Email, a.CreatedAt)), cancellationToken);
        var staff = reads.Of<StaffMember>();
        var seen = await reads.List(reads.Of<PersonReveal>().Where(r => r.PersonId == id).OrderByDescending(r => r.At).Take(MostSeen)
            .Select(r => new SeenDatum(r.Datum, staff.Where(s => s.Id == r.StaffId).Select(s => s.Name).FirstOrDefault() ?? "", r.Reason, r.At)), cancellationToken);
        return new PersonFile(id, string.Join(' ', new[] { found.FirstName, found.SecondName, found.FirstSurname, found.SecondSurname }.OfType<string>()), found.ChangedAt,
        [
            new(PersonDatum.Document, $"{document.Type} {document.Masked}"), new(PersonDatum.BirthDate, Hidden),
            new(PersonDatum.DocumentIssuedOn, found.DocumentIssuedOn is null ? "" : Hidden), new(PersonDatum.Email, found.Email is null ? "" : Mask.Email(found.Email)),
            new(PersonDatum.Phone, Mask.Phone(found.Phone)), new(PersonDatum.Affiliated, Hidden), new(PersonDatum.Region, Hidden),
        ], [.. facts.Select(f => f with { IsAsked = policy.Verification.Asks(f.Kind) })], [.. accounts.Select(a => a with { Email = Mask.Email(a.Email) })], await Cases([.. accounts.Select(a => a.Id)], document.Number, cancellationToken), seen);
    }

    /// <summary>Of their accounts, and those that name their document: whoever reserved their identity is found by neither.</summary>
    private async Task<IReadOnlyList<OpenCase>> Cases(Guid[] accounts, string number, CancellationToken stop)
    {
        var open = reads.Of<Case>().Where(c => c.IsOpen && c.Filer.Kind != FilerKind.Reserved);
        var named = reads.Of<CaseWord>().Where(w => w.Word == number).Select(w => w.CaseId);
        var theirs = accounts.Length == 0 ? [] : await Some(open.Where(c => c.AccountId != null && accounts.Contains(c.AccountId.Value)), stop);
        var others = await Some(open.Where(c => named.Contains(c.Id) && c.Filer.DocumentNumber == number), stop);
        return [.. theirs.Concat(others).DistinctBy(c => c.Radicado).OrderByDescending(c => c.FiledAt)];
    }

    private async Task<IEnumerable<OpenCase>> Some(IQueryable<Case> cases, CancellationToken stop) =>
        await reads.List(cases.OrderByDescending(c => c.FiledAt).Take(MostCases).Select(c => new OpenCase(new Radicado(c.Year, c.Number).ToString(), c.Kind, c.State, c.FiledAt)), stop);
}
