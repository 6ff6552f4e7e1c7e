using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Uses an activation link, once. Whoever registered with a document that is on record must go on and answer the questions,
/// whatever was typed before; everyone else is active.</summary>
public sealed record ActivateAccount(Secret Token) : ICommand<Result<Activation>>, IAudited
{
    public string? Subject => null;
}

public sealed record Activation(Guid AccountId, bool MustVerify);

internal sealed class ActivateAccountHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Person> people, PortalPolicy policy, TimeProvider clock)
    : IRequestHandler<ActivateAccount, Result<Activation>>
{
    public async Task<Result<Activation>> Handle(ActivateAccount request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        var used = await links.ChangeWhere(
            new AccountSpecs.UsableLink(hash, LinkPurpose.Activation, now), l => l.Set(x => x.UsedAt, _ => now), cancellationToken);
        if (used == 0)
            return AccountFailures.LinkNotUsable;

        var link = (await links.Find(new AccountSpecs.LinkByToken(hash, LinkPurpose.Activation), cancellationToken))!;
        var account = (await accounts.Find(new AccountSpecs.ById(link.AccountId), cancellationToken))!;
        var onRecord = await people.Find(new PersonSpecs.ByDocument(account.DocumentType, account.DocumentNumber), cancellationToken);
        var proved = account.ProveMailbox(onRecord, MustVerify(onRecord, account), now);
        if (!proved.Succeeded)
            return Result<Activation>.Failed(proved.Failures);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.Activation), cancellationToken);
        return new Activation(account.Id, account.State == AccountState.PendingVerification);
    }

    /// <summary>Where a portal asks no questions, only the mailbox that is on record is proof enough.</summary>
    private bool MustVerify(Person? onRecord, Account account) => onRecord is not null
        && (policy.Verification.Enabled || EmailAddress.Read(onRecord.Email)?.Normalized != account.NormalizedEmail);
}
