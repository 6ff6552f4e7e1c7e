using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Registration;

/// <summary>What the mailbox of a registration is told: the link that goes on with it, or why there is none. The same questions are asked of
/// the database in every case, and by whoever may have to answer for such a mailbox.</summary>
public sealed class ActivationLetter(IReads reads, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <summary>What the question of the database finds.</summary>
    private const int Account = 1, Record = 2;

    /// <param name="accountId">Empty where there is none: the letter is for nobody, and its link must not be kept.</param>
    public async Task<(Mail Mail, AccountLink Link)> For(EmailAddress email, Guid accountId, CancellationToken stop)
    {
        var asked = AskForAccount(email);
        var found = await reads.List(IsOpen ? asked : asked.Concat(AskForRecord(email)), stop);
        return Write(accountId, found.Contains(Account), IsOpen || found.Contains(Record));
    }

    /// <param name="hasAccount">Whether an account has proved that mailbox, where that is known already.</param>
    /// <inheritdoc cref="For(EmailAddress, Guid, CancellationToken)"/>
    public async Task<(Mail Mail, AccountLink Link)> For(EmailAddress email, Guid accountId, bool hasAccount, CancellationToken stop) =>
        Write(accountId, hasAccount, IsOpen || (await reads.List(AskForRecord(email), stop)).Count > 0);

    /// <summary>What the trail says of it; the page says the same of all.</summary>
    internal static string OutcomeOf(Mail mail) => mail switch
    {
        AlreadyRegisteredMail => "mailbox_has_account",
        NotOnRecordMail => "mailbox_not_on_record",
        _ => "link_mailed",
    };

    private bool IsOpen => policy.Registration.Kind == RegistrationKind.Open;

    private IQueryable<int> AskForAccount(EmailAddress email) => reads.Of(new AccountSpecs.WithMailboxProved(email.Normalized)).Select(_ => Account).Take(1);

    private IQueryable<int> AskForRecord(EmailAddress email) => reads.Of(new PersonSpecs.ByEmail(email.Normalized)).Select(_ => Record).Take(1);

    private (Mail Mail, AccountLink Link) Write(Guid accountId, bool hasAccount, bool onRecord)
    {
        var (mail, link) = Link(accountId);
        return (hasAccount ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover) : onRecord ? mail : new NotOnRecordMail(portal.Help), link);
    }

    private (Mail Mail, AccountLink Link) Link(Guid accountId)
    {
        var lifetime = policy.Registration.ActivationLink;
        var (link, token) = AccountLink.Issue(accountId, LinkPurpose.Activation, lifetime, clock.GetUtcNow());
        return (new ActivationMail(portal.Activation(token), (int)lifetime.TotalHours), link);
    }
}
