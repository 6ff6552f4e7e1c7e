namespace Ventanilla.Application.Audit;

/// <summary>What somebody looks for in the trail. All of it must hold.</summary>
/// <param name="Subject">On whom: an id, a radicado, the e-mail of an account or of a colleague, or the word as it stands.</param>
/// <param name="Actor">Who did it, in the same way.</param>
/// <param name="From">A day in Colombia, as is <paramref name="To"/>, which is part of it.</param>
public sealed record TrailFilter(
    string? Subject = null, string? Actor = null, string? Address = null, string? Action = null, DateOnly? From = null, DateOnly? To = null, string? Correlation = null);
