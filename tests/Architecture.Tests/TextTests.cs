using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ventanilla.Domain.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>Everything a person reads is in the resource files, in both languages.</summary>
public sealed class TextTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Spanish = Rooms("src/WebUI/Texts", ".resx");
    private static readonly string[] Keys = [.. Spanish.SelectMany(r => r.Value.Keys.Select(k => $"{r.Key}.{k}"))];

    public static TheoryData<string> Neutral =>
        [.. Tree.Under("src", ".resx").Where(f => !f.Path.EndsWith(".en.resx", StringComparison.Ordinal)).Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void Both_languages_say_the_same_things(string spanish)
    {
        var (es, en) = (Read(spanish), Read(spanish.Replace(".resx", ".en.resx", StringComparison.Ordinal)));
        en.Keys.Except(es.Keys).ShouldBeEmpty("only in English");
        es.Keys.Except(en.Keys).ShouldBeEmpty("only in Spanish");
        foreach (var (key, text) in es)
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            en[key].ShouldNotBeNullOrWhiteSpace(key);
            Places(en[key]).ShouldBe(Places(text), $"{key} names other values in the other language");
        }
    }

    /// <summary>What lasts as long as the code or a policy says takes its words from there. Left are what people need for a thing, the life of a draft, the windows of budgets, which their
    /// names state ("per hour"), the half minute of a code, the terms of the law,
    /// and words that are no span or the words for spans themselves.</summary>
    private static readonly string[] OfNoSetting =
    [
        "errand.factor", "factor.off_lead", "factor.step3", "steps.left_one", "time.hour", "time.minute", "form.draft_gone", "cases.draft_gone", "people.too_many_look_ups",
        "verification.too_many", "paused.lead", "accounts.too_many_codes", "legal.privacy_5_text", "then_text", "cases.override_twice",
    ];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void No_text_says_by_itself_how_long_something_lasts(string spanish)
    {
        foreach (var file in new[] { spanish, spanish.Replace(".resx", ".en.resx", StringComparison.Ordinal) })
            Read(file).Where(t => !OfNoSetting.Contains(t.Key) && Span.IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty(file);
    }

    private static readonly Regex Span = new(
        @"\b(\d+|una?|dos|tres|cuatro|cinco|seis|siete|diez|quince|treinta|one|an?|two|three|four|five|six|seven|ten|fifteen|thirty)\s+(próxim\w+ )?"
        + @"(d[ií]as?|horas?|minutos?|segundos?|semanas?|days?|hours?|minutes?|seconds?|weeks?)\b|\b(por|per) (minuto|hora|día|minute|hour|day)\b", RegexOptions.IgnoreCase);

    [Fact]
    public void Failure_codes_are_unique_and_well_formed()
    {
        var codes = Catalogues().Select(f => f.Code).ToArray();
        codes.Length.ShouldBeGreaterThan(20);
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        codes.ShouldAllBe(c => Regex.IsMatch(c, @"^[a-z]+\.[a-z]+(_[a-z]+)*$"));
    }

    [Fact]
    public void Every_failure_has_its_text() => Catalogues().Select(f => f.Code).Except(Spanish["Failures"].Keys).ShouldBeEmpty();

    [Fact]
    public void Every_code_that_a_validator_or_the_pipeline_gives_has_its_text() =>
        Tree.Code("src/Application").Concat(Tree.Code("src/WebUI"))
            .SelectMany(f => Regex.Matches(f.Text, @"WithErrorCode\(""([^""]+)""|new Failure\(\s*FailureKind\.\w+,\s*""([^""]+)""").Select(m => m.Groups[1].Value + m.Groups[2].Value))
            .Distinct().Except(Spanish["Failures"].Keys).ShouldBeEmpty();

    [Fact]
    public void Every_rule_of_a_validator_has_a_code() =>
        typeof(Ventanilla.Application.ApplicationServices).Assembly.GetTypes().Where(t => t.Name.EndsWith("Validator", StringComparison.Ordinal))
            .Select(t => Tree.Code("src/Application").First(f => f.Text.Contains($"class {t.Name}", StringComparison.Ordinal)))
            .SelectMany(f => Regex.Matches(f.Code, @"\.(Must|Equal|NotEmpty|NotNull|MaximumLength|Matches|InclusiveBetween)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)(?!\s*\.WithErrorCode)")
                .Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there() => Tree.Under("src/WebUI", ".cshtml", ".cs")
        .SelectMany(f => Asked(f.Text).Where(a => !Keys.Any(k => a.Begins ? k.StartsWith(a.Key, StringComparison.Ordinal) : k == a.Key))
            .Select(a => $"{f.Path}: {a.Key}")).ShouldBeEmpty();

    /// <summary>"Escriba su correo", not "Escriba este dato": a field that may not stay empty has its own words for when it does.</summary>
    [Fact]
    public void Every_field_that_must_not_stay_empty_says_so_by_its_name()
    {
        var optional = Tree.Under("src/WebUI", ".cshtml").SelectMany(f => Regex.Matches(f.Text, @"<field [^>]*?(?:optional=""true""|type=""checkbox"")[^>]*>"))
            .Select(m => Regex.Match(m.Value, @"\btext=""(\w+)""") is { Success: true } named ? named.Groups[1].Value : Regex.Match(m.Value, @"for=""Form\.(\w+)""").Groups[1].Value)
            .ToHashSet();
        optional.ShouldContain("SecondName");

        var needed = Spanish["Fields"].Keys.Where(k => !Regex.IsMatch(k, @"\.(help|read|missing)$|^DocumentType\.") && !optional.Contains(k)).ToArray();

        needed.ShouldContain("Email");
        needed.Where(k => !Spanish["Fields"].ContainsKey(k + ".missing")).ShouldBeEmpty();
    }

    /// <summary>Whoever reads it knows whom the portal belongs to.</summary>
    [Fact]
    public void No_text_speaks_of_the_organisation_as_an_entity() => Spanish.Where(r => r.Key is not "Cli")
        .SelectMany(r => r.Value.Where(t => Regex.IsMatch(t.Value, @"\b(la|nuestra) entidad\b", RegexOptions.IgnoreCase)).Select(t => $"{r.Key}.{t.Key}")).ShouldBeEmpty();

    [Fact]
    public void No_page_says_anything_by_itself() => Tree.Under("src", ".cshtml", ".razor")
        .SelectMany(f => PlainWords(f.Text).Select(w => $"{f.Path}: {w}")).ShouldBeEmpty();

    [Fact]
    public void The_finder_of_plain_words_finds_them()
    {
        PlainWords("<p>Escriba su correo</p>").ShouldBe(["Escriba su correo"]);
        PlainWords("<p>@T[\"Portal.help\"]</p>").ShouldBeEmpty();
        PlainWords("<input placeholder=\"Su correo\">").ShouldBe(["Su correo"]);
    }

    /// <summary>Two or more letters in a row between tags, or in an attribute that is read aloud, once all code is taken out.</summary>
    private static IEnumerable<string> PlainWords(string page)
    {
        var markup = Regex.Replace(page, @"@\*.*?\*@|<!--.*?-->|<(script|style|svg)\b.*?</\1>", "", RegexOptions.Singleline);
        markup = Regex.Replace(markup, @"@(?:code|functions)?\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}", m => m.Value.Contains('<', StringComparison.Ordinal) ? m.Value : "");
        markup = Regex.Replace(markup, @"(?m)^\s*(@(page|model|using|inject|addTagHelper|namespace|inherits|implements|attribute|layout|typeparam)\b.*|(else|\{|\}|var |return |number\+\+|case |default:|break;|[\w.]+(?:\[""\w+""\])? ?=).*)$", "");
        for (var before = ""; before != markup;)
            (before, markup) = (markup, Regex.Replace(markup, @"\((?:[^()<>]|=>|<=|>=|\s[<>]\s|<\w+\??>)*\)", "", RegexOptions.None));
        markup = Regex.Replace(markup, @"\[[^\[\]]*\]", "");
        markup = Regex.Replace(markup, @"@(if|else if|foreach|for|while|switch|await|section \w+)\b\s*", "@");
        markup = Regex.Replace(markup, @"@[\w.!?]+", "");
        return Regex.Matches(markup, @">([^<>]*)<|\b(?:placeholder|title|alt|aria-label)=""([^""]*)""")
            .Select(m => (m.Groups[1].Value + m.Groups[2].Value).Trim(' ', '\n', '\r', '{', '}', ';'))
            .Where(t => Regex.IsMatch(Regex.Replace(t, @"&\w+;", ""), @"\p{L}{2,}"));
    }

    /// <summary>The keys in <c>T["Room.key"]</c>; of one that is put together at run time, its beginning.</summary>
    private static IEnumerable<(string Key, bool Begins)> Asked(string page) =>
        from Match asked in Regex.Matches(page, @"\b(?:T|texts)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]")
        from Match literal in Regex.Matches(asked.Groups[1].Value, @"(\$?)""([A-Z]\w+\.[^""]*)""(\s*\+)?")
        let open = literal.Groups[1].Length > 0 || literal.Groups[3].Length > 0
        select (literal.Groups[2].Value.Split('{', 2)[0], open);

    private static IEnumerable<Failure> Catalogues() =>
        new[] { typeof(Failure).Assembly, typeof(Ventanilla.Application.ApplicationServices).Assembly }.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Failure)).Select(f => (Failure)f.GetValue(null)!);

    private static Dictionary<string, Dictionary<string, string>> Rooms(string folder, string ending) =>
        Tree.Under(folder, ending).Where(f => !f.Path.EndsWith(".en.resx", StringComparison.Ordinal)).ToDictionary(f => f.Name, f => Read(f.Path));

    /// <summary>Staff and whoever takes a copy of their data read what a mail was, not the name of its class.</summary>
    [Theory, InlineData("src/WebUI/Texts/Notifications.resx"), InlineData("src/WebUI/Texts/Notifications.en.resx")]
    public void Every_kind_of_mail_has_a_name(string file)
    {
        var kinds = typeof(Application.ApplicationServices).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Application.Notifications.Mail)) && !t.IsAbstract).Select(t => t.Name).ToArray();
        kinds.Length.ShouldBeGreaterThan(40);
        kinds.Where(k => !Read(file).ContainsKey($"kind.{k}")).ShouldBeEmpty();
    }

    /// <summary>"8:27 a. m." ends with a full stop of its own: no sentence ends with an hour.</summary>
    [Fact]
    public void No_sentence_ends_with_an_hour()
    {
        (string Key, int Place)[] told = [.. Tree.Under("src/WebUI", ".cshtml", ".cs")
            .SelectMany(f => Regex.Matches(f.Text, @"(?:\b(?:T|texts)\[|CliText\.Of\()((?:[^\[\]]|\[[^\[\]]*\])*?\.ToLocal(?:DayAnd)?Hour\(\))").Select(m => m.Groups[1].Value))
            .SelectMany(asked => Regex.Matches(asked, @"""(\w+\.[^""{]*)").Select(key => (key.Groups[1].Value, asked.Count(c => c == ',') - 1)))];
        told.Length.ShouldBeGreaterThan(15);

        Spanish.SelectMany(r => r.Value.Select(t => (Key: r.Key == "Cli" ? t.Key : $"{r.Key}.{t.Key}", t.Value)))
            .Where(t => told.Any(asked => t.Key == asked.Key && t.Value.Contains($"{{{asked.Place}}}.", StringComparison.Ordinal))).Select(t => t.Key).ShouldBeEmpty();
    }

    /// <summary>One word for one thing.</summary>
    [Fact]
    public void English_texts_write_email_in_one_way() => Tree.Under("src", ".en.resx").Concat(Tree.Under("src/WebUI/Portals", ".json"))
        .SelectMany(f => Regex.Matches(f.Text, @"\be-mail.{0,30}", RegexOptions.IgnoreCase).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    /// <summary>Whoever looks after the jobs reads what each does, not its key.</summary>
    [Theory, InlineData("src/WebUI/Texts/Jobs.resx"), InlineData("src/WebUI/Texts/Jobs.en.resx")]
    public void Every_job_has_a_name(string file) => Infrastructure.Jobs.JobCommands.Keys.Where(k => !Read(file).ContainsKey($"name.{k}")).ShouldBeEmpty();

    private static Dictionary<string, string> Read(string path) => XDocument.Load(Path.Combine(Tree.Root, path)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")?.Value ?? "");

    private static string[] Places(string text) =>
        [.. Regex.Matches(text, @"\{(\w+)").Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
