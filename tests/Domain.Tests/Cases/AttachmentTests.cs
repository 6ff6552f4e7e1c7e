using System.Security.Cryptography;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;

namespace Ventanilla.Domain.Tests.Cases;

public sealed class AttachmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(-5));
    private readonly Guid _draft = Guid.CreateVersion7(Now);

    [Fact]
    public void It_is_kept_with_what_it_is()
    {
        var kept = Attachment.Keep(_draft, "foto.pdf", SampleFiles.Png(), has: 4, Now).Value;

        (kept.Name, kept.Type, kept.Length, kept.CaseDraftId, kept.CaseId).ShouldBe(("foto.png", AttachmentType.Png, SampleFiles.Png().Length, _draft, null));
        kept.Hash.ShouldBe(SHA256.HashData(SampleFiles.Png()));
        kept.KeptAt.ShouldBe(Now);
    }

    [Fact]
    public void A_refusal_names_the_file_and_what_is_wrong()
    {
        Refusal("a.pdf", [], 0).ShouldBe(("cases.attachment_empty", "a.pdf"));
        Refusal("a.pdf", new byte[Attachment.MaxLength + 1], 0).ShouldBe(("cases.attachment_too_large", "a.pdf"));
        Refusal("a.pdf", "MZ"u8.ToArray(), 0).ShouldBe(("cases.attachment_unknown_type", "a.pdf"));
        Refusal("a.pdf", SampleFiles.Pdf, 5).ShouldBe(("cases.attachment_too_many", "a.pdf"));
        Refusal("a\u202efdp.exe", "MZ"u8.ToArray(), 0).ShouldBe(("cases.attachment_unknown_type", "afdp.exe"));
    }

    [Fact]
    public void As_large_as_may_be_is_not_too_large()
    {
        byte[] large = [.. SampleFiles.Jpeg(), .. new byte[Attachment.MaxLength - SampleFiles.Jpeg().Length]];

        Attachment.Keep(_draft, "a", large, 0, Now).Value.Length.ShouldBe(Attachment.MaxLength);
    }

    [Fact]
    public void It_goes_to_one_case_for_good()
    {
        var kept = Attachment.Keep(_draft, "a", SampleFiles.Pdf, 0, Now).Value;
        var case1 = Guid.CreateVersion7(Now);

        kept.BelongTo(case1).Succeeded.ShouldBeTrue();
        kept.BelongTo(Guid.CreateVersion7(Now)).Failures.ShouldHaveSingleItem().ShouldBe(AttachmentFailures.OfAnotherCase);

        (kept.CaseId, kept.CaseDraftId).ShouldBe((case1, null));
    }

    private (string, object) Refusal(string name, byte[] content, int has) =>
        Attachment.Keep(_draft, name, content, has, Now).Failures.ShouldHaveSingleItem() is var f ? (f.Code, f.Arguments[0]) : default;
}
