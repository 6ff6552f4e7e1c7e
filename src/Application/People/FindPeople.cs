using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>The people on record whom a text means: a document, an e-mail address, or names. Accents and capitals do not matter. Each page is read from an
/// index, from a key on, however many people there are.</summary>
/// <param name="After">The <see cref="PeoplePage.Next"/> of the page before; null for the first.</param>
public sealed record FindPeople(string Text, string? After = null) : IQuery<Result<PeoplePage>>, IStaffOnly
{
    public string Action => "find_people";
    public Permission Needs => Permission.ReadPeople;
}

/// <param name="Next">Null on the last page.</param>
public sealed record PeoplePage(IReadOnlyList<PersonLine> People, string? Next);

/// <summary>Somebody on record: the names whole, for they tell people apart, and of the rest as much as helps to.</summary>
public sealed record PersonLine(Guid Id, string Names, string Surnames, DocumentType DocumentType, string Document, string Email, string BirthYear);

internal sealed class FindPeopleValidator : AbstractValidator<FindPeople>
{
    public FindPeopleValidator() => RuleFor(m => m.Text).Text(254);
}

internal sealed class FindPeopleHandler(IReads reads, PeopleByName byName) : IRequestHandler<FindPeople, Result<PeoplePage>>
{
    public const int PageSize = 25;

    /// <summary>A family shares an address, and some types of document their numbers: never more than fit a page.</summary>
    private const int MostAlike = PageSize;

    public async Task<Result<PeoplePage>> Handle(FindPeople request, CancellationToken cancellationToken)
    {
        if (request.Text.Contains('@', StringComparison.Ordinal))
            return EmailAddress.Read(request.Text) is { Normalized: var address }
                ? await Alike(reads.Of<Person>().Where(p => p.NormalizedEmail == address), cancellationToken) : new PeoplePage([], null);
        if (request.Text.Any(char.IsAsciiDigit))
        {
            string[] numbers = [.. Enum.GetValues<DocumentType>().Select(t => Document.Read(t, request.Text) ?? Document.ReadInSpiteOfDigit(t, request.Text))
                .OfType<Document>().Select(d => d.Number).Distinct()];
            return await Alike(reads.Of<Person>().Where(p => numbers.Contains(p.DocumentNumber)), cancellationToken);
        }

        return await byName.Page(PersonKey.Words(request.Text), request.After, PageSize, cancellationToken);
    }

    private async Task<PeoplePage> Alike(IQueryable<Person> people, CancellationToken stop)
    {
        var found = await reads.List(PersonHit.Of(people.OrderBy(p => p.Id).Take(MostAlike)), stop);
        return new PeoplePage([.. found.Select(f => f.Line)], null);
    }
}
