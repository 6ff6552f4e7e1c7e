namespace Ventanilla.Domain.Cases;

public static class CaseSpecs
{
    public sealed class ById : Specification<Case>
    {
        public ById(Guid id) => Query.Where(c => c.Id == id);
    }

    public sealed class Any : Specification<Case>
    {
        public Any() => Query.OrderBy(c => c.Id).Take(1);
    }

    public sealed class FiledSince : Specification<Case>
    {
        public FiledSince(DateTimeOffset time) => Query.Where(c => c.FiledAt >= time);
    }

    public sealed class ByRadicado : Specification<Case>
    {
        public ByRadicado(Radicado radicado)
        {
            var (year, number) = radicado;
            Query.Where(c => c.Year == year && c.Number == number);
        }
    }

    /// <summary>All that repeat it.</summary>
    public sealed class Repeating : Specification<Case>
    {
        public Repeating(Guid original) => Query.Where(c => c.RepeatsId == original);
    }

    /// <summary>The original of a group and all that repeat it, but for one of them; as many as are answered at once.</summary>
    public sealed class Linked : Specification<Case>
    {
        public Linked(Guid than, Guid original) => Query
            .Where(c => (c.Id == original || c.RepeatsId == original) && c.Id != than).OrderBy(c => c.Year).ThenBy(c => c.Number).Take(50);
    }

    /// <summary>Of an account, the newest first.</summary>
    public sealed class OfAccount : Specification<Case>
    {
        public OfAccount(Guid accountId) => Query.Where(c => c.AccountId == accountId).OrderByDescending(c => c.FiledAt).ThenByDescending(c => c.Id);
    }

    /// <summary>Those whose person was asked for something by law and whose last day is over.</summary>
    public sealed class LetGo : Specification<Case, Guid>
    {
        public LetGo(DateOnly today, Guid after, int atOnce) =>
            Query.Where(c => c.TermRests && c.DueOn < today && c.Id > after).OrderBy(c => c.Id).Take(atOnce).Select(c => c.Id);
    }

    /// <summary>Those of which staff are to be reminded.</summary>
    public sealed class ToRemind : Specification<Case, Guid>
    {
        public ToRemind(DateTimeOffset now, Guid after, int atOnce) =>
            Query.Where(c => c.RemindAt <= now && c.Id > after).OrderBy(c => c.Id).Take(atOnce).Select(c => c.Id);
    }

    /// <summary>Those whose last day is over, which is not marked yet.</summary>
    public sealed class Missed : Specification<Case, Guid>
    {
        public Missed(DateOnly today, Guid after, int atOnce) =>
            Query.Where(c => !c.TermRests && c.DueOn < today && c.OverdueSince == null && c.Id > after).OrderBy(c => c.Id).Take(atOnce).Select(c => c.Id);
    }

    /// <summary>Open ones whose dates were counted before that version of the calendar.</summary>
    public sealed class CountedBefore : Specification<Case, Guid>
    {
        public CountedBefore(int version, Guid after, int atOnce) =>
            Query.Where(c => c.IsOpen && c.CalendarSeen < version && c.Id > after).OrderBy(c => c.Id).Take(atOnce).Select(c => c.Id);
    }

    /// <summary>Open ones that count by own goals older than that version.</summary>
    public sealed class PromisedBefore : Specification<Case, Guid>
    {
        public PromisedBefore(int version, Guid after, int atOnce) =>
            Query.Where(c => c.IsOpen && c.GoalsSeen < version && c.Id > after).OrderBy(c => c.Id).Take(atOnce).Select(c => c.Id);
    }

    /// <summary>Of whoever left no address: answered since then, the newest first.</summary>
    public sealed class AnsweredByNotice : Specification<Case>
    {
        public AnsweredByNotice(DateTimeOffset since, int atOnce) => Query
            .Where(c => c.AnswerBy == AnswerWay.Notice && c.UpdatedAt >= since && (c.State == CaseState.Answered || c.State == CaseState.Closed))
            .OrderByDescending(c => c.UpdatedAt).Take(atOnce);
    }

    /// <summary>Answered, and not known to have reached the person: with the mail that is to bring it, or without one where it is published.</summary>
    public sealed class OnTheirWay : Specification<Case, AnswerOnItsWay>
    {
        public OnTheirWay(int atOnce) => Query.Where(c => c.State == CaseState.Answered && (c.AnswerMessageId != null || c.AnswerBy == AnswerWay.Notice)).OrderByDescending(c => c.UpdatedAt)
            .Take(atOnce).Select(c => new AnswerOnItsWay(c.Id, c.AnswerMessageId));
    }

    /// <summary>All that happened to it, in order.</summary>
    public sealed class Timeline : Specification<CaseEntry>
    {
        public Timeline(Guid caseId) => Query.Where(e => e.CaseId == caseId).OrderBy(e => e.Number).ThenBy(e => e.At);
    }

    /// <summary>What the person said about the answer.</summary>
    public sealed class RatingOf : Specification<CaseEntry>
    {
        public RatingOf(Guid caseId) => Query.Where(e => e.CaseId == caseId && e.Step == CaseStep.Rated);
    }

    /// <summary>That this one of staff was shown who asked for their identity to be reserved.</summary>
    public sealed class RevealedTo : Specification<CaseEntry>
    {
        public RevealedTo(Guid caseId, Guid staffId) => Query.Where(e => e.CaseId == caseId && e.Step == CaseStep.Revealed && e.StaffId == staffId);
    }

    public sealed class NotesOf : Specification<CaseNote>
    {
        public NotesOf(Guid caseId) => Query.Where(n => n.CaseId == caseId).OrderBy(n => n.At).ThenBy(n => n.Id);
    }

    /// <summary>What happened to it, in order, without what is not the person's affair.</summary>
    public sealed class TimelineForPerson : Specification<CaseEntry>
    {
        public TimelineForPerson(Guid caseId)
        {
            var inner = CaseEntry.Inner;
            Query.Where(e => e.CaseId == caseId && !inner.Contains(e.Step)).OrderBy(e => e.Number).ThenBy(e => e.At);
        }
    }
}

/// <summary>A case and the mail that is to bring its answer; none where it is published.</summary>
public sealed record AnswerOnItsWay(Guid CaseId, Guid? MessageId);
