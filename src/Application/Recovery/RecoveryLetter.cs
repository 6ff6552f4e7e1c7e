using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>What leads to another password, as the policy says: a link to choose it, or one to confirm that a temporary one is wanted.</summary>
public sealed class RecoveryLetter(PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <param name="accountId">Empty where there is none: the link must not be kept.</param>
    public (Mail Mail, AccountLink Link) For(Guid accountId)
    {
        var (kind, lifetime) = (policy.Recovery.Kind, policy.Recovery.ResetLink);
        var purpose = kind == RecoveryKind.Link ? LinkPurpose.PasswordReset : LinkPurpose.TemporaryPassword;
        var (link, token) = AccountLink.Issue(accountId, purpose, lifetime, clock.GetUtcNow());
        return (kind == RecoveryKind.Link
            ? new PasswordResetMail(portal.PasswordReset(token), lifetime)
            : new ConfirmRecoveryMail(portal.TemporaryPassword(token), lifetime), link);
    }
}
