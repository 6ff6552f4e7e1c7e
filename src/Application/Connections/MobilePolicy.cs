using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Connections;

/// <summary>The organisation's mobile application, which people enter with their account.</summary>
public sealed record MobilePolicy
{
    /// <summary>By which it asks; empty: there is none.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>As people know it.</summary>
    public LocalText Name { get; init; } = new("", "");

    /// <summary>Where the browser may hand the code over to it: https, a scheme of its own with a dot in it, or http of the device itself.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];
}
