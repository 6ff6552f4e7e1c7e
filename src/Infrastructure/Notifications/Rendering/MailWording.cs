using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>Puts each kind of mail into words: the keys of <c>Texts/Mails.resx</c> begin with the kind's name, and <c>{name}</c> in a text
/// stands for the value given here. The organisation's own words, in its policy ("Mails.WelcomeMail.Title"), come first.</summary>
internal sealed partial class MailWording(PortalPolicy policy)
{
    private static readonly TimeZoneInfo Bogota = TimeZoneInfo.FindSystemTimeZoneById("America/Bogota");

    public MailWords Of(Mail mail, string culture)
    {
        var page = new Page(policy, culture == "en" ? "en" : "es", mail.GetType().Name);
        return mail switch
        {
            ActivationMail m => page.With("valid", page.Hours(m.ValidHours)).Words(m.Link),
            AlreadyRegisteredMail m => page.Words(m.SignInLink, other: m.RecoverLink),
            NotOnRecordMail m => page.Words(m.HelpLink),
            UserConfirmedMail m => page.With("name", m.Name).With("username", m.Username).Words(m.SignInLink),
            UsernamesMail m => page.With("usernames", string.Join(", ", m.Usernames)).Words(m.SignInLink, other: m.RecoverLink),
            ConfirmRecoveryMail m => page.With("valid", page.Minutes(m.ValidMinutes)).Words(m.Link),
            TemporaryPasswordMail m => page.With("password", m.Password).With("valid", page.Minutes(m.ValidMinutes)).Words(m.SignInLink),
            WelcomeMail m => page.With("name", m.FirstName).Words(m.SignInLink),
            PasswordResetMail m => page.With("valid", page.Minutes(m.ValidMinutes)).Words(m.Link),
            PasswordChangedMail m => page.Words(m.NotMineLink),
            SecondFactorOnMail m => page.Words(m.NotMineLink),
            SecondFactorOffMail m => page.Words(m.NotMineLink),
            RecoveryCodesRenewedMail m => page.Words(m.NotMineLink),
            RecoveryCodeUsedMail m => page.Number("left", m.Left).Words(m.NotMineLink),
            SignInPausedMail m => page.With("pause", page.Minutes(m.Minutes)).Words(m.RecoverLink),
            VerificationBlockedMail m => page.With("account", m.MaskedAccountEmail).Words(m.NotMeLink, other: m.CaseLink),
            IdentityProvedMail m => page.With("account", m.MaskedAccountEmail).Words(m.NotMeLink, other: m.CaseLink),
            EmailChangeMail m => page.With("valid", page.Hours(m.ValidHours)).Words(m.Link),
            EmailTakenMail m => page.Words(m.SignInLink, other: m.RecoverLink),
            EmailNotOnRecordMail m => page.Words(m.HelpLink),
            EmailChangedMail m => page.With("email", m.MaskedNewEmail).Words(m.NotMineLink),
            PhoneChangedMail m => page.Words(m.NotMineLink),
            AccountClosingMail m => page.With("day", page.Day(m.ClosesAt)).Words(m.SignInLink, other: m.NotMineLink),
            AccountErasedMail m => page.Words(m.HomeLink),
            CorrectionReceivedMail m => page.With("what", m.What).With("summary", m.Summary).With("term", page.Number(m.BusinessDays)).Words(m.MyDataLink),
            CorrectionAskedMail m => page.With("name", m.Name).With("document", m.Document).With("email", m.Email).With("what", m.What)
                .With("explanation", m.Explanation).With("term", page.Number(m.BusinessDays)).Words(m.HomeLink),
            _ => throw new NotSupportedException($"{mail.GetType().Name} has no words yet."),
        };
    }

    /// <summary>One mail being worded: its texts, and the values that they name.</summary>
    private sealed class Page(PortalPolicy policy, string language, string kind)
    {
        private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);
        private readonly Dictionary<string, string> _values = new()
        {
            ["organisation"] = policy.Organisation.ShortName,
            ["phone"] = policy.Organisation.Phone,
        };

        public Page With(string name, string value)
        {
            _values[name] = value;
            return this;
        }

        public Page Number(string name, int value) => With(name, value.ToString(_culture));

        public string Hours(int count) => With("count", count.ToString(_culture)).Text(count == 1 ? "All.Hour" : "All.Hours");
        public string Minutes(int count) => With("count", count.ToString(_culture)).Text(count == 1 ? "All.Minute" : "All.Minutes");

        public string Number(int count) => count.ToString(_culture);

        /// <summary>The day in Colombia.</summary>
        public string Day(DateTimeOffset moment) =>
            TimeZoneInfo.ConvertTime(moment, Bogota).ToString(language == "en" ? "d MMMM yyyy" : "d 'de' MMMM 'de' yyyy", _culture);

        public MailWords Words(string link, string? other = null) => new(
            language, Text($"{kind}.Subject"), Text($"{kind}.Title"), Paragraphs(), new MailLink(Text($"{kind}.Button"), Web(link)),
            Text("All.LinkBelow"), other is null ? null : new MailLink(Text($"{kind}.Other"), Web(other)),
            Text($"{kind}.Why"), Text($"{kind}.NotYou"),
            new MailSender(policy.Organisation.ShortName, policy.Organisation.Name, Contact(), Text("All.NeverAsk")));

        private string[] Paragraphs() =>
            [.. Raw($"{kind}.Body").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Filled)];

        private string Contact()
        {
            var hours = In(policy.Organisation.PhoneHours);
            return hours.Length == 0 ? Text("All.Phone") : $"{Text("All.Phone")} · {OneLine(hours)}";
        }

        private string Text(string key) => Filled(Raw(key));

        private string Raw(string key) => policy.Texts.TryGetValue($"Mails.{key}", out var own)
            ? In(own)
            : MailTexts.Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"Mails.resx lacks {key}.");

        private string In(LocalText text) => language == "en" ? text.En : text.Es;

        private string Filled(string text) => Placeholder.Replace(text, found => OneLine(_values[found.Groups[1].Value]));
    }

    // A value never makes a line of its own in the plain text, where a line is all that structure is. A space that may not break stays.
    private static string OneLine(string value) => Gap.Replace(value, " ").Trim();

    private static string Web(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? link
            : throw new ArgumentException("A mail may only lead to a whole web address.", nameof(link));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"[^\S\u00a0]+")]
    private static partial Regex Gap { get; }
}
