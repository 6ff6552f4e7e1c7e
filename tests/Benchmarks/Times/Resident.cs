using Ventanilla.Domain.People;

namespace Ventanilla.Benchmarks.Times;

/// <summary>Where somebody stands with the portal before a door is tried.</summary>
internal enum Standing
{
    /// <summary>Neither on record nor with an account.</summary>
    Nobody,
    OnRecord, Waiting, Verifying, Blocked, WithoutCompany, Active, Locked, AboutToLock, Closing, Disabled, Closed,
}

/// <summary>What is typed at a door.</summary>
internal sealed record Resident
{
    public required string Email { get; init; }
    public required string Username { get; init; }
    public required string DocumentNumber { get; init; }
    public DocumentType DocumentType { get; init; } = DocumentType.CC;
    public string Password { get; init; } = "No Es Esta Frase 99";

    // Ten thousand apart: nobody walks along the numbers, and no budget of a neighbourhood is shared.
    public static Resident Of(int number) => new()
    {
        Email = $"vecino{number}@correo.example", Username = $"vecino{number}", DocumentNumber = $"{1_000_000_001 + number * 10_000}",
    };
}
