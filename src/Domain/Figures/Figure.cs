namespace Ventanilla.Domain.Figures;

/// <summary>Of what a figure tells: of a day, of a month, which is the sum of its days, or of the moment of the last count.</summary>
public enum FigureSpan { Day, Month, Now }

/// <summary>What was counted, and of which part of it.</summary>
/// <param name="Kind">Of a case its kind, or its state; empty where nothing is told apart by it.</param>
/// <param name="Channel">Of a case: the door that it came in by.</param>
/// <param name="Length">How long something took or has left, as its measure says.</param>
public sealed record FigureKey(FigureMeasure Measure, string Kind = "", string Channel = "", int Length = 0);

/// <summary>How many there were of something on one day. It is counted from rows that may be gone later, so it outlives them.</summary>
public sealed class Figure
{
    private Figure() { }

    public FigureSpan Span { get; private init; }

    /// <summary>By the clock of Colombia; of a month its first day, of now none.</summary>
    public DateOnly Day { get; private init; }
    public FigureMeasure Measure { get; private init; }
    public string Kind { get; private init; } = "";
    public string Channel { get; private init; } = "";
    public int Length { get; private init; }
    public long Value { get; private set; }

    public FigureKey Key => new(Measure, Kind, Channel, Length);

    public static Figure Of(FigureSpan span, DateOnly day, FigureKey key, long value) => new()
    {
        Span = span,
        Day = day,
        Measure = key.Measure,
        Kind = key.Kind,
        Channel = key.Channel,
        Length = key.Length,
        Value = value,
    };

    /// <summary>Counted anew. Of what mails leave behind it never gets less: an erased account takes its own with it, and what was promised then was promised.</summary>
    public void Count(long value) => Value = Measure is FigureMeasure.MailPromised or FigureMeasure.MailSent or FigureMeasure.SignInPaused ? Math.Max(Value, value) : value;
}
