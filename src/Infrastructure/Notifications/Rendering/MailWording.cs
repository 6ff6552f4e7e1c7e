using System.Resources;
using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>Puts a mail into words, as <see cref="Mail"/> says. The organisation's own words, in its policy ("Mails.WelcomeMail.Title"), come first.</summary>
internal sealed partial class MailWording(PortalPolicy policy)
{
    /// <param name="username">Of the account that it is about; a mail that names usernames itself is not told twice.</param>
    public MailWords Of(Mail mail, Language language, string? username)
    {
        var page = new Page(policy, language, mail.Kind);
        List<string> links = [];
        var objects = false;
        // In the order in which the record names them.
        foreach (var name in mail.GetType().GetConstructors().Single().GetParameters().Select(p => p.Name!))
        {
            var value = mail.GetType().GetProperty(name)!.GetValue(mail)!;
            if (name.EndsWith("Link", StringComparison.Ordinal))
            {
                objects |= links.Count == 0 && name is "NotMeLink" or "NotMineLink";
                links.Add((string)value);
            }
            else
                page.Fill(name, value);
        }

        if (username is not null)
            page.IsAbout(username);
        return page.Words(links[0], objects, links.ElementAtOrDefault(1));
    }

    /// <summary>One mail being worded: its texts, and the values that they name.</summary>
    private sealed class Page(PortalPolicy policy, Language language, string kind)
    {
        private readonly Dictionary<string, IReadOnlyList<string>> _lists = [];
        private readonly Dictionary<string, Prose> _prose = [];
        private MailParagraph[] _about = [];
        private readonly Dictionary<string, string> _values = new()
        {
            ["organisation"] = policy.Organisation.ShortName,
            ["phone"] = policy.Organisation.Phone,
        };

        public void Fill(string property, object value)
        {
            var name = char.ToLowerInvariant(property[0]) + property[1..];
            if (value is Prose prose)
            {
                _prose[name] = prose;
                return;
            }

            _values[name] = Say(value);
            if (value is IReadOnlyList<string> list)
                _lists[name] = list;
        }

        public void IsAbout(string username)
        {
            if (_lists.ContainsKey("usernames") || !_values.TryAdd("username", username))
                return;
            _about = [new(Text("All.Username"), IsCode: false)];
        }

        private string Say(object value) => value switch
        {
            string text => text,
            int number => number.ToString(language.Culture),
            TimeSpan { TotalDays: >= 2, Hours: 0, Minutes: 0 } time => Count(time.Days, "All.Day"),
            TimeSpan time when time.Minutes == 0 && time.TotalHours >= 1 => Count((int)time.TotalHours, "All.Hour"),
            TimeSpan time => Count((int)time.TotalMinutes, "All.Minute"),
            DateOnly day => language.Day(day),
            DateTimeOffset moment => $"{language.Day(Colombia.Day(moment))}, {language.Hour(TimeOnly.FromTimeSpan(Colombia.Clock(moment).TimeOfDay))}",
            Enum word => Raw($"All.{word.GetType().Name}.{word}"),
            IReadOnlyList<string> { Count: 0 } => Raw("All.None"),
            IReadOnlyList<string> list => string.Join(", ", list),
            _ => throw new NotSupportedException($"{kind} fills its text with a {value.GetType().Name}, of which nothing says how it is written."),
        };

        private string Count(int count, string one)
        {
            _values["count"] = count.ToString(language.Culture);
            return Text(count == 1 ? one : $"{one}s");
        }

        public MailWords Words(string link, bool objects, string? other) => new(
            language, Text($"{kind}.Subject"), Text($"{kind}.Title"), Paragraphs(), new MailLink(Text($"{kind}.Button"), Web(link)), objects,
            Text("All.LinkBelow"), other is null ? null : new MailLink(Text($"{kind}.Other"), Web(other)),
            Text($"{kind}.Why"), Text($"{kind}.NotYou"),
            new MailSender(policy.Organisation.ShortName, policy.Organisation.Name, Contact(), Text("All.NeverAsk")));

        private MailParagraph[] Paragraphs() =>
            [.. Lines(Raw($"{kind}.Body")).SelectMany(Paragraph), .. _about];

        private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        /// <summary>A value that has a line to itself is a code, each of a list has its own; prose has as many as it brings.</summary>
        private IEnumerable<MailParagraph> Paragraph(string line) =>
            Alone.Match(line) is not { Success: true } alone ? [new(Filled(line), IsCode: false)]
            : _prose.TryGetValue(alone.Groups[1].Value, out var prose) ? Lines(prose.Text).Select(one => new MailParagraph(OneLine(one), IsCode: false))
            : _lists.TryGetValue(alone.Groups[1].Value, out var list) ? list.Select(one => new MailParagraph(OneLine(one), IsCode: true))
            : [new(Filled(line), IsCode: true)];

        private string Contact()
        {
            var hours = policy.Organisation.PhoneHours.In(language);
            return hours.Length == 0 ? Text("All.Phone") : $"{Text("All.Phone")} · {OneLine(hours)}";
        }

        private string Text(string key) => Filled(Raw(key));

        private string Raw(string key) => policy.Texts.TryGetValue($"Mails.{key}", out var own)
            ? own.In(language)
            : MailTexts.Resources.GetString(key, language.Culture) ?? throw new MissingManifestResourceException($"Mails.resx lacks {key}.");

        private string Filled(string text) => Placeholder.Replace(text, found => Within(text[..found.Index], OneLine(_values[found.Groups[1].Value])));
    }

    /// <summary>Quotes of a value that stands in quotes are of the other kind: «Queja por “mora”».</summary>
    private static string Within(string before, string value) => before.LastOrDefault() switch
    {
        '«' => value.Replace('«', '“').Replace('»', '”'),
        '“' => value.Replace('“', '‘').Replace('”', '’'),
        _ => value,
    };

    // A value never makes a line of its own in the plain text, where a line is all that structure is. A space that may not break stays.
    private static string OneLine(string value) => Gap.Replace(value, " ").Trim();

    private static string Web(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? link
            : throw new ArgumentException("A mail may only lead to a whole web address.", nameof(link));

    [GeneratedRegex(@"\A\{(\w+)\}\z")]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"[^\S\u00a0]+")]
    private static partial Regex Gap { get; }
}
