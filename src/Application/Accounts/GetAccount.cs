using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>How the caller is reached, and what they sign in with.</summary>
public sealed record GetAccount : IQuery<Result<AccountView>>, ISignedIn
{
    public string Action => "get_account";
}

/// <param name="Name">What the person signs in with.</param>
/// <param name="FullName">Empty where they gave none.</param>
/// <param name="Language">Of the person's mails.</param>
public sealed record AccountView(string Email, string Phone, string Name, string FullName, Language Language);

internal sealed class GetAccountHandler(IReads reads, ICaller caller) : IRequestHandler<GetAccount, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new AccountSpecs.ById(caller.AccountId!.Value))
            .Select(a => new AccountView(a.Email, a.Phone, a.Username ?? a.Email,
                a.Name.Full ?? (a.Name.First == null ? "" : a.Name.FirstSurname == null ? a.Name.First : a.Name.First + " " + a.Name.FirstSurname), a.Language)), cancellationToken)
            is { } view ? view : AccountFailures.NotFound;
}
