using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Tests.Cases;

/// <summary>What a file is called, whatever somebody called it.</summary>
public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("factura.pdf", "factura.pdf")]
    [InlineData("Cédula de Ñáñez (frente).PDF", "Cédula de Ñáñez (frente).pdf")]
    [InlineData("factura.pdf.exe", "factura.pdf")]
    [InlineData("acta.final.pdf", "acta.final.pdf")]
    [InlineData("informe v1.2", "informe v1.2.pdf")]
    [InlineData("..\\..\\x", "x.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\ana\\carta.doc", "carta.pdf")]
    [InlineData("<script>.png", "script.pdf")]
    [InlineData("a\"; filename=\"b.html", "a_ filename=_b.pdf")]
    [InlineData("factura\u202efdp.exe", "facturafdp.pdf")]
    [InlineData("\u200bcarta\u0000\u001b[31m.pdf", "carta_31m.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("CON", "archivo-CON.pdf")]
    [InlineData("lpt1.txt", "archivo-lpt1.pdf")]
    [InlineData("nul.factura.pdf", "archivo-nul.factura.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    [InlineData("carta.pdf::$DATA", "carta.pdf_DATA.pdf")]
    [InlineData("  carta . ", "carta.pdf")]
    [InlineData("😀😀", "archivo.pdf")]
    [InlineData("文件.pdf", "文件.pdf")]
    [InlineData("...", "archivo.pdf")]
    [InlineData("", "archivo.pdf")]
    [InlineData(null, "archivo.pdf")]
    public void It_is_cleaned_and_still_known(string? typed, string name) => AttachmentName.Of(typed, AttachmentType.Pdf).ShouldBe(name);

    [Fact]
    public void The_ending_is_that_of_what_was_found()
    {
        AttachmentName.Of("foto.pdf", AttachmentType.Jpeg).ShouldBe("foto.jpg");
        AttachmentName.Of("foto.JPEG", AttachmentType.Jpeg).ShouldBe("foto.jpg");
        AttachmentName.Of("foto.jpg", AttachmentType.Png).ShouldBe("foto.png");
    }

    [Fact]
    public void A_huge_name_is_cut_between_letters()
    {
        var name = AttachmentName.Of(new string('n', 10_000) + "é.pdf", AttachmentType.Pdf);

        name.Length.ShouldBeLessThanOrEqualTo(AttachmentName.MaxLength);
        name.ShouldStartWith("nnnnn");
        AttachmentName.Of(string.Concat(Enumerable.Repeat("𝒜", 500)), AttachmentType.Pdf).EnumerateRunes().ShouldAllBe(r => r.Value != 0xFFFD);
    }

    [Fact]
    public void Whatever_was_typed_it_is_safe_and_cleaning_it_again_changes_nothing() => Prop.ForAll(
        (from pieces in Gen.Elements("factura", ".pdf", ".exe", "/", "\\", "..", ".", " ", "\u202e", "\u200d", "\0", "\n", "\"", "<", "é", "e\u0301", "\u0301", "\ud800", "😀", "CON", "nul",
                ":", "-", "_", "ﬁ", "文", "\u037e", "\uFEFF", "\uFFFE", "%2e", "~", new string('x', 60)).ArrayOf()
         from type in Gen.Elements(AttachmentType.Pdf, AttachmentType.Jpeg, AttachmentType.Png) select (Typed: string.Concat(pieces), type)).ToArbitrary(), c =>
        {
            var name = AttachmentName.Of(c.Typed, c.type);
            return IsSafe(name) && name.EndsWith(c.type.Ending(), StringComparison.Ordinal) && AttachmentName.Of(name, c.type) == name
                && IsSafe(AttachmentName.Shown(c.Typed));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Any_text_at_all_is_safe() => Prop.ForAll<string?>(typed => IsSafe(AttachmentName.Of(typed, AttachmentType.Png))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static bool IsSafe(string name) => name.Length is > 0 and <= AttachmentName.MaxLength && name.Trim() == name && name[0] != '.'
        && name.IsNormalized() && name.All(c => !char.IsControl(c)) && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '%', ';', '\u202e', '\u200d']) < 0;
}
