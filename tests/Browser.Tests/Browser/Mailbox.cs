using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>What the portal has mailed, as the messages lie in its folder.</summary>
public sealed partial class Mailbox(PortalProcess portal)
{
    private readonly ConcurrentDictionary<string, bool> _opened = [];
    private readonly ConcurrentDictionary<string, ReceivedMail> _read = [];

    public IReadOnlyList<ReceivedMail> All => [.. Directory.GetFiles(portal.MailFolder, "*.eml").Order(StringComparer.Ordinal)
        .Select(Read).OfType<ReceivedMail>()];

    public IReadOnlyList<ReceivedMail> To(string address) => [.. All.Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits for the link of that path that was mailed to that address; the newest one if there are several.</summary>
    public async Task<string> LinkTo(string address, string path) => LinkIn(await Next(address, m => LinkIn(m, path) is not null, $"a link to {path}"), path)!;

    /// <summary>Waits for the newest such mail that nobody has opened yet: where people share a mailbox, the one of the person before is no
    /// answer.</summary>
    public async Task<ReceivedMail> Next(string address, Func<ReceivedMail, bool> which, string what)
    {
        var mail = await Eventually.Gives(() => To(address).LastOrDefault(m => !_opened.ContainsKey(m.MessageId) && which(m)),
            () => $"{what} mailed to {address}. {string.Join(Environment.NewLine, portal.Said.Split(Environment.NewLine).TakeLast(20))}");
        _opened[mail.MessageId] = true;
        return mail;
    }

    /// <summary>Whoever waits asks many times a second: a file is read until it is whole, and then no more.</summary>
    private ReceivedMail? Read(string file)
    {
        if (_read.TryGetValue(file, out var known))
            return known;
        if (ReceivedMail.Read(File.ReadAllText(file)) is not { } mail)
            return null;
        return _read[file] = mail;
    }

    private static string? LinkIn(ReceivedMail mail, string path) =>
        Link.Matches(mail.Text).Select(l => l.Value).FirstOrDefault(l => l.Contains($"{path}?", StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link { get; }
}
