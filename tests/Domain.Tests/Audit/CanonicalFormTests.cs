using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Domain.Tests.Audit;

/// <summary>What will be chained: the same bytes for the same row everywhere, and never the same for two that differ.</summary>
public sealed class CanonicalFormTests
{
    private static readonly Guid Ana = new("019AC000-0000-7000-8000-00000000000A");
    private static readonly DateTimeOffset Then = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(-5)).AddTicks(8_9);

    private static AuditEntry Entry(string action = "sign_in", string outcome = "signed_in", AuditRef? subject = null, string address = "192.0.2.7", DateTimeOffset? at = null) =>
        AuditEntry.Of(action, outcome, Actor.Person(Ana, Ana, Channel.Web), subject, address, "Firefox, Linux", at ?? Then, "0af1");

    private static string TextOf(AuditEntry entry) => Encoding.UTF8.GetString(CanonicalForm.Of(entry));

    [Fact]
    public void It_is_this_and_will_stay_so()
    {
        var entry = Entry(subject: AuditRef.Account(Ana));

        TextOf(entry).ShouldBe($"""
            ventanilla.audit.1
            id={entry.Id}
            at=2026-03-04T10:06:07.000008Z
            action=sign_in
            outcome=signed_in
            actor.kind=account
            actor.id=019ac000-0000-7000-8000-00000000000a
            channel=web
            subject.kind=account
            subject.id=019ac000-0000-7000-8000-00000000000a
            correlation=0af1
            origin={Convert.ToHexStringLower(entry.OriginDigest!)}

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(" ", " ")]
    [InlineData("~", "~")]
    [InlineData("\u001f", "\\u001F")]
    [InlineData("\u007f", "\\u007F")]
    [InlineData("\\", "\\u005C")]
    public void What_is_plain_stays_and_the_rest_has_one_spelling(string sign, string spelling) =>
        TextOf(Entry(action: $"a{sign}b")).ShouldContain($"\naction=a{spelling}b\n");

    [Theory]
    [InlineData("es-CO")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void No_culture_changes_it(string culture)
    {
        var entry = Entry(subject: AuditRef.Import(1_234_567, 7, 0));
        var expected = CanonicalForm.Of(entry);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            CanonicalForm.Of(entry).ShouldBe(expected);
            AuditRef.Import(1_234_567, 7, 0).ShouldBe(new AuditRef("import", "1234567 people, 7 facts, 0 problems"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Erasing_what_tells_of_a_person_breaks_nothing()
    {
        var entry = Entry();
        var before = CanonicalForm.Of(entry);
        foreach (var property in new[] { nameof(AuditEntry.Address), nameof(AuditEntry.Device) })
            typeof(AuditEntry).GetProperty(property)!.SetValue(entry, "");
        typeof(AuditEntry).GetProperty(nameof(AuditEntry.OriginSalt))!.SetValue(entry, null);

        CanonicalForm.Of(entry).ShouldBe(before);
    }

    /// <summary>The same address twice has two digests: nobody tries the four thousand million of them against one.</summary>
    [Fact]
    public void The_digest_of_an_origin_is_salted()
    {
        Entry().OriginDigest!.ShouldNotBe(Entry().OriginDigest!);
        Entry().HasItsOrigin.ShouldBeTrue();
    }

    [Fact]
    public void A_time_is_what_a_database_keeps_of_it() => Entry().At.Ticks.ShouldBe(Then.UtcTicks - 9);

    /// <summary>Whatever stands in a row can be read back from its bytes, so no other row has the same ones.</summary>
    [Fact]
    public void Two_rows_never_have_the_same_bytes()
    {
        var text = Gen.Elements("", "\n", "\r\n", "=", "\\", "\\u000A", "u000A", "id", "subject.id=", "\0", "ñ", "n\u0303", "\uD83D", "\uDE00", "\u2028", "0", "done")
            .ListOf().Select(parts => string.Concat(parts));
        var times = Gen.Choose(0, int.MaxValue).Select(s => DateTimeOffset.FromUnixTimeSeconds(s).AddTicks(s % 10_000_000));
        var entries =
            from action in text
            from outcome in text
            from kind in text
            from id in Gen.OneOf(text.Select(t => (string?)t), Gen.Constant<string?>(null))
            from known in Gen.Elements(true, false)
            from at in times
            select Entry(action, outcome, known ? new AuditRef(kind, id) : null, at: at);
        Prop.ForAll(entries.ToArbitrary(), entry => ReadBack(TextOf(entry)).SequenceEqual(
        [
            ("id", entry.Id.ToString()), ("at", entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)), ("action", entry.Action),
            ("outcome", entry.Outcome), ("actor.kind", entry.ActorKind), ("actor.id", entry.ActorId!), ("channel", entry.Channel),
            .. entry.SubjectKind is { } kind ? [("subject.kind", kind)] : Array.Empty<(string, string)>(),
            .. entry.SubjectId is { } id ? [("subject.id", id)] : Array.Empty<(string, string)>(),
            ("correlation", "0af1"), ("origin", Convert.ToHexStringLower(entry.OriginDigest!)),
        ])).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<(string Name, string Value)> ReadBack(string text)
    {
        text.ShouldEndWith("\n");
        foreach (var line in text[..^1].Split('\n').Skip(1))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            var value = new StringBuilder();
            for (var i = sign + 1; i < line.Length; i++)
                if (line[i] == '\\')
                    (_, i) = (value.Append((char)int.Parse(line.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)), i + 5);
                else
                    value.Append(line[i]);
            yield return (line[..sign], value.ToString());
        }
    }
}
