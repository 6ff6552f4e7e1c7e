using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Companies;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Accounts;

/// <summary>What is kept about an account outside its own row, and what becomes of it when the account is erased. A test compares it with the
/// tables that have an <c>AccountId</c>: a new one that is not named here fails the build.</summary>
public sealed class AccountTraces(
    IRepository<Session> sessions, IRepository<AccountLink> links, IRepository<Consent> consents, IRepository<AppRequest> apps,
    IRepository<CorrectionRequest> corrections, IRepository<VerificationAttempt> attempts, IRepository<OutgoingMessage> messages,
    IRepository<Company> companies, SecondFactors factors)
{
    public IReadOnlyDictionary<Type, Func<Guid, CancellationToken, Task>> Erasures { get; } = new Dictionary<Type, Func<Guid, CancellationToken, Task>>
    {
        [typeof(Session)] = (id, stop) => sessions.DeleteWhere(new ClosingSpecs.SessionsOf(id), stop),
        [typeof(AccountLink)] = (id, stop) => links.DeleteWhere(new ClosingSpecs.LinksOf(id), stop),
        [typeof(AppRequest)] = (id, stop) => apps.DeleteWhere(new AppSpecs.RequestsOf(id), stop),
        [typeof(Company)] = (id, stop) => companies.DeleteWhere(new CompanySpecs.Of(id), stop),
        [typeof(SecondFactor)] = (id, stop) => factors.Forget(id, stop),
        [typeof(RecoveryCode)] = (id, stop) => factors.Forget(id, stop),
        [typeof(CorrectionRequest)] = (id, stop) => corrections.DeleteWhere(new CorrectionSpecs.Of(id), stop),
        // The proof of what was accepted, in which version and when, outlives the account; from where does not.
        [typeof(Consent)] = (id, stop) => consents.ChangeWhere(new ClosingSpecs.ConsentsOf(id), c => c.Set(x => x.Address, _ => ""), stop),
        // They go on counting for the person on record and for the breaker; that they led to this account is forgotten.
        [typeof(VerificationAttempt)] = (id, stop) =>
            attempts.ChangeWhere(new ChallengeSpecs.AttemptsFrom(id), a => a.Set(x => x.AccountId, _ => Guid.Empty).Set(x => x.Network, _ => ""), stop),
        [typeof(OutgoingMessage)] = async (id, stop) =>
        {
            await messages.DeleteWhere(new MessageSpecs.UndeliveredOf(id), stop);
            await messages.ChangeWhere(new MessageSpecs.Of(id), m => m.Set(x => x.MaskedAddress, _ => ""), stop);
        },
    };

    public async Task Erase(Guid accountId, CancellationToken stop)
    {
        foreach (var erase in Erasures.Values)
            await erase(accountId, stop);
    }
}
