namespace Ventanilla.Infrastructure.People;

/// <summary>The statements of an import, in the order they run.</summary>
internal sealed record PeopleStatements
{
    /// <summary>Lets no other import in, and makes the staging tables of people, facts and strata.</summary>
    public required string Begin { get; init; }

    /// <summary>After staging, before the first query: what the planner should know.</summary>
    public required string Staged { get; init; }

    /// <summary>Line, first line with the same, count of all; the first <c>@most</c> by line. So are the next two.</summary>
    public required string PeopleRepeated { get; init; }
    public required string FactsRepeated { get; init; }
    public required string FactsOfNobody { get; init; }

    /// <summary>Takes lines (<c>@lines</c>, an array of JSON) out of what was staged.</summary>
    public required string RejectPeople { get; init; }
    public required string RejectFacts { get; init; }

    /// <summary>Line and <see cref="Application.People.RowOutcome"/> of every row that is staged, by line.</summary>
    public required string PeopleOutcomes { get; init; }
    public required string FactsOutcomes { get; init; }

    /// <summary>Only those that differ, with the moment (<c>@now</c>) of whatever is written: nothing is written for the others.</summary>
    public required string ChangePeople { get; init; }
    public required string AddPeople { get; init; }
    public required string RegionsAndYears { get; init; }

    /// <summary>Staged facts with the ids and strata of their people.</summary>
    public required string FindFacts { get; init; }
    public required string RemoveFacts { get; init; }
    public required string ChangeFacts { get; init; }
    public required string AddFacts { get; init; }

    /// <summary>Facts that the file does not name follow their person into another stratum.</summary>
    public required string MoveFacts { get; init; }

    /// <summary>After the commit: what the planner should know from now on. Its fault loses nothing.</summary>
    public required string End { get; init; }
}
