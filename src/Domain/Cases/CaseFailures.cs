namespace Ventanilla.Domain.Cases;

/// <summary>Every way a case can say no. The texts are in Failures.resx under the code.</summary>
public static class CaseFailures
{
    public static readonly Failure ClockEnded = new(FailureKind.Refused, "cases.clock_ended");
    public static readonly Failure WaitingForPerson = new(FailureKind.Refused, "cases.waiting_for_person");
    public static readonly Failure NotWaiting = new(FailureKind.Refused, "cases.not_waiting");

    public static readonly Failure CompletionNotForeseen = new(FailureKind.Refused, "cases.completion_not_foreseen");
    public static readonly Failure CompletionAskedBefore = new(FailureKind.Refused, "cases.completion_asked_before");
    public static readonly Failure CompletionAskedTooLate = new(FailureKind.Refused, "cases.completion_asked_too_late");

    /// <summary>Told to the person, who may file it again.</summary>
    public static readonly Failure CompletionTooLate = new(FailureKind.Refused, "cases.completion_too_late");
    public static readonly Failure NoMoreTime = new(FailureKind.Refused, "cases.no_more_time");
    public static readonly Failure WithdrawnTooEarly = new(FailureKind.Refused, "cases.withdrawn_too_early");

    public static readonly Failure ExtendedBefore = new(FailureKind.Refused, "cases.extended_before");
    public static readonly Failure ExtendedTooLate = new(FailureKind.Refused, "cases.extended_too_late");

    /// <summary>The text names the longest one.</summary>
    public static readonly Failure ExtensionTooLong = new(FailureKind.Invalid, "cases.extension_too_long", "Days");

    /// <summary>A case with a legal term cannot become of a kind without one: that would be a way around the law.</summary>
    public static readonly Failure NoLegalTerm = new(FailureKind.Refused, "cases.no_legal_term", "Kind");

    public static readonly Failure OverrideNeedsReason = new(FailureKind.Invalid, "cases.override_needs_reason", "Reason");
    public static readonly Failure OverrideTwice = new(FailureKind.Invalid, "cases.override_twice", "Day");

    public static readonly Failure GoalPaused = new(FailureKind.Refused, "cases.goal_paused");
    public static readonly Failure GoalNotPaused = new(FailureKind.Refused, "cases.goal_not_paused");
    public static readonly Failure ShiftsNeeded = new(FailureKind.Invalid, "cases.shifts_needed", "Shifts");
    public static readonly Failure ShiftsOverlap = new(FailureKind.Invalid, "cases.shifts_overlap", "Shifts");

    /// <summary>Somebody else did something to it since it was read; nothing was changed.</summary>
    public static readonly Failure ChangedMeanwhile = new(FailureKind.Conflict, "cases.changed_meanwhile");
    public static readonly Failure NotInThisState = new(FailureKind.Refused, "cases.not_in_this_state");
    public static readonly Failure Ended = new(FailureKind.Refused, "cases.ended");
    public static readonly Failure TakenBefore = new(FailureKind.Refused, "cases.taken_before");
    public static readonly Failure SameKind = new(FailureKind.Invalid, "cases.same_kind", "Kind");

    /// <summary>No case has that number.</summary>
    public static readonly Failure NoSuchCase = new(FailureKind.Invalid, "cases.no_such_case", "To");
    public static readonly Failure RepeatsItself = new(FailureKind.Invalid, "cases.repeats_itself", "To");
    public static readonly Failure LinkedBefore = new(FailureKind.Invalid, "cases.linked_before", "To");

    /// <summary>Others repeat this one: it cannot repeat a third.</summary>
    public static readonly Failure OthersRepeatIt = new(FailureKind.Invalid, "cases.others_repeat_it", "To");

    /// <summary>They are not of the same person, or nobody may know.</summary>
    public static readonly Failure LinkNeedsReason = new(FailureKind.Invalid, "cases.link_needs_reason", "Reason");
    public static readonly Failure NotLinked = new(FailureKind.Refused, "cases.not_linked");

