using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.Common;

/// <summary>What mails, chats and spreadsheets add to a value changes nothing about it, wherever they put it.</summary>
public sealed class TypedTests
{
    private static readonly string[] Unseen = ["\u200B", "\u200E", "\u202A", "\u202C", "\u2066", "\uFEFF", "\u00AD"];
    private static readonly string[] Around = [" ", "\u00A0", "\u2007", "\u202F", "\u3000", "\t", "\r\n", "\n"];

    public static TheoryData<string, string> Values => new()
    {
        { "document", "1.032.456.789" }, { "nit", "860.002.964-4" }, { "foreign", "E-123456" }, { "phone", "+57 (300) 123-4567" }, { "email", "ana.perez@correo.example" },
        { "code", "123 456" }, { "recovery", "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ" }, { "temporary", "ABCD-EFGH-JKLM" }, { "username", "ana.perez" },
    };

    [Theory, MemberData(nameof(Values))]
    public void Unseen_characters_anywhere_and_any_space_around_it_make_no_difference(string kind, string value)
    {
        var meant = Read(kind, value);
        meant.ShouldNotBeNull();
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, value.Length), 4).ToArbitrary(), Gen.Elements(Unseen).ToArbitrary(), Gen.Elements(Around).ToArbitrary(), (places, unseen, space) =>
        {
            var pasted = places.Aggregate(value, (text, place) => text.Insert(place, unseen));
            return Read(kind, $"{space}{pasted}{space}") == meant;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("document", "1 032 456 789", "1032456789")]
    [InlineData("nit", "860.002.964–4", "860002964")]
    [InlineData("nit", "860.002.964 − 4", "860002964")]
    [InlineData("foreign", "E‑123456", "E123456")]
    [InlineData("code", "123‒456", "123456")]
    [InlineData("recovery", "abcd—efgh—jklm—npqr—stuv—wxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ")]
    [InlineData("phone", "300 123 4567", "300 123 4567")]
    [InlineData("phone", "‭300 123 4567‬", "300 123 4567")]
    public void Every_space_is_a_space_and_every_dash_a_dash(string kind, string pasted, string meant) => Read(kind, pasted).ShouldBe(meant);

    [Fact]
    public void No_text_makes_a_reader_fault() => Prop.ForAll<string>(text =>
    {
        foreach (var kind in Values.Select(v => (string)((object[])v)[0]))
            Read(kind, text ?? "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_plain_stays_so() => Prop.ForAll<string>(text => Typed.Plain(Typed.Plain(text ?? "")) == Typed.Plain(text ?? "")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("la cuo\u00ADta\uFEFF de \u200Eoctubre\u200F", "la cuota de octubre")]
    [InlineData("\u2068Luis\u2069 escribió", "Luis escribió")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("cuota\t10.000\vpagada", "cuota 10.000 pagada")]
    [InlineData("uno\vdos\u2028tres\r\ncuatro\tcinco", "uno\ndos\ntres\r\ncuatro cinco")]
    [InlineData("👨\u200D👩\u200D👧 y ❤\uFE0F\u200D🔥 y 👩🏽\u200D⚕\uFE0F", "👨\u200D👩\u200D👧 y ❤\uFE0F\u200D🔥 y 👩🏽\u200D⚕\uFE0F")]
    [InlineData("a\u200Db\u200D", "ab")]
    [InlineData("\u200D👧 👧\u200D", "👧 👧")]
    [InlineData("\U000E0041oculto", "oculto")]
    [InlineData("  Ñáñez – 5 € \u00A0", "  Ñáñez – 5 € \u00A0")]
    [InlineData("a\u0001\0\u001b[31m\uE000", "a\u0001\0\u001b[31m\uE000")]
    [InlineData("Pido:\n\uF0B7\tmi subsidio\r\n \uF0FC el certificado", "Pido:\n• mi subsidio\r\n • el certificado")]
    [InlineData("\uF0A7 uno \uF0B7 dos", "• uno • dos")]
    [InlineData("\uF0E0\uF04A de Word", "•\uF04A de Word")]
    [InlineData("va \uF04A y \uF8FF", "va \uF04A y \uF8FF")]
    public void A_text_is_what_its_reader_sees(string pasted, string said) => Typed.Said(pasted).ShouldBe(said);

    [Fact]
    public void A_text_that_was_read_stays_so_and_has_nothing_in_it_that_turns_others_around() => Prop.ForAll<string, int>((text, place) =>
    {
        var typed = (text ?? "").Insert(Math.Abs(place % ((text ?? "").Length + 1)), Unseen[Math.Abs(place % Unseen.Length)]);
        var said = Typed.Said(typed);
        return Typed.Said(said) == said && !Unseen.Any(u => said.Contains(u, StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    private static string? Read(string kind, string typed) => kind switch
    {
        "document" => Document.Read(DocumentType.CC, typed)?.Number,
        "nit" => Document.Read(DocumentType.NIT, typed)?.Number,
        "foreign" => Document.Read(DocumentType.CE, typed)?.Number,
        "phone" => PhoneNumber.Read(typed),
        "email" => EmailAddress.Read(typed)?.Typed,
        "code" => Totp.Read(typed),
        "recovery" => RecoveryCode.Read(typed),
        "temporary" => TemporaryPassword.Read(new Secret(typed))?.Shown,
        _ => Username.Read(typed)?.Typed,
    };
}
