using Ventanilla.Application.People;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.WebUI.Flow;

/// <summary>A registration between its steps. One cookie per form, named by <c>Key</c>, so that two tabs do not mix.</summary>
internal sealed record RegistrationDraft(Guid Id)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private const int MostAtOnce = 8;

    public RegistrationData Data { get; init; } = new();

    /// <summary>What the organisation has on record, masked; null when nothing may be shown.</summary>
    public MaskedRecord? Record { get; init; }

    /// <summary>That the form was judged; between it and the confirmation only, null before and after.</summary>
    public string? Ticket { get; init; }
    public bool Sent { get; init; }
    public DateTimeOffset? ResendAfter { get; init; }

    public string Key => Id.ToString("N")[^12..];

    /// <summary>The registrations that this browser itself filled in and sent.</summary>
    public static IReadOnlyCollection<Guid> SentFrom(HttpContext http, SealedCookies cookies) =>
        [.. cookies.Names(http, CookieOf(null)).Select(name => cookies.Read<RegistrationDraft>(http, name)).OfType<RegistrationDraft>().Where(d => d.Sent).Select(d => d.Id)];

    /// <summary>Before another form is begun: a browser sends all its cookies with every request, and a server takes only so many. The oldest
    /// forms go.</summary>
    public static void MakeRoom(HttpContext http, SealedCookies cookies)
    {
        var forms = cookies.Names(http, CookieOf(null)).OrderByDescending(name => cookies.Read<RegistrationDraft>(http, name)?.Id ?? Guid.Empty);
        foreach (var name in forms.Skip(MostAtOnce - 1))
            cookies.Forget(http, name);
    }

    public static string CookieOf(string? key) => $"ventanilla.registro.{(key?.All(char.IsAsciiHexDigit) == true ? key : "")}";
}

/// <summary>Carries the ticket to the questions. The application made it and alone can open it.</summary>
internal sealed record VerificationTicket(string Token)
{
    public const string Cookie = "ventanilla.verificacion";
    public static readonly TimeSpan Lifetime = Ticket.LifetimeOf(TicketPurpose.Verification);
}

/// <summary>The same, to name the company that completes the account.</summary>
internal sealed record CompanyTicket(string Token)
{
    public const string Cookie = "ventanilla.empresa";
    public static readonly TimeSpan Lifetime = Ticket.LifetimeOf(TicketPurpose.Company);
}

/// <summary>Whom a mail was asked for: what the page says next, and what its form begins with.</summary>
/// <param name="AccountId">The registration whose password was right.</param>
internal sealed record ResendNote(string Email, string? Username = null, bool NotActivated = false, bool Sent = false, Guid? AccountId = null)
{
    public const string Cookie = "ventanilla.reenvio";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}

/// <summary>The same, to what is still missing between the right password and the session.</summary>
internal sealed record SignInTicket(string Token, string? ReturnTo)
{
    public const string Cookie = "ventanilla.ingreso";
    public static readonly TimeSpan Lifetime = Ticket.LifetimeOf(TicketPurpose.SecondFactor);
}

/// <summary>The key of a second factor between the page that shows it and the code that proves it. It is not in the database before that.</summary>
internal sealed record FactorDraft(Guid AccountId, string Key)
{
    public const string Cookie = "ventanilla.factor";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}

/// <summary>Recovery codes that were just drawn, until the person says that they are kept: only their hashes are in the database.</summary>
internal sealed record FreshCodes(Guid AccountId, string[] Codes, DateTimeOffset At)
{
    public const string Cookie = "ventanilla.respaldo";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
}

/// <summary>When the account that was just closed will be erased.</summary>
internal sealed record ClosingNote(DateTimeOffset At)
{
    public const string Cookie = "ventanilla.cierre";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}

/// <summary>What a person chose at a try that failed: question to option, in ids that say nothing outside this challenge.</summary>
internal sealed record ChosenAnswers(Dictionary<string, string> Answers)
{
    public const string Cookie = "ventanilla.respuestas";
}