    /// <summary>Somebody else has it, or nobody.</summary>
    public static readonly Failure NotYours = new(FailureKind.Refused, "cases.not_yours");

    /// <summary>Today, before it, or after the last day.</summary>
    public static readonly Failure SnoozeOutOfTerm = new(FailureKind.Invalid, "cases.snooze_out_of_term", "Until");
    public static readonly Failure FlaggedBefore = new(FailureKind.Conflict, "cases.flagged_before");
    public static readonly Failure NotAboutHealth = new(FailureKind.Refused, "cases.not_about_health");
    public static readonly Failure SameRisk = new(FailureKind.Invalid, "cases.same_risk", "Risk");

    /// <summary>A tutela comes from a judge, with its hours: no other case becomes one.</summary>
    public static readonly Failure OnlyJudges = new(FailureKind.Invalid, "cases.only_judges", "Kind");
    public static readonly Failure NotAnonymously = new(FailureKind.Invalid, "cases.not_anonymously", "Who");

    /// <summary>Of an unknown number and of one that is not the asker's alike.</summary>
    public static readonly Failure NotFound = new(FailureKind.NotFound, "cases.not_found");
    public static readonly Failure TooManyFilings = new(FailureKind.TooMany, "cases.too_many_filings");
    public static readonly Failure TooManyLookUps = new(FailureKind.TooMany, "cases.too_many_look_ups");
    public static readonly Failure NotAnsweredYet = new(FailureKind.Refused, "cases.not_answered_yet");
    public static readonly Failure RatedBefore = new(FailureKind.Refused, "cases.rated_before");

    /// <summary>Its mail has left.</summary>
    public static readonly Failure AnswerHasLeft = new(FailureKind.Conflict, "cases.answer_has_left");
    /// <summary>Somebody else saved another calendar since it was looked at; nothing was changed.</summary>
    public static readonly Failure CalendarChanged = new(FailureKind.Conflict, "cases.calendar_changed");

    /// <summary>Somebody else has edited the own goals since they were looked at; nothing was changed.</summary>
    public static readonly Failure GoalsChanged = new(FailureKind.Conflict, "cases.goals_changed");
    public static readonly Failure GoalNeeded = new(FailureKind.Invalid, "cases.goal_needed", "Number");
    public static readonly Failure GoalOutOfRange = new(FailureKind.Invalid, "cases.goal_range", "Number") { Arguments = [Terms.OwnGoals.MostHours, Terms.OwnGoals.MostDays] };
    public static readonly Failure UrgentGoalInHours = new(FailureKind.Invalid, "cases.urgent_goal_in_hours", "Unit");

    /// <summary>Somebody who is held up more would be promised less.</summary>
    public static readonly Failure UrgentGoalsUnsorted = new(FailureKind.Invalid, "cases.urgent_goals_unsorted", "Number");

    /// <summary>A day's hours of work are written from-to, one after the other.</summary>
    public static readonly Failure ShiftsUnreadable = new(FailureKind.Invalid, "cases.shifts_unreadable", "Shifts");

    /// <summary>Of what the clock does: somebody else did it before, or its time has not come.</summary>
    public static readonly Failure NotDue = new(FailureKind.Refused, "cases.not_due");
    /// <summary>The person wished the answer another way.</summary>
    public static readonly Failure NotHandedOver = new(FailureKind.Refused, "cases.not_handed_over");
    public static readonly Failure NotReserved = new(FailureKind.Refused, "cases.not_reserved");
    public static readonly Failure NobodyToAsk = new(FailureKind.Refused, "cases.nobody_to_ask");
    public static readonly Failure NoSuchStaff = new(FailureKind.Invalid, "cases.no_such_staff", "To");
    public static readonly Failure NotAnUnlock = new(FailureKind.Refused, "cases.not_an_unlock");

    /// <summary>It does not bear the document or the address of the case.</summary>
    public static readonly Failure NotItsAccount = new(FailureKind.Invalid, "cases.not_its_account", "AccountId");

    /// <summary>Four eyes: whoever has the case does not decide it.</summary>
    public static readonly Failure NeedsAnother = new(FailureKind.Refused, "cases.needs_another");
}
