using System.Text.RegularExpressions;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>What the portal has mailed, as the messages lie in its folder.</summary>
public sealed partial class Mailbox(PortalProcess portal)
{
    public IReadOnlyList<ReceivedMail> All => [.. Directory.GetFiles(portal.MailFolder, "*.eml").Order(StringComparer.Ordinal)
        .Select(f => ReceivedMail.Read(File.ReadAllText(f))).OfType<ReceivedMail>()];

    public IReadOnlyList<ReceivedMail> To(string address) => [.. All.Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits for the link of that path that was mailed to that address; the newest one if there are several.</summary>
    public Task<string> LinkTo(string address, string path) => Eventually.Gives(
        () => To(address).Select(m => Link.Matches(m.Text).Select(l => l.Value).FirstOrDefault(l => l.Contains($"{path}?", StringComparison.Ordinal)))
            .LastOrDefault(l => l is not null),
        () => $"a link to {path} mailed to {address}. {string.Join(Environment.NewLine, portal.Said.Split(Environment.NewLine).TakeLast(20))}");

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link { get; }
}
