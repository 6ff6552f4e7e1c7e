namespace Ventanilla.Application.Portal;

/// <summary>The policies of all portals that lie on this machine, by their names: what a mail would look like in each. Read when somebody looks.</summary>
/// <param name="Running">The name of the one that this process is.</param>
public sealed record PortalPolicies(string Running, Lazy<IReadOnlyDictionary<string, PortalPolicy>> All);
