namespace Ventanilla.Domain.Cases;

/// <summary>What a form of a kind asked besides the text, by the name of its field.</summary>
public sealed record CaseDetail(string Name, string Value)
{
    public const string Urgency = "urgency";

    public static CaseUrgency? UrgencyIn(IEnumerable<CaseDetail> details) =>
        Enum.TryParse<CaseUrgency>(details.FirstOrDefault(d => d.Name == Urgency)?.Value, out var urgency) && Enum.IsDefined(urgency) ? urgency : null;
}

/// <summary>How much a person is held up, in their own judgement.</summary>
public enum CaseUrgency { CanWait, HoldsUp, Stopped }
