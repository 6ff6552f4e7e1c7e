using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>One conversation with the mail server. Each of its phases (connecting with TLS, signing in, asking whether it still stands,
/// one mail) has its own limit.</summary>
internal sealed class SmtpConnection : SmtpClient
{
    private readonly SmtpOptions _options;
    private bool _heardOfTheMail;

    // Chain and name are checked; revocation lists are not: a mail relay's network often cannot reach them.
    private SmtpConnection(SmtpOptions options) => (_options, CheckCertificateRevocation) = (options, false);

    /// <exception cref="MailSignInRefusedException">The server does not let us in.</exception>
    public static async Task<SmtpConnection> Open(SmtpOptions options, CancellationToken stop)
    {
        var connection = new SmtpConnection(options);
        try
        {
            await connection.Within(limit => connection.ConnectAsync(options.Host, options.Port, SocketOf(options.Encryption), limit), stop);
            if (options.SignsIn)
                await connection.Within(connection.SignIn, stop);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The server has taken the mail when this returns. Whatever breaks after the last dot leaves that open: who asked tries again
    /// with the same Message-ID.</summary>
    public async Task Deliver(MimeMessage message, CancellationToken stop)
    {
        _heardOfTheMail = false;
        if (message.To.Mailboxes.Any(m => m.LocalPart.Any(c => !char.IsAscii(c))) && !Capabilities.HasFlag(SmtpCapabilities.UTF8))
            throw new MailRefusedException("The mail server cannot write to an address with letters beyond ASCII before the @ (no SMTPUTF8).");
        await Within(limit => SendAsync(message, limit), stop);
    }

    public async Task<bool> IsAlive(CancellationToken stop)
    {
        try
        {
            await Within(limit => NoOpAsync(limit), stop);
            return true;
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Whether the fault of a kept connection only means that the server had hung up on it meanwhile. Once it answered to this mail
    /// it was there, and may have taken the mail: sending again at once would risk a second copy.</summary>
    public bool WasStale(Exception fault) => !_heardOfTheMail
        && fault is IOException or ProtocolException or ServiceNotConnectedException or SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _heardOfTheMail = true;

    private async Task SignIn(CancellationToken limit)
    {
        try
        {
            await AuthenticateAsync(_options.UserName, _options.Password, limit);
        }
        catch (NotSupportedException none)
        {
            throw new MailSignInRefusedException("The mail server offers no way to sign in.", none);
        }
        catch (AuthenticationException refused) when (refused.InnerException is SmtpCommandException { StatusCode: >= (SmtpStatusCode)400 and < (SmtpStatusCode)500 })
        {
            throw new IOException(refused.Message, refused);
        }
        catch (AuthenticationException refused)
        {
            throw new MailSignInRefusedException(refused.Message, refused);
        }
    }

    private async Task Within(Func<CancellationToken, Task> phase, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Timeout);
        try
        {
            await phase(limit.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw MailFaults.TooSlow(_options, _options.Timeout);
        }
    }

    private static SecureSocketOptions SocketOf(SmtpTls tls) => tls switch
    {
        SmtpTls.Implicit => SecureSocketOptions.SslOnConnect,
        SmtpTls.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
