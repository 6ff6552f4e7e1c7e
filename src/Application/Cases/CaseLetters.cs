using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Cases;

/// <summary>What the person of a case is told by mail, where they left an address. Who filed with an account is written to where that account is read now.</summary>
public sealed class CaseLetters(Outbox outbox, IRepository<Account> accounts, FollowCodes codes, PortalLinks portal)
{
    /// <param name="files">By their names.</param>
    public async Task Acuse(Case filed, Account? account, IReadOnlyList<string> files, CancellationToken stop) => Write(filed, account, new CaseFiledMail(
        filed.Radicado.ToString(), filed.Kind, filed.Subject, filed.FiledAt, DueOf(filed), files, (await codes.Of(filed.Id, stop)).Reveal(), portal.FollowCase));

    /// <summary>To whoever filed it; nothing where nobody left an address.</summary>
    public async Task Write(Case about, Func<CaseHead, Mail> mail, CancellationToken stop)
    {
        var account = about.AccountId is { } id ? await accounts.Find(new AccountSpecs.ById(id), stop) : null;
        Write(about, account, mail(new(about.Radicado.ToString(), about.Subject, portal.FollowCase)));
    }

    private void Write(Case about, Account? account, Mail mail)
    {
        if (account is not null)
            outbox.Promise(mail, account);
        else if (about.Filer.Email is { } address)
            outbox.Promise(mail, new Mailbox(address, about.Language));
    }

    private static DateOnly DueOf(Case filed) => filed.DueOn ?? Colombia.Day(filed.GoalDueAt!.Value);
}

/// <summary>What every mail about a case begins with.</summary>
public sealed record CaseHead(string Number, string Subject, string FollowLink);
