namespace Ventanilla.WebUI.Figures;

/// <summary>Something drawn, with the same in a table: nobody has to read it off a picture.</summary>
/// <param name="Id">Unique on its page.</param>
/// <param name="Head">Of the table: what stands on the left, and each value.</param>
public abstract record Plot(string Id, string Title, IReadOnlyList<string> Head)
{
    /// <summary>The point of it in one sentence; it is also what somebody hears who does not see it.</summary>
    public string Says { get; init; } = "";
    public abstract bool IsEmpty { get; }
    public abstract IEnumerable<IReadOnlyList<string>> Rows { get; }
}

/// <summary>Lines from the left, each with its name and its value above it.</summary>
public sealed record BarPlot(string Id, string Title, IReadOnlyList<string> Head, IReadOnlyList<Bar> Bars) : Plot(Id, Title, Head)
{
    public override bool IsEmpty => Bars.All(b => b.Size <= 0);
    public override IEnumerable<IReadOnlyList<string>> Rows => Bars.Select(b => (IReadOnlyList<string>)[b.Name, b.Shown]);
}

/// <param name="Size">In whatever the others of its plot are.</param>
/// <param name="IsAlarm">Drawn in the colour of what is late; its name says so too.</param>
public sealed record Bar(string Name, double Size, string Shown, bool IsAlarm = false);

/// <summary>Columns side by side in an order: days, months, lengths. The highest bears its value, the first and the last their names.</summary>
public sealed record ColumnPlot(string Id, string Title, IReadOnlyList<string> Head, IReadOnlyList<Column> Columns) : Plot(Id, Title, Head)
{
    public IReadOnlyList<Mark> Marks { get; init; } = [];
    public override bool IsEmpty => Columns.All(c => c.Size <= 0);
    public override IEnumerable<IReadOnlyList<string>> Rows => Columns.Where(c => c.Size > 0 || c.More.Any(m => m != "0")).Select(c => (IReadOnlyList<string>)[c.Name, c.Shown, .. c.More]);
}

/// <param name="More">What else the table says of it.</param>
public sealed record Column(string Name, double Size, string Shown, params IReadOnlyList<string> More);

/// <summary>A line at one of the columns, with its words.</summary>
/// <param name="At">The place of the column.</param>
public sealed record Mark(int At, string Words);
