using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;

namespace Ventanilla.Domain.Tests.Cases;

/// <summary>What a file is, by its bytes alone.</summary>
public sealed class AttachmentContentTests
{
    [Fact]
    public void Each_type_is_known_by_its_bytes()
    {
        AttachmentContent.Judge(SampleFiles.Pdf).ShouldBe(AttachmentType.Pdf);
        AttachmentContent.Judge(SampleFiles.Jpeg()).ShouldBe(AttachmentType.Jpeg);
        AttachmentContent.Judge(SampleFiles.Png()).ShouldBe(AttachmentType.Png);
    }

    [Fact]
    public void A_telephones_film_behind_a_picture_and_a_programs_mark_before_a_document_are_let_in()
    {
        AttachmentContent.Judge([.. SampleFiles.Jpeg(), .. new byte[5_000]]).ShouldBe(AttachmentType.Jpeg);
        AttachmentContent.Judge([0xEF, 0xBB, 0xBF, .. "\r\n"u8, .. SampleFiles.Pdf]).ShouldBe(AttachmentType.Pdf);
    }

    public static TheoryData<string, byte[]> Others => new()
    {
        { "nothing", [] },
        { "a text", "Hola"u8.ToArray() },
        { "a page", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "a drawing that runs", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
        { "a program", [.. "MZ"u8, .. new byte[100]] },
        { "an archive", [.. "PK\u0003\u0004"u8, .. new byte[100]] },
        { "an animation", [.. "GIF89a"u8, .. new byte[100]] },
        { "a page with a document in it", [.. "<script>alert(1)</script>"u8, .. SampleFiles.Pdf] },
        { "an archive with a document in it", [.. "PK\u0003\u0004"u8, .. SampleFiles.Pdf] },
        { "a document that breaks off", SampleFiles.Pdf[..^10] },
        { "a document that ended long ago", [.. SampleFiles.Pdf, .. new byte[2_000]] },
        { "the head of a document", "%PDF-1.7"u8.ToArray() },
        { "a document of no version", "%PDF-evil\n%%EOF"u8.ToArray() },
        { "a picture that breaks off", SampleFiles.Jpeg()[..^2] },
        { "a picture of no size", SampleFiles.Jpeg(0, 10) },
        { "a picture that fills a memory", SampleFiles.Jpeg(20_000, 20_000) },
        { "a picture of too long a side", SampleFiles.Png(20_001, 1) },
        { "a picture of billions of points", SampleFiles.Png(uint.MaxValue, uint.MaxValue) },
        { "a picture without its end", SampleFiles.Png()[..^12] },
        { "a picture with something behind it", [.. SampleFiles.Png(), .. "<script>"u8] },
        { "a picture without points", [.. SampleFiles.Png()[..33], .. SampleFiles.Chunk("IEND", [])] },
        { "a picture whose pieces are longer than it", [.. SampleFiles.Png()[..33], 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8, 0, 0, 0, 0, 0, 0, 0, 0] },
        { "only beginnings", [0xFF, 0xD8, 0xFF] },
    };

    [Theory, MemberData(nameof(Others))]
    public void Whatever_else_it_says_it_is_not_let_in(string what, byte[] content) => AttachmentContent.Judge(content).ShouldBeNull(what);

    /// <summary>It reads where lengths lead it: never beyond the end, and never for ever.</summary>
    [Fact]
    public void Any_bytes_get_an_answer() => Prop.ForAll(
        (from begin in Gen.Elements(SampleFiles.Pdf, SampleFiles.Jpeg(), SampleFiles.Png(), []) from kept in Gen.Choose(0, 60) from rest in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
         select begin.Take(kept).Concat(rest).ToArray()).ToArbitrary(),
        content => { _ = AttachmentContent.Judge(content); }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void One_changed_byte_never_makes_a_fault_and_rarely_another_type() => Prop.ForAll(
        (from begin in Gen.Elements(SampleFiles.Pdf, SampleFiles.Jpeg(), SampleFiles.Png()) from at in Gen.Choose(0, 60) from to in Gen.Choose(0, 255) select (begin, at, to)).ToArbitrary(),
        c =>
        {
            byte[] changed = [.. c.begin];
            changed[Math.Min(c.at, changed.Length - 1)] = (byte)c.to;
            return AttachmentContent.Judge(changed) is var judged && (judged is null || judged == AttachmentContent.Judge(c.begin));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
