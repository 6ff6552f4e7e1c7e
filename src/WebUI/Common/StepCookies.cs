using Ventanilla.Application.People;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Common;

/// <summary>A registration between its steps. One cookie per form, named by <c>Key</c>, so that two tabs do not mix.</summary>
internal sealed record RegistrationDraft(Guid Id, DocumentType Type, string Number, MaskedRecord? Record)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    public string? FirstName { get; init; }
    public string? SecondName { get; init; }
    public string? FirstSurname { get; init; }
    public string? SecondSurname { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>Between the form and the confirmation only; null before and after.</summary>
    public string? PasswordHash { get; init; }
    public bool Sent { get; init; }
    public DateTimeOffset? ResendAfter { get; init; }

    public string Key => Id.ToString("N")[^12..];
    /// <summary>The registrations that this browser itself filled in and sent.</summary>
    public static IReadOnlyCollection<Guid> SentFrom(HttpContext http, SealedCookies cookies) =>
        [.. http.Request.Cookies.Keys.Where(k => k.StartsWith(CookieOf(null), StringComparison.Ordinal))
            .Select(name => cookies.Read<RegistrationDraft>(http, name)).OfType<RegistrationDraft>().Where(d => d.Sent).Select(d => d.Id)];

    public static string CookieOf(string? key) => $"ventanilla.registro.{(key?.All(char.IsAsciiHexDigit) == true ? key : "")}";
}

/// <summary>The activation or recovery link that was followed, after it has left the address bar.</summary>
internal sealed record FollowedLink(string Token)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}

/// <summary>Proves that the link in the mailbox was used, or the right password given: it opens the questions, nothing else.</summary>
internal sealed record VerificationTicket(Guid AccountId)
{
    public const string Cookie = "ventanilla.verificacion";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}

/// <summary>Which address a new activation link is for.</summary>
internal sealed record ResendNote(string Email, bool NotActivated = false, bool Sent = false)
{
    public const string Cookie = "ventanilla.reenvio";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}
