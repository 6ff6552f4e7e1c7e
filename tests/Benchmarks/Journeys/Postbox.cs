using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Benchmarks.Journeys;

/// <summary>The mails that a portal left in its folder; each is read once, also where thousands lie there.</summary>
internal sealed partial class Postbox(string folder)
{
    private readonly ConcurrentDictionary<string, bool> _read = [];
    private readonly ConcurrentDictionary<(string Address, string Path), string> _links = [];
    private readonly Lock _reading = new();

    public Task<string> LinkTo(string address, string path) => Eventually.Gives(() => Found(address, path), () => $"a link to {path} mailed to {address}");

    private string? Found(string address, string path)
    {
        lock (_reading)
            foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Where(f => !_read.ContainsKey(f)))
                if (ReceivedMail.Read(File.ReadAllText(file)) is { } mail)
                {
                    _read[file] = true;
                    foreach (Match link in Link.Matches(mail.Text))
                        _links[(Address.Match(mail.To).Value, new Uri(link.Value).AbsolutePath)] = link.Value;
                }

        return _links.TryRemove((address, path), out var found) ? found : null;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address { get; }
}
