namespace Ventanilla.Domain.Cases;

/// <summary>It has its number, and its clocks run.</summary>
public sealed record CaseFiled(Guid CaseId) : IDomainEvent;

/// <summary>Somebody of staff has it, has given it back, or has given it to another.</summary>
public sealed record CaseAssigned(Guid CaseId) : IDomainEvent;

/// <summary>The person is asked for something.</summary>
public sealed record CaseAsked(Guid CaseId, string Question) : IDomainEvent;

/// <summary>The person sent what they were asked for.</summary>
public sealed record CaseCompleted(Guid CaseId) : IDomainEvent;

/// <summary>Its answer will take longer, for that reason.</summary>
public sealed record CaseExtended(Guid CaseId, string Reason) : IDomainEvent;

/// <summary>Somebody else is competent and has it now.</summary>
public sealed record CaseTransferred(Guid CaseId, string To, string Reason) : IDomainEvent;

/// <summary>It is of another kind than it was filed as, for that reason.</summary>
public sealed record CaseReclassified(Guid CaseId, string Reason) : IDomainEvent;

/// <summary>The answer is on its way.</summary>
public sealed record CaseAnswered(Guid CaseId) : IDomainEvent;

/// <summary>The answer was taken back before it left.</summary>
public sealed record CaseAnswerTakenBack(Guid CaseId) : IDomainEvent;

/// <summary>The answer has reached the person, and nothing is left to do.</summary>
public sealed record CaseClosed(Guid CaseId) : IDomainEvent;

/// <summary>The person let their time go by.</summary>
public sealed record CaseWithdrawn(Guid CaseId) : IDomainEvent;

/// <summary>Its time runs out, and whoever has it is to know.</summary>
/// <param name="Step">One of the steps of reminders.</param>
public sealed record CaseReminded(Guid CaseId, string Step) : IDomainEvent;

/// <summary>The law's last day is over without an answer.</summary>
public sealed record CaseOverdue(Guid CaseId) : IDomainEvent;

/// <summary>A changed calendar, or another goal of our own, gave it another last day than the person was told, for that reason.</summary>
public sealed record CaseRedated(Guid CaseId, DateOnly From, DateOnly To, string Reason) : IDomainEvent;
