namespace Ventanilla.Domain.Apps;

/// <summary>An application as it was offered since an edit: every version is kept, with who made it and why. One that nobody edited has none and is offered as the policy says.</summary>
public sealed class AppVersion
{
    public const int MaxReason = 400;

    private AppVersion() { }

    /// <summary>Of the application; it never changes, for requests and cases bear it.</summary>
    public string Code { get; private init; } = "";

    /// <summary>1, 2, 3 … of each application.</summary>
    public int Version { get; private init; }
    public AppOffer Offer { get; private init; } = null!;

    /// <summary>Nobody can ask for it any more; who asked and who was granted it stay as they are.</summary>
    public bool IsRetired { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid SavedBy { get; private init; }
    public DateTimeOffset SavedAt { get; private init; }

    /// <param name="before">The version that stands; zero of one that nobody edited, and of a new one.</param>
    public static AppVersion After(int before, AppOffer offer, bool isRetired, string reason, Guid by, DateTimeOffset now) =>
        new() { Code = offer.Code, Version = before + 1, Offer = offer, IsRetired = isRetired, Reason = reason, SavedBy = by, SavedAt = now };
}
