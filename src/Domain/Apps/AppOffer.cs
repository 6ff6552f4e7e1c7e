using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Apps;

/// <summary>An application on offer to people with an account.</summary>
/// <param name="Icon">The name of its picture under wwwroot/lib/icons.</param>
public sealed record AppOffer(string Code, LocalText Name, LocalText Summary, string Icon = "grid")
{
    public const int MaxCode = 40, MaxName = 80, MaxSummary = 200, MaxAddress = 300, MaxTermsVersion = 20;

    /// <summary>Where it is opened by whoever was granted it; null where it is not on the web.</summary>
    public string? Address { get; init; }

    /// <summary>Conditions of its own, which are accepted with the request.</summary>
    public AppTerms? Terms { get; init; }

    /// <summary>How it lets people in with their account; null where it does not. A word of the policy alone: no edit has one.</summary>
    public AppSignIn? SignIn { get; init; }

    public static bool IsCode(string? code) => code is { Length: > 0 and <= MaxCode } && code.All(char.IsAsciiLetterOrDigit);

    /// <summary>A whole address on the web.</summary>
    public static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttps;
}

/// <summary>Conditions of an application's own.</summary>
/// <param name="Address">Where they are read: a page of this portal, or a whole address.</param>
public sealed record AppTerms(string Version, string Address)
{
    public static bool IsAddress(string? address) => address is ['/'] or ['/', not '/', ..] || AppOffer.IsWeb(address);
}
