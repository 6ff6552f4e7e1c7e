using Ventanilla.Application.People;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.WebUI.Flow;

/// <summary>A registration between its steps. One cookie per form, named by <c>Key</c>, so that two tabs do not mix.</summary>
internal sealed record RegistrationDraft(Guid Id, string Key)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    /// <summary>Of all of them together: a browser sends all its cookies with every request, and a proxy takes no more than 8 kB of them.</summary>
    private const int MostCharacters = 3_500;

    public RegistrationData Data { get; init; } = new();

    /// <summary>What the organisation has on record, masked; null when nothing may be shown.</summary>
    public MaskedRecord? Record { get; init; }

    /// <summary>That the form was judged; between it and the confirmation only, null before and after.</summary>
    public string? Ticket { get; init; }

    /// <summary>That this browser sent the form; null before.</summary>
    public string? SentTicket { get; init; }
    public bool Sent => SentTicket is not null || Done;

    /// <summary>The account is in use: nothing of the form is left but that it was sent, so that Back leads on and not to a form that is lost.</summary>
    public bool Done { get; init; }

    /// <summary>The first form of those that were sent for one account, with another address each.</summary>
    public string? Corrects { get; init; }
    private string First => Corrects ?? Key;
    public DateTimeOffset? ResendAfter { get; init; }

    /// <summary>Names a form in the address of its pages; its time first, so that names tell which form is older.</summary>
    public static string NewKey() => $"{Guid.CreateVersion7():N}"[..18];

    public static bool IsKey(string? text) => text is { Length: 18 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The second datum as it was typed, for whoever goes back to the first step.</summary>
    public DateOnly? SecondDatum { get; init; }

    /// <summary>The tickets of the registrations that this browser itself filled in and sent.</summary>
    public static IReadOnlyCollection<string> SentFrom(HttpContext http, SealedCookies cookies) =>
        [.. cookies.Names(http, CookieOf(null)).Select(name => cookies.Read<RegistrationDraft>(http, name)?.SentTicket).OfType<string>()];

    /// <summary>What was typed for this account, and with another address before, is of no use any more.</summary>
    public static void Finish(HttpContext http, SealedCookies cookies, Guid accountId)
    {
        RegistrationDraft[] here = [.. cookies.Names(http, CookieOf(null)).Select(name => cookies.Read<RegistrationDraft>(http, name)).OfType<RegistrationDraft>()];
        if (here.FirstOrDefault(d => d.Id == accountId) is { } own)
            foreach (var draft in here.Where(d => d.First == own.First))
                cookies.Write(http, CookieOf(draft.Key), new RegistrationDraft(draft.Id, draft.Key) { Corrects = draft.Corrects, Done = true }, Lifetime);
    }

    /// <summary>Before another form is begun, the oldest go.</summary>
    public static void MakeRoom(HttpContext http, SealedCookies cookies) => cookies.MakeRoom(http, CookieOf(null), MostCharacters);

    public static string CookieOf(string? key) => $"ventanilla.registro.{(IsKey(key) ? key : "")}";
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

/// <summary>Whose password was right but who did not use the link yet: what the form that sends another begins with.</summary>
/// <param name="AccountId">The registration whose password was right.</param>
internal sealed record ResendNote(string Email, string? Username, Guid? AccountId)
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

/// <summary>Carries the ticket from the password to the key that a device makes for it. The application made it and alone can open it.</summary>
internal sealed record PasskeyTicket(string Token)
{
    public const string Cookie = "ventanilla.llave", StaffCookie = "ventanilla.gestion.llave";
    public static readonly TimeSpan Lifetime = Ticket.LifetimeOf(TicketPurpose.Passkey);
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

/// <summary>Opens what was typed of a case so far, which lies on the server. One cookie per form, as registrations have.</summary>
internal sealed record CaseDraftKey(string Token)
{
    public static readonly TimeSpan Lifetime = CaseDraft.Lifetime;

    /// <summary>Some five of them.</summary>
    private const int MostCharacters = 1_500;

    public static string CookieOf(string? form) => $"ventanilla.pqrsf.{(RegistrationDraft.IsKey(form) ? form : "")}";

    /// <summary>The form that this browser began last; null where it began none.</summary>
    public static string? Newest(HttpContext http, SealedCookies cookies) =>
        cookies.Names(http, CookieOf(null)).OrderDescending(StringComparer.Ordinal).Select(name => name[CookieOf(null).Length..]).FirstOrDefault(RegistrationDraft.IsKey);

    public static void Keep(HttpContext http, SealedCookies cookies, string form, Secret key)
    {
        cookies.MakeRoom(http, CookieOf(null), MostCharacters);
        cookies.Write(http, CookieOf(form), new CaseDraftKey(key.Reveal()), Lifetime);
    }

    public static Secret? Of(HttpContext http, SealedCookies cookies, string? form) =>
        RegistrationDraft.IsKey(form) && cookies.Read<CaseDraftKey>(http, CookieOf(form)) is { } kept ? new(kept.Token) : null;
}
