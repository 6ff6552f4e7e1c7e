namespace Ventanilla.Domain.Terms;

/// <summary>How a legal clock ends: the answer reached the person, somebody else is competent, or the person let it go.</summary>
public enum ClockEnd { Answered, Transferred, Withdrawn }

/// <summary>How it is known that an answer reached the person. A notice (aviso) is for whoever left no address.</summary>
public enum Delivery { AcceptedByMailServer, OpenedInPortal, HandedOver, PublishedAsNotice }

/// <summary>The end of a legal clock, and when.</summary>
/// <param name="Evidence">Of an answer.</param>
public sealed record Ending(ClockEnd How, DateTimeOffset At, Delivery? Evidence = null);
