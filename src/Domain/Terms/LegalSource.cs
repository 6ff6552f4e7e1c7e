namespace Ventanilla.Domain.Terms;

/// <summary>What a rule of the clock stands in. Its name as people know it is a text.</summary>
public enum Law
{
    /// <summary>Ley 1755 de 2015: the right of petition; its articles are those of Ley 1437 de 2011, in which it stands.</summary>
    Ley1755,

    /// <summary>Ley 1581 de 2012: habeas data.</summary>
    Ley1581,

    /// <summary>Ley 51 de 1983: the holidays.</summary>
    Ley51,

    /// <summary>Ley 4 de 1913: terms of days leave out days without work, terms of months end on a day with work.</summary>
    Ley4,

    /// <summary>Decreto 2591 de 1991: the tutela.</summary>
    Decreto2591,

    /// <summary>Supersalud, Circular 2023151000000010-5: claims about health.</summary>
    CircularSupersalud,

    /// <summary>Ley 1437 de 2011 (CPACA): how a decision is told to whom nobody can write to.</summary>
    Ley1437,
}

/// <summary>Where a rule comes from, to be shown beside what it brings about.</summary>
/// <param name="Article">Null where the whole of it is meant.</param>
public readonly record struct LegalSource(Law Law, int? Article = null);
