using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Terms;
using Ventanilla.Domain.Unlocks;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Unlocks;

/// <summary>What a decision on an unlock does, whether one took it or two: questions opened or not, the evidence kept as a note, the person told.</summary>
internal sealed class UnlockDecision(
    CaseDesk desk, OwnAccounts own, IRepository<Account> accounts, IRepository<Person> people, IRepository<Challenge> challenges, IRepository<CaseNote> notes,
    IRepository<UnlockProposal> proposals, QuestionSource questions, CaseLetters letters, Trail trail, PortalPolicy policy)
{
    /// <summary>The account that the case may be about, locked: before its questions, as everywhere.</summary>
    public async Task<Result<Account>> AccountOf(Case one, Guid accountId, CancellationToken stop)
    {
        if (one.Kind != CaseKind.Unlock)
            return CaseFailures.NotAnUnlock;
        if (await accounts.Take(new ChallengeSpecs.InVerification(accountId), stop) is not { PersonId: not null } account || !BelongsTo(account, one))
            return CaseFailures.NotItsAccount;
        return await own.Is(account.Id, stop) ? MendFailures.OwnAccount : account;
    }

    /// <param name="by">Who saw the evidence; whoever carries it out is another where two look at it.</param>
    public async Task<Result> CarryOut(Case one, Account account, bool approve, string evidence, string reason, Guid by, int seen, CaseRules rules, CancellationToken stop)
    {
        if (approve && await Open(account.PersonId!.Value, alone: by == desk.StaffId, stop) is { Succeeded: false } refused)
            return refused;
        notes.Add(CaseNote.Write(one.Id, by, evidence, desk.Now));
        await proposals.DeleteWhere(new UnlockProposalSpecs.OfCase(one.Id), stop);
        trail.Ended(approve ? "approved" : "refused");
        var mail = approve ? letters.Unlocked(one, account, reason, AnswerCase.Held) : await letters.Answer(one, reason, AnswerCase.Held, stop);
        return one.Answer(reason, mail, desk.StaffId, seen, rules, desk.Now);
    }

    private async Task<Result> Open(Guid personId, bool alone, CancellationToken stop)
    {
        var person = await people.Find(new PersonSpecs.ById(personId), stop);
        if (person is null || await challenges.Take(new ChallengeSpecs.OfPerson(personId), stop) is not { } blocked)
            return VerificationFailures.NotBlocked;
        if (alone && blocked.IsBlocked(policy.Verification) && blocked.WasUnlocked(policy.Verification, desk.Now))
            return UnlockFailures.OpenedBefore;
        return await questions.For(person, stop, blocked.Questions) is { Count: > 0 } others
            ? blocked.Unlock(others, policy.Verification, desk.Now)
            : VerificationFailures.TooFewFacts;
    }

    /// <summary>Filed from it, or bearing its document: an address alone is not who somebody is.</summary>
    private static bool BelongsTo(Account account, Case one) =>
        account.Id == one.AccountId || (one.Filer.Document is { } document && account.Document?.Key == document.Key);
}
