using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>An approved unlock went to the account's own mailbox; whoever filed from another address learns that it was decided.</summary>
internal sealed class WhenCaseClosed(IRepository<Case> cases, IRepository<OutgoingMessage> messages, IRepository<Account> accounts, CaseLetters letters)
    : INotificationHandler<Raised<CaseClosed>>
{
    public async Task Handle(Raised<CaseClosed> notification, CancellationToken cancellationToken)
    {
        if (await cases.Get(notification.Event.CaseId, cancellationToken) is not { Kind: CaseKind.Unlock, AnswerMessageId: { } mail } one
            || await messages.Find(new MessageSpecs.ById(mail), cancellationToken) is not { Template: nameof(UnlockedMail), AccountId: { } id }
            || await accounts.Find(new AccountSpecs.ById(id), cancellationToken) is not { } account)
            return;
        await letters.Decided(one, account, cancellationToken);
    }
}
