using Ventanilla.Application.Connections;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Unlocks;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Accounts;

/// <param name="ShownAs">Where <see cref="MyData"/> shows it to its owner.</param>
/// <param name="Erase">What becomes of it when the account is erased.</param>
public sealed record Trace(string ShownAs, Func<Guid, CancellationToken, Task> Erase);

/// <summary>What is kept about an account outside its own row: where its owner can read it, and what becomes of it when the account is erased. A test
/// compares it with the tables that have an <c>AccountId</c>: a new one that is not named here fails the build.</summary>
public sealed class AccountTraces(
    IRepository<Session> sessions, IRepository<AccountLink> links, IRepository<Consent> consents, IRepository<AppRequest> apps,
    IRepository<CorrectionRequest> corrections, IRepository<Case> cases, IRepository<VerificationAttempt> attempts, IRepository<OutgoingMessage> messages,
    IRepository<Company> companies, IRepository<AuditEntry> trail, IRepository<Ticket> tickets, IRepository<CaseDraft> drafts, IRepository<UnlockProposal> proposals, IRepository<AccountAct> acts,
    IRepository<AccountMend> mends, IRepository<Passkey> passkeys, SecondFactors factors, IIssuedTokens tokens)
{
    public IReadOnlyDictionary<Type, Trace> All { get; } = new Dictionary<Type, Trace>
    {
        [typeof(Session)] = new(nameof(MyData.Sessions), async (id, stop) =>
        {
            // Whatever applications were given hangs on them.
            await tokens.Forget(id, stop);
            await sessions.DeleteWhere(new ClosingSpecs.SessionsOf(id), stop);
        }),
        [typeof(AccountLink)] = new(nameof(MyData.Links), (id, stop) => links.DeleteWhere(new ClosingSpecs.LinksOf(id), stop)),
        // Between two steps of one sitting, a day at most: of that sitting the sessions tell.
        [typeof(Ticket)] = new(nameof(MyData.Sessions), (id, stop) => tickets.DeleteWhere(new TicketSpecs.Of(id), stop)),
        // With the words of whoever acted: that it was done stays in the trail.
        [typeof(AccountAct)] = new(nameof(MyData.StaffActs), (id, stop) => acts.DeleteWhere(new AccountDeskSpecs.ActsOn(id), stop)),
        [typeof(AccountMend)] = new(nameof(MyData.StaffActs), (id, stop) => mends.DeleteWhere(new AccountDeskSpecs.MendsOf(id), stop)),
        [typeof(AppRequest)] = new(nameof(MyData.Applications), (id, stop) => apps.DeleteWhere(new AppSpecs.RequestsOf(id), stop)),
        [typeof(Company)] = new(nameof(MyData.Companies), (id, stop) => companies.DeleteWhere(new CompanySpecs.Of(id), stop)),
        [typeof(SecondFactor)] = new(nameof(MyData.SecondFactorSince), (id, stop) => factors.Forget(id, stop)),
        [typeof(RecoveryCode)] = new(nameof(MyData.RecoveryCodesLeft), (id, stop) => factors.Forget(id, stop)),
        [typeof(Passkey)] = new(nameof(MyData.Passkeys), (id, stop) => passkeys.DeleteWhere(new PasskeySpecs.OfAccount(id), stop)),
        [typeof(CorrectionRequest)] = new(nameof(MyData.Corrections), (id, stop) => corrections.DeleteWhere(new CorrectionSpecs.Of(id), stop)),
        // With the rows of its files, whose content the sweep deletes for want of them.
        [typeof(CaseDraft)] = new(nameof(MyData.CaseDrafts), (id, stop) => drafts.DeleteWhere(new CaseDraftSpecs.Of(id), stop)),
        // What was asked of the organisation, and what it answered, is its record of a duty: the case stays, and no longer leads to the account.
        [typeof(Case)] = new(nameof(MyData.Cases), (id, stop) => cases.ChangeWhere(new CaseSpecs.OfAccount(id), c => c.Set(x => x.AccountId, _ => null), stop)),
        // What staff propose about it lasts a day at most, and is the affair of its case.
        [typeof(UnlockProposal)] = new(nameof(MyData.Cases), (id, stop) => proposals.DeleteWhere(new UnlockProposalSpecs.Of(id), stop)),
        // The proof of what was accepted, in which version and when, outlives the account; from where does not.
        [typeof(Consent)] = new(nameof(MyData.Consents), (id, stop) => consents.ChangeWhere(new ClosingSpecs.ConsentsOf(id), c => c.Set(x => x.Address, _ => ""), stop)),
        // They go on counting for the person on record and for the breaker; that they led to this account is forgotten.
        [typeof(VerificationAttempt)] = new(nameof(MyData.Verifications), (id, stop) =>
            attempts.ChangeWhere(new ChallengeSpecs.AttemptsFrom(id), a => a.Set(x => x.AccountId, _ => Guid.Empty).Set(x => x.Network, _ => ""), stop)),
        [typeof(OutgoingMessage)] = new(nameof(MyData.Messages), async (id, stop) =>
        {
            await messages.DeleteWhere(new MessageSpecs.UndeliveredOf(id), stop);
            await messages.ChangeWhere(new MessageSpecs.Of(id), m => m.Set(x => x.MaskedAddress, _ => "").Set(x => x.Mailbox, _ => null), stop);
        }),
        // What was done and how it ended stays, by ids alone: from where and with what does not.
        [typeof(AuditEntry)] = new(nameof(MyData.Trail), (id, stop) =>
            trail.ChangeWhere(new AuditSpecs.OfAccount(id), e => e.Set(x => x.Address, _ => "").Set(x => x.Device, _ => "").Set(x => x.OriginSalt, _ => null), stop)),
    };

    public async Task Erase(Guid accountId, CancellationToken stop)
    {
        foreach (var trace in All.Values)
            await trace.Erase(accountId, stop);
    }
}
