using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>How to reach the mail server: section <c>Smtp</c>. A private certificate authority is trusted through the operating system
/// (its store, or <c>SSL_CERT_FILE</c>), never by a switch of ours.</summary>
public sealed record SmtpOptions
{
    public const string Section = "Smtp";

    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Absent: encrypted whenever there is a password to protect.</summary>
    public bool? StartTls { get; init; }
    public string From { get; init; } = "";
    public string FromName { get; init; } = "";
    public int Connections { get; init; } = 4;
    public int TimeoutSeconds { get; init; } = 30;

    public bool Encrypts => StartTls ?? SignsIn;
    public bool SignsIn => UserName.Length > 0;
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
    internal MailAddress Sender => new(From, FromName);

    /// <summary>The options, whole and consistent, or an exception that names every fault.</summary>
    public static SmtpOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<SmtpOptions>() ?? new SmtpOptions();
        var faults = options.Faults().ToArray();
        return faults.Length == 0 ? options : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    // A record prints its members by itself, and one of them is a password.
    public override string ToString() => $"{UserName}@{Host}:{Port}";

    private IEnumerable<string> Faults()
    {
        if (!MailAddress.TryCreate(From, out _))
            yield return "Smtp:From must be the address that mails come from.";
        if (FromName.Any(char.IsControl))
            yield return "Smtp:FromName must be one line.";
        if (Port is < 1 or > 65535)
            yield return "Smtp:Port must be between 1 and 65535.";
        if (Connections is < 1 or > 50)
            yield return "Smtp:Connections must be between 1 and 50.";
        // Waiting for a connection, a try and a second one on a fresh connection must end before the lease of a message (3 minutes).
        if (TimeoutSeconds is < 1 or > 50)
            yield return "Smtp:TimeoutSeconds must be between 1 and 50.";
        if (SignsIn && !Encrypts && !IsThisMachine)
            yield return "Smtp:StartTls is false, and the password would travel in the clear.";
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
