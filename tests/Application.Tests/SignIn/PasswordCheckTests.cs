using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>The rater keeps its word lists between judgements. What it says of a password is what one says that was never asked before, whoever
/// asks at the same time and about whom.</summary>
public sealed class PasswordCheckTests
{
    private const int FreshFor = 250;

    private static readonly PasswordCheck Check = new(SampleHouse.Policy);

    private static readonly string[][] People =
    [
        [], ["Ana Lucía Pérez", "ana.quimbaya@correo.example", "52111222"], ["José Núñez", "zarzamora@correo.example", "900123456"],
    ];

    private static readonly string[] Spanish =
    [
        "contraseña", "clave", "bogota", "medellín", "millonarios", "quimbaya", "zarzamora", "hanna", "septiembre", "bienvenido", "ñandú", "pingüino",
        "caballo", "murciélago", "teclado", "ventana", "guitarra", "esmeralda", "52111222", "lucía",
    ];

    private static readonly string[] Runs =
        ["qwertyuiop", "asdfghjkl", "zxcvbnm,.", "1qaz2wsx3edc", "abcdefghij", "zyxwvuts", "0123456789", "9876543210", "aaaaaaaaaaaa", "7894561230", "abcabcabc", "ññññññññ"];

    private static readonly string[] Dates = ["14/08/1988", "1988-08-14", "14081988", "140888", "2026", "3.2.2001", "enero2020", "31-12-99"];

    // As it was judged when each judgement read the lists anew.
    [Theory]
    [InlineData("password1234", true, 0)]
    [InlineData("P@ssw0rd1234", true, 0)]
    [InlineData("qwertyuiop12", true, 0)]
    [InlineData("contraseña123", true, 0)]
    [InlineData("bogota-bogota", true, 0)]
    [InlineData("abcdefghijkl", true, 0)]
    [InlineData("dragonmonkey1", true, 0)]
    [InlineData("mariposa2019!", true, 0)]
    [InlineData("quimbayazorro", false, 0)]
    [InlineData("correo y pan", false, 1)]
    [InlineData("14/08/1988-14", false, 2)]
    [InlineData("murciélago azul", false, 4)]
    [InlineData("7xK!pQ2v#Lm9", false, 4)]
    [InlineData("Tres Tristes Tigres 77", false, 4)]
    public void Common_passwords_are_refused_and_the_hint_tells_how_far_the_others_are(string password, bool common, int hint) =>
        Judged(Check, password, People[1]).ShouldBe((common, hint));

    [Fact]
    public void Keeping_the_lists_changes_no_judgement_and_no_hint()
    {
        (string Password, string[] Person)[] asked = [.. Passwords().Select((p, i) => (p, People[i % People.Length]))];
        asked.Length.ShouldBeGreaterThan(3_000);
        var expected = asked.Chunk(FreshFor).SelectMany(some =>
        {
            var fresh = new PasswordCheck(SampleHouse.Policy);
            return some.Select(a => Judged(fresh, a.Password, a.Person)).ToArray();
        }).ToArray();

        // Many at once and in another order.
        var judged = new (bool Common, int Hint)[asked.Length];
        Parallel.ForEach(Enumerable.Range(0, asked.Length).OrderBy(i => i * 7_919L % asked.Length), new() { MaxDegreeOfParallelism = 8 },
            i => judged[i] = Judged(Check, asked[i].Password, asked[i].Person));

        for (var i = 0; i < asked.Length; i++)
            judged[i].ShouldBe(expected[i], $"{asked[i].Password} of {string.Join('|', asked[i].Person)}");
        judged.Count(j => j.Common).ShouldBeGreaterThan(500);
        judged.Select(j => j.Hint).Distinct().Order().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void A_judgement_costs_a_fraction_of_reading_the_lists()
    {
        Judged(Check, "Tres Tristes Tigres 77", People[1]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check.Judge(new Secret("Tres Tristes Tigres 77"), People[1]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000, "the lists alone are 15 MB");
    }

    [Theory]
    [InlineData("penaranda2026", "penaranda")]
    [InlineData("Peñaranda 2026", "penaranda")]
    [InlineData("PEN\u0303ARANDA2026", "penaranda")]
    [InlineData("Ｐｅñaranda!!!!", "penaranda")]
    [InlineData("aguero-2026-x", "aguero")]
    [InlineData("Agüero.Peñaranda1", "penaranda, aguero")]
    [InlineData("hanna2026hanna", "hanna")]
    [InlineData("52111222-abcd", "52111222")]
    [InlineData("tres tristes tigres penaranda", null)]
    [InlineData("mi casa es azul y verde", null)]
    public void A_word_of_ones_own_counts_without_any_accent_and_is_named(string password, string? word)
    {
        var refusal = Check.Judge(new Secret(password), ["Lucía Peñaranda Agu\u0308ero", "l@correo.example", "52111222", "\ud800"]).FirstOrDefault(f => f.Code == AccountFailures.PasswordContext.Code);

        refusal?.Arguments.Single().ShouldBe(word);
        (refusal is null).ShouldBe(word is null);
    }

    [Theory, InlineData("quimbáya2026abc", "quimbaya2026abc"), InlineData("pàsswörd1234", "password1234"), InlineData("Bogotá-Bogotá", "Bogota-Bogota")]
    public void An_accent_makes_no_password_better(string accented, string plain)
    {
        Judged(Check, accented, People[1]).ShouldBe(Judged(Check, plain, People[1]));
        Judged(Check, plain, People[1]).Hint.ShouldBeLessThan(2);
    }

    private static (bool Common, int Hint) Judged(PasswordCheck check, string password, string[] person) =>
        (check.Judge(new Secret(password), person).Contains(AccountFailures.PasswordCommon), check.Rate(new Secret(password), person));

    private static IEnumerable<string> Passwords()
    {
        string[] words = [.. Common().Take(420), .. Spanish, .. Runs];
        string[] ends = ["", "1", "123", "2026", "!", "!2026", "Ñ"];
        foreach (var (word, i) in words.Select((w, i) => (w, i)))
        {
            yield return word;
            yield return word + ends[i % ends.Length];
            yield return char.ToUpperInvariant(word[0]) + word[1..] + Dates[i % Dates.Length];
            yield return Leet(word) + ends[(i + 3) % ends.Length];
            yield return word + words[(i * 31 + 7) % words.Length];
            yield return string.Join(' ', word, words[(i * 17 + 3) % words.Length], Spanish[i % Spanish.Length], $"{i}");
            yield return string.Concat(word.Reverse()) + Runs[i % Runs.Length][..4];
        }

        foreach (var date in Dates)
            yield return date + date;
        yield return new string('a', 64) + "and what stands behind is not rated";
        yield return "El ñandú corrió 12 kilómetros con su pingüino 🐧 y una cigüeña 🎈 hasta el Amazonas, ¡qué día!";
    }

    private static string Leet(string word) =>
        word.Replace('a', '4').Replace('e', '3').Replace('i', '1').Replace('o', '0').Replace('s', '$').Replace('t', '7');

    private static IEnumerable<string> Common()
    {
        using var list = new StreamReader(typeof(Zxcvbn.Zxcvbn).Assembly.GetManifestResourceStream("zxcvbn-core.Dictionaries.passwords.lst")!);
        while (list.ReadLine() is { } word)
            yield return word;
    }
}
