using System.Globalization;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>The way of a case between its filing and its end.</summary>
public sealed partial class Case
{
    /// <summary>The person is asked for what is missing: the legal term begins again when it comes (art. 17). Where the law knows no such request, or it
    /// was made before, the person is asked all the same and the term goes on. The own goal rests.</summary>
    public Result Ask(string question, Guid by, int seen, CaseRules rules, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.InProgress) is { } refusal)
            return refusal;
        var formal = Law?.AskForCompletion(now, rules.Calendar);
        if (Goal.Pause(now) is not { Succeeded: true } paused)
            return CaseFailures.GoalPaused;
        (Law, Goal) = (formal is { Succeeded: true } ? formal.Value : Law, paused.Value);
        Moved(CaseState.WaitingForPerson, rules);
        Note(CaseStep.Asked, CaseAuthor.Staff, by, now, question, Law is { IsWaiting: true } ? "art17" : null);
        Raise(new CaseAsked(Id, question));
        return Result.Done;
    }

    /// <summary>The person asks once for the same time again.</summary>
    public Result GiveMoreTime(CaseRules rules, DateTimeOffset now)
    {
        if (State != CaseState.WaitingForPerson || Law is not { } law)
            return CaseFailures.NotWaiting;
        if (law.GiveMoreTime(now, rules.Calendar) is var given && !given.Succeeded)
            return Result.Failed(given.Failures);
        Law = given.Value;
        Moved(State, rules);
        Note(CaseStep.MoreTimeGiven, CaseAuthor.Person, null, now);
        return Result.Done;
    }

    /// <summary>The person writes: what they were asked for, or something to add.</summary>
    public Result Add(string text, CaseRules rules, DateTimeOffset now)
    {
        if (!IsOpen)
            return CaseFailures.Ended;
        if (State != CaseState.WaitingForPerson)
        {
            WakeBy(text);
            Note(CaseStep.Added, CaseAuthor.Person, null, now, text);
            return Result.Done;
        }

        if (Law is { IsWaiting: true } law)
        {
            if (law.Complete(now, rules.Calendar) is var completed && !completed.Succeeded)
                return Result.Failed(completed.Failures);
            Law = completed.Value;
        }

        (Goal, SnoozedUntil) = (Goal.Resume(now).Value, null);
        Moved(CaseState.InProgress, rules);
        Note(CaseStep.Completed, CaseAuthor.Person, null, now, text);
        Raise(new CaseCompleted(Id));
        return Result.Done;
    }

    /// <summary>The one extension, told to the person with its reason.</summary>
    public Result Extend(int days, string reason, Guid by, int seen, CaseRules rules, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.InProgress) is { } refusal)
            return refusal;
        if (Law is not { } law)
            return CaseFailures.NoLegalTerm;
        if (law.Extend(days, now, rules.Calendar) is var extended && !extended.Succeeded)
            return Result.Failed(extended.Failures);
        Law = extended.Value;
        Moved(State, rules);
        Note(CaseStep.Extended, CaseAuthor.Staff, by, now, reason, InDigits(days));
        Raise(new CaseExtended(Id, reason));
        return Result.Done;
    }

    /// <summary>It is of another kind: both clocks count anew from the filing.</summary>
    public Result Reclassify(CaseKind kind, string reason, Guid by, int seen, CaseRules rules, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress) is { } refusal)
            return refusal;
        if (kind == Kind)
            return CaseFailures.SameKind;
        if (kind == CaseKind.Tutela)
            return CaseFailures.OnlyJudges;
        if (Filer.Kind == FilerKind.Anonymous && !Filer.MayBeAnonymous(kind))
            return CaseFailures.NotAnonymously;
        if (Law is { } law)
        {
            if (law.Reclassify(kind, rules.Calendar) is var other && !other.Succeeded)
                return Result.Failed(other.Failures);
            Law = other.Value;
        }
        else
            Law = LegalClock.Start(kind, FiledAt, rules.Calendar);

        var before = Kind;
        (Kind, Risk, Hours) = (kind, null, null);
        Moved(State, rules);
        Note(CaseStep.Reclassified, CaseAuthor.Staff, by, now, reason, before.ToString());
        Raise(new CaseReclassified(Id, reason));
        return Result.Done;
    }

    /// <summary>Forwarded to whoever is competent.</summary>
    public Result Transfer(string to, string reason, Guid by, int seen, CaseRules rules, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.InProgress) is { } refusal)
            return refusal;
        if (End(law => law.Transfer(now)) is { Succeeded: false } ended)
            return ended;
        Moved(CaseState.Transferred, rules);
        Note(CaseStep.Transferred, CaseAuthor.Staff, by, now, reason, to);
        Raise(new CaseTransferred(Id, to, reason));
        return Result.Done;
    }

    /// <summary>Answered; before the law that counts once it has reached the person.</summary>
    /// <param name="messageId">The mail that brings it; null where it reaches the person by another way.</param>
    /// <param name="deniesAccess">To what was asked for; of other kinds it says nothing.</param>
    public Result Answer(string answer, Guid? messageId, Guid by, int seen, CaseRules rules, DateTimeOffset now, bool deniesAccess = false)
    {
        if (Stale(seen, CaseState.InProgress) is { } refusal)
            return refusal;
        AnswerMessageId = messageId;
        Moved(CaseState.Answered, rules);
        Note(CaseStep.Answered, CaseAuthor.Staff, by, now, answer, deniesAccess && Kind == CaseKind.InformationRequest ? CaseEntry.AccessDenied : null);
        Raise(new CaseAnswered(Id));
        return Result.Done;
    }

    /// <summary>Taken back before it left: it was never sent, and the clocks go on as they were.</summary>
    public Result TakeBackAnswer(Guid by, CaseRules rules, DateTimeOffset now)
    {
        if (State != CaseState.Answered)
            return CaseFailures.NotInThisState;
        AnswerMessageId = null;
        Moved(CaseState.InProgress, rules);
        Note(CaseStep.AnswerTakenBack, CaseAuthor.Staff, by, now);
        Raise(new CaseAnswerTakenBack(Id));
        return Result.Done;
    }

    /// <summary>The answer has reached the person: the legal clock ends, and with it the case.</summary>
    /// <param name="by">Of staff, who gave it to them; null where a machine tells.</param>
    public Result Reach(Delivery evidence, CaseRules rules, DateTimeOffset at, Guid? by = null)
    {
        if (State != CaseState.Answered)
            return CaseFailures.NotInThisState;
        if (End(law => law.Reach(evidence, at)) is { Succeeded: false } ended)
            return ended;
        Moved(CaseState.Closed, rules);
        Note(CaseStep.Delivered, by is null ? CaseAuthor.System : CaseAuthor.Staff, by, at, detail: evidence.ToString());
        Raise(new CaseClosed(Id));
        return Result.Done;
    }

    /// <summary>How the person liked the answer. It changes nothing that others have seen: only the timeline keeps it. That it comes once is for whoever
    /// reads the timeline.</summary>
    /// <param name="score">From 1 to <see cref="BestScore"/>.</param>
    public Result Rate(int score, string? comment, DateTimeOffset now)
    {
        if (State != CaseState.Closed)
            return CaseFailures.NotAnsweredYet;
        _entries.Add(CaseEntry.Of(Id, Version, CaseStep.Rated, CaseAuthor.Person, null, comment, InDigits(score), now));
        return Result.Done;
    }

    /// <summary>The person let their time go by.</summary>
    public Result Withdraw(CaseRules rules, DateTimeOffset now)
    {
        if (State != CaseState.WaitingForPerson || Law is null)
            return CaseFailures.NotWaiting;
        if (End(law => law.Withdraw(now)) is { Succeeded: false } ended)
            return ended;
        Moved(CaseState.Withdrawn, rules);
        Note(CaseStep.Withdrawn, CaseAuthor.System, null, now);
        Raise(new CaseWithdrawn(Id));
        return Result.Done;
    }

    private Result End(Func<LegalClock, Result<LegalClock>> how)
    {
        if (Law is not { } law)
            return Result.Done;
        var ended = how(law);
        if (ended.Succeeded)
            Law = ended.Value;
        return ended.Succeeded ? Result.Done : Result.Failed(ended.Failures);
    }

    private static string InDigits(int days) => days.ToString(CultureInfo.InvariantCulture);
}
