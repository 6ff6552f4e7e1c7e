using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Registration;

/// <param name="Reader">The language of the account that has proved the mailbox; null where none has.</param>
public sealed record Letter(Mail Mail, AccountLink Link, Language? Reader);

/// <summary>What the mailbox of a registration is told: the link that goes on with it, or why there is none. The same questions are asked of
/// the database in every case, and by whoever may have to answer for such a mailbox.</summary>
public sealed class ActivationLetter(IReads reads, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <param name="accountId">Empty where there is none: the letter is for nobody, and its link must not be kept.</param>
    public async Task<Letter> For(EmailAddress email, Guid accountId, CancellationToken stop)
    {
        var asked = AskForAccount(email);
        var found = await reads.List(IsOpen ? asked : asked.Concat(AskForRecord(email)), stop);
        return Write(accountId, found.FirstOrDefault(f => !f.IsRecord)?.Language, IsOpen || found.Any(f => f.IsRecord));
    }

    /// <param name="reader">The language of the account that has proved that mailbox, where it is known already whether there is one.</param>
    /// <inheritdoc cref="For(EmailAddress, Guid, CancellationToken)"/>
    public async Task<Letter> For(EmailAddress email, Guid accountId, Language? reader, CancellationToken stop) =>
        Write(accountId, reader, IsOpen || (await reads.List(AskForRecord(email), stop)).Count > 0);

    /// <summary>Where both are known already: whether an account has proved that mailbox, and whether it is on record.</summary>
    public Letter For(Guid accountId, Met met) => Write(accountId, met.Reader, met.OnRecord);

    /// <summary>What the trail says of it; the page says the same of all.</summary>
    internal static string OutcomeOf(Mail mail) => mail switch
    {
        AlreadyRegisteredMail => "mailbox_has_account",
        NotOnRecordMail => "mailbox_not_on_record",
        _ => "link_mailed",
    };

    private bool IsOpen => policy.Registration.Kind == RegistrationKind.Open;

    private IQueryable<Found> AskForAccount(EmailAddress email) =>
        reads.Of(new AccountSpecs.WithMailboxProved(email.Normalized)).OrderBy(a => a.Id).Select(a => new Found { IsRecord = false, Language = a.Language }).Take(1);

    private IQueryable<Found> AskForRecord(EmailAddress email) =>
        reads.Of(new PersonSpecs.ByEmail(email.Normalized)).Select(p => new Found { IsRecord = p.NormalizedEmail != null, Language = Language.Default }).Take(1);

    private Letter Write(Guid accountId, Language? reader, bool onRecord)
    {
        var (mail, link) = Link(accountId);
        var told = reader is not null ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover) : onRecord ? mail : new NotOnRecordMail(portal.Help);
        return new Letter(told, link, reader);
    }

    private (Mail Mail, AccountLink Link) Link(Guid accountId)
    {
        var lifetime = policy.Registration.ActivationLink;
        var (link, token) = AccountLink.Issue(accountId, LinkPurpose.Activation, lifetime, clock.GetUtcNow());
        return (new ActivationMail(portal.Activation(token), lifetime), link);
    }

    /// <summary>An account with that mailbox, and its language; or a record.</summary>
    private sealed class Found
    {
        public bool IsRecord { get; init; }
        public required Language Language { get; init; }
    }
}
