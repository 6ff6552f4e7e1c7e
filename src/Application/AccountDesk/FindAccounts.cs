using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>By what an account is looked for.</summary>
public enum AccountKey { Email, Document, Username, Name, Surname }

/// <summary>A page of the accounts whose address, document, username or name begins with a text, whatever its case and accents, from a place on: one seek of an
/// index, however many accounts there are. Of a name the first one or the first surname begins with it.</summary>
/// <param name="By">Null: what it looks like, an address, a number, or a name.</param>
/// <param name="After">The last one of the page before; null for the first.</param>
public sealed record FindAccounts(string? Text, AccountKey? By = null, Guid? After = null) : IQuery<Result<FoundAccounts>>, IStaffOnly
{
    public string Action => "find_accounts";
    public Permission Needs => Permission.ReadAccounts;
}

/// <param name="By">What was looked for.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record FoundAccounts(IReadOnlyList<AccountLine> Accounts, AccountKey By, Guid? Next);

public sealed record AccountLine(
    Guid Id, string Email, string? Username, DocumentType? DocumentType, string DocumentNumber, AccountNames Name, AccountState State, bool OnRecord, DateTimeOffset CreatedAt)
{
    public string? Document => DocumentType is { } type ? $"{type} {new Document(type, DocumentNumber).Shown}" : null;
    public string Shown => Name.Full ?? string.Join(' ', Name.All);
}

internal sealed class FindAccountsHandler(IReads reads) : IRequestHandler<FindAccounts, Result<FoundAccounts>>
{
    private const int PageSize = 50, ShortestText = 2;

    public async Task<Result<FoundAccounts>> Handle(FindAccounts request, CancellationToken cancellationToken)
    {
        // No database keeps a null byte, so nothing begins with one.
        var text = Typed.Plain((request.Text ?? "").Replace("\0", "", StringComparison.Ordinal));
        var by = request.By is { } asked && Enum.IsDefined(asked) ? asked : Looks(text);
        var sought = by switch
        {
            AccountKey.Document => string.Concat(text.Where(char.IsLetterOrDigit)),
            AccountKey.Name or AccountKey.Surname => string.Join(' ', CaseWord.In(text)),
            _ => text.ToUpperInvariant(),
        };
        // Everybody is not an answer to anything.
        if (sought.Length is < ShortestText or > EmailAddress.MaxLength)
            return new FoundAccounts([], by, null);
        var rows = await reads.List(Page(by, sought, request.After).Take(PageSize + 1).Select(a => new AccountLine(
            a.Id, a.Email, a.Username, a.DocumentType, a.DocumentNumber, a.Name, a.State, a.PersonId != null, a.CreatedAt)), cancellationToken);
        return new FoundAccounts([.. rows.Take(PageSize)], by, rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    private IQueryable<Account> Page(AccountKey by, string sought, Guid? after)
    {
        // Where the page before ended is read from its last row: nothing personal stands in an address for it.
        var (accounts, last) = (reads.Of<Account>(), reads.Of<Account>().Where(a => a.Id == after));
        var from = after ?? Guid.Empty;
        return by switch
        {
            AccountKey.Email => accounts.Where(a => a.NormalizedEmail.StartsWith(sought)
                && (after == null || a.NormalizedEmail.CompareTo(last.Select(l => l.NormalizedEmail).First()) > 0
                    || (a.NormalizedEmail == last.Select(l => l.NormalizedEmail).First() && a.Id.CompareTo(from) > 0))).OrderBy(a => a.NormalizedEmail).ThenBy(a => a.Id),
            AccountKey.Document => accounts.Where(a => a.DocumentNumber.StartsWith(sought)
                && (after == null || a.DocumentNumber.CompareTo(last.Select(l => l.DocumentNumber).First()) > 0
                    || (a.DocumentNumber == last.Select(l => l.DocumentNumber).First() && a.Id.CompareTo(from) > 0))).OrderBy(a => a.DocumentNumber).ThenBy(a => a.Id),
            AccountKey.Username => accounts.Where(a => a.ClaimedUsername!.StartsWith(sought)
                && (after == null || a.ClaimedUsername!.CompareTo(last.Select(l => l.ClaimedUsername).First()) > 0)).OrderBy(a => a.ClaimedUsername).ThenBy(a => a.Id),
            AccountKey.Surname => accounts.Where(a => a.PlainSurname.StartsWith(sought)
                && (after == null || a.PlainSurname.CompareTo(last.Select(l => l.PlainSurname).First()) > 0
                    || (a.PlainSurname == last.Select(l => l.PlainSurname).First() && a.Id.CompareTo(from) > 0))).OrderBy(a => a.PlainSurname).ThenBy(a => a.Id),
            _ => accounts.Where(a => a.PlainName.StartsWith(sought)
                && (after == null || a.PlainName.CompareTo(last.Select(l => l.PlainName).First()) > 0
                    || (a.PlainName == last.Select(l => l.PlainName).First() && a.Id.CompareTo(from) > 0))).OrderBy(a => a.PlainName).ThenBy(a => a.Id),
        };
    }

    private static AccountKey Looks(string text) => text.Contains('@', StringComparison.Ordinal) ? AccountKey.Email
        : text.Count(char.IsDigit) >= 4 ? AccountKey.Document : AccountKey.Name;
}
