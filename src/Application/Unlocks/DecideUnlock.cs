using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Unlocks;

/// <summary>Opens the questions of a blocked person again, with others in their place and all attempts, or refuses to; either with a reason and with what was
/// seen of who they are. Nobody sees a question, an answer or a password: the account's own mailbox is told, and its owner signs in and answers.</summary>
/// <param name="Evidence">What was seen: a document at the counter, a call to the number on record.</param>
/// <param name="Reason">Told to the person.</param>
public sealed record DecideUnlock(Guid CaseId, int Seen, Guid AccountId, bool Approve, string Evidence, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "decide_unlock";
    public Permission Needs => Permission.DecideUnlocks;
}

internal sealed class DecideUnlockValidator : AbstractValidator<DecideUnlock>
{
    public DecideUnlockValidator()
    {
        RuleFor(m => m.Evidence).Lines(Case.MaxReason);
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class DecideUnlockHandler(
    CaseDesk desk, IRepository<Account> accounts, IRepository<Person> people, IRepository<Challenge> challenges, IRepository<CaseNote> notes, QuestionSource questions,
    CaseLetters letters, Trail trail, PortalPolicy policy) : IRequestHandler<DecideUnlock, Result>
{
    public Task<Result> Handle(DecideUnlock request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        if (one.Kind != CaseKind.Unlock)
            return CaseFailures.NotAnUnlock;
        if (policy.Cases.UnlockNeedsTwo && one.AssigneeId == desk.StaffId)
            return CaseFailures.NeedsAnother;
        // The account's row first, as everywhere.
        if (await accounts.Take(new ChallengeSpecs.InVerification(request.AccountId), cancellationToken) is not { PersonId: { } personId } account
            || !BelongsTo(account, one))
            return CaseFailures.NotItsAccount;
        if (request.Approve && await Open(personId, cancellationToken) is { Succeeded: false } refused)
            return refused;
        notes.Add(CaseNote.Write(one.Id, desk.StaffId, request.Evidence.Trim(), desk.Now));
        trail.Ended(request.Approve ? "approved" : "refused");
        var reason = request.Reason.Trim();
        var mail = request.Approve
            ? letters.Unlocked(one, account, reason, AnswerCase.Held)
            : await letters.Answer(one, reason, AnswerCase.Held, cancellationToken);
        return one.Answer(reason, mail, desk.StaffId, request.Seen, rules, desk.Now);
    }, cancellationToken);

    private async Task<Result> Open(Guid personId, CancellationToken stop)
    {
        var person = await people.Find(new PersonSpecs.ById(personId), stop);
        if (person is null || await challenges.Take(new ChallengeSpecs.OfPerson(personId), stop) is not { } blocked)
            return VerificationFailures.NotBlocked;
        return await questions.For(person, stop, blocked.Questions) is { Count: > 0 } others
            ? blocked.Unlock(others, policy.Verification, desk.Now)
            : VerificationFailures.TooFewFacts;
    }

    /// <summary>Filed from it, or bearing its document: an address alone is not who somebody is.</summary>
    private static bool BelongsTo(Account account, Case one) =>
        account.Id == one.AccountId || (one.Filer.Document is { } document && account.Document?.Key == document.Key);
}
