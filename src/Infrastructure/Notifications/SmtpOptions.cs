using System.Net;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>How a conversation with the mail server is encrypted: not at all, after asking for it (usually port 587), or from the first byte (465).</summary>
public enum SmtpTls { None, StartTls, Implicit }

/// <summary>How to reach the mail server: section <c>Smtp</c>. A private certificate authority is trusted through the operating system
/// (its store, or <c>SSL_CERT_FILE</c>), never by a switch of ours.</summary>
public sealed record SmtpOptions
{
    public const string Section = "Smtp";

    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Absent: implicit on port 465; elsewhere STARTTLS whenever there is a password to protect.</summary>
    public SmtpTls? Tls { get; init; }
    public string From { get; init; } = "";
    public string FromName { get; init; } = "";
    public int Connections { get; init; } = 4;

    /// <summary>The limit of each phase: connecting, signing in, one mail. At most 30; whoever delivers gives up all of them together after as long.</summary>
    public int TimeoutSeconds { get; init; } = 15;
    public DkimOptions Dkim { get; init; } = new();

    public bool SignsIn => UserName.Length > 0;
    public SmtpTls Encryption => Tls ?? (Port == 465 ? SmtpTls.Implicit : SignsIn ? SmtpTls.StartTls : SmtpTls.None);

    /// <summary>Mails cross the network as anybody there can read them, links and temporary passwords too. Allowed, for there are such networks; said at every start.</summary>
    public bool SendsInTheClear => Encryption == SmtpTls.None && !IsThisMachine;
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
    internal MailboxAddress Sender => new(FromName, From);

    /// <summary>The options, whole and consistent, or an exception that names every fault.</summary>
    public static SmtpOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = Bound(configuration);
        string[] faults = [.. options.Faults(), .. section["StartTls"] is null ? [] : new[] { "Smtp:StartTls is Smtp:Tls now: none, startTls or implicit." }];
        return faults.Length == 0 ? options : throw new SettingsException(faults);
    }

    internal static SmtpOptions Bound(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(Section).Get<SmtpOptions>() ?? new SmtpOptions();
        }
        catch (InvalidOperationException fault)
        {
            // The binder names the setting, and its cause what is wrong with it.
            throw new SettingsException($"{fault.Message} {fault.InnerException?.Message}");
        }
    }

    // A record prints its members by itself, and one of them is a password.
    public override string ToString() => $"{UserName}@{Host}:{Port}";

    private IEnumerable<string> Faults()
    {
        if (Letter.Mailbox(From) is null)
            yield return "Smtp:From must be the address that mails come from, e.g. portal@example.co.";
        if (FromName.Any(char.IsControl))
            yield return "Smtp:FromName must be one line.";
        if (Port is < 1 or > 65535)
            yield return "Smtp:Port must be between 1 and 65535.";
        if (Connections is < 1 or > 50)
            yield return "Smtp:Connections must be between 1 and 50.";
        if (TimeoutSeconds is < 1 or > 30)
            yield return "Smtp:TimeoutSeconds must be between 1 and 30.";
        if (Tls is { } tls && !Enum.IsDefined(tls))
            yield return "Smtp:Tls must be none, startTls or implicit.";
        if (SignsIn && Encryption == SmtpTls.None && !IsThisMachine)
            yield return "Smtp:Tls is none, and the password would travel in the clear.";
        if (Dkim.Fault() is { } fault)
            yield return fault;
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
