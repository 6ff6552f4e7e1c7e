using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Cases;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Cases;

/// <summary>Files of a draft, in the real database and in a real folder.</summary>
public sealed class AttachmentTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private Secret _key = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _key = (await _house.Send(new SaveCaseDraft(null, new() { Kind = CaseKind.Petition }))).Value;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result<Guid>> Attach(byte[] content, string? name = "carta.pdf", Secret? key = null) =>
        _house.Send(new AttachToDraft(key ?? _key, name, new MemoryStream(content)));

    private async Task<IReadOnlyList<DraftFile>> Kept() => (await _house.Send(new GetCaseDraft(_key))).Value.Files;

    private string[] OnDisk() => [.. Directory.GetFiles(_house.Files).Select(f => Path.GetFileName(f))];

    [Fact]
    public async Task A_file_lies_under_its_id_and_comes_back_as_it_was()
    {
        var id = (await Attach(SampleFiles.Png(), "foto.pdf.exe")).Value;

        (await Kept()).ShouldHaveSingleItem().ShouldBe(new DraftFile(id, "foto.pdf.png", AttachmentType.Png, SampleFiles.Png().Length));
        OnDisk().ShouldBe([id.ToString("N")]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(_house.Files, id.ToString("N"))).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var opened = (await _house.Send(new OpenDraftFile(_key, id))).Value;
        using var read = new MemoryStream();
        await opened.Content.CopyToAsync(read);
        await opened.Content.DisposeAsync();
        (opened.Name, opened.Type).ShouldBe(("foto.pdf.png", AttachmentType.Png));
        read.ToArray().ShouldBe(SampleFiles.Png());
    }

    [Fact]
    public async Task Only_whoever_has_the_key_opens_it_and_only_what_is_the_drafts()
    {
        var id = (await Attach(SampleFiles.Pdf)).Value;
        var other = (await _house.Send(new SaveCaseDraft(null, new()))).Value;

        (await _house.Send(new OpenDraftFile(other, id))).Failures.ShouldHaveSingleItem().ShouldBe(AttachmentFailures.Gone);
        (await _house.Send(new DetachFromDraft(other, id))).Succeeded.ShouldBeTrue();
        (await Kept()).Count.ShouldBe(1);
        (await Attach(SampleFiles.Pdf, key: new Secret("nadie"))).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.Gone);
    }

    [Fact]
    public async Task What_may_not_be_leaves_neither_a_row_nor_a_file()
    {
        var claimed = new LyingStream(Attachment.MaxLength + 1L);

        (await Attach([])).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.attachment_empty");
        (await Attach(new byte[Attachment.MaxLength + 1])).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.attachment_too_large");
        (await _house.Send(new AttachToDraft(_key, "a", claimed))).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.attachment_too_large");
        (await Attach("PK\u0003\u0004 no es una carta"u8.ToArray())).Failures.ShouldHaveSingleItem().Code.ShouldBe("cases.attachment_unknown_type");

        (await Kept()).ShouldBeEmpty();
        OnDisk().ShouldBeEmpty();
        claimed.Given.ShouldBeLessThanOrEqualTo(Attachment.MaxLength + 1, "no more is read than tells that it is too much");
    }

    [Fact]
    public async Task Of_twelve_at_once_five_are_kept()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Attach(SampleFiles.Pdf, $"carta {i}.pdf")));

        results.Count(r => r.Succeeded).ShouldBe(5);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures[0].Code == "cases.attachment_too_many" && r.Failures[0].Arguments[0].ToString()!.StartsWith("carta ", StringComparison.Ordinal));
        (await Kept()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Taken_out_it_is_gone_from_the_draft_at_once_and_from_the_folder_with_the_next_sweep_of_a_day_later()
    {
        var id = (await Attach(SampleFiles.Pdf)).Value;
        var stays = (await Attach(SampleFiles.Jpeg(), "foto.jpg")).Value;
        (await _house.Send(new DetachFromDraft(_key, id))).Succeeded.ShouldBeTrue();
        (await Kept()).ShouldHaveSingleItem().Id.ShouldBe(stays);

        (await _house.Send(new SweepAttachments())).Succeeded.ShouldBeTrue();
        OnDisk().Length.ShouldBe(2, "a commit may still be under way that knows it");
        _house.Clock.Pass(TimeSpan.FromHours(25));
        (await _house.Send(new SweepAttachments())).Succeeded.ShouldBeTrue();

        OnDisk().ShouldBe([stays.ToString("N")]);
    }

    [Fact]
    public async Task The_sweep_takes_drafts_that_were_never_filed_with_their_files_and_leaves_those_of_cases()
    {
        var filed = (await Attach(SampleFiles.Pdf, "prueba.pdf")).Value;
        var id = (await _house.Send(new GetCaseDraft(_key))).Value.Id;
        (await _house.Send(Filing(id))).Succeeded.ShouldBeTrue();
        var never = (await _house.Send(new SaveCaseDraft(null, new()))).Value;
        (await Attach(SampleFiles.Pdf, key: never)).Succeeded.ShouldBeTrue();
        // What a dead process began: half a file, under a name that is nobody's.
        await File.WriteAllBytesAsync(Path.Combine(_house.Files, $"{Guid.CreateVersion7(_house.Clock.GetUtcNow()):N}.new"), [1, 2, 3]);
        await File.WriteAllTextAsync(Path.Combine(_house.Files, "LEAME.txt"), "de la casa");
        _house.Clock.Pass(CaseDraft.Lifetime + TimeSpan.FromMinutes(1));

        (await _house.Send(new SweepAttachments())).Succeeded.ShouldBeTrue();

        (await _house.With(db => db.Set<CaseDraft>().CountAsync())).ShouldBe(0);
        (await _house.With(db => db.Set<Attachment>().Select(a => a.Id).ToListAsync())).ShouldBe([filed]);
        OnDisk().Order(StringComparer.Ordinal).ShouldBe(new[] { filed.ToString("N"), "LEAME.txt" }.Order(StringComparer.Ordinal));
    }

    private static FileCase Filing(Guid id) =>
        new(id, CaseKind.Complaint, new(FilerKind.Identified, "Luis Gómez", DocumentType.CC, "52.000.111", "luis@correo.example"), AnswerWay.Email, "El ruido", "Mucho", true);

    [Fact]
    public async Task Filing_gives_the_files_to_the_case_names_them_in_the_acuse_and_ends_the_draft()
    {
        await Attach(SampleFiles.Pdf, "prueba.pdf");
        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        await Attach(SampleFiles.Jpeg(), "foto.jpg");
        var id = (await _house.Send(new GetCaseDraft(_key))).Value.Id;

        var (filed, again) = ((await _house.Send(Filing(id))).Value, (await _house.Send(Filing(id))).Value);
        await _house.RunJobs();

        again.Radicado.ShouldBe(filed.Radicado);
        _house.Postman.Mails.ShouldHaveSingleItem().Text.ShouldContain("prueba.pdf");
        (await _house.With(db => db.Set<Attachment>().OrderByDescending(a => a.Name).Select(a => new { a.Name, a.CaseId, a.CaseDraftId }).ToListAsync()))
            .ShouldBe([new { Name = "prueba.pdf", CaseId = (Guid?)id, CaseDraftId = (Guid?)null }, new { Name = "foto.jpg", CaseId = (Guid?)id, CaseDraftId = (Guid?)null }]);
        (await _house.Send(new GetCaseDraft(_key))).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.Filed);
        (await Attach(SampleFiles.Pdf)).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.Filed);
        var acuse = (await _house.Send(new GetAcuse(_key))).Value;
        (acuse.Radicado, acuse.Code.Reveal(), acuse.Email).ShouldBe((filed.Radicado, filed.Code.Reveal(), "luis@correo.example"));
        acuse.Files.ShouldBe(["prueba.pdf", "foto.jpg"]);
        (await _house.Send(new GetAcuse(new Secret("nadie")))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_content_is_never_half_under_its_id()
    {
        var store = new FolderAttachments(_house.Files);
        var id = Guid.CreateVersion7();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => store.Put(id, SampleFiles.Pdf, stop.Token));

        store.Open(id).ShouldBeNull();
        store.List().ShouldBe([id], "the sweep finds what was begun");
        store.Delete(id);
        store.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_address_gives_only_so_many_files()
    {
        for (var i = 0; i < Policy.Budgets.CaseFilesPerAddressPerHour; i++)
            await Attach([]);

        (await Attach(SampleFiles.Pdf)).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.TooManyFiles);
    }

    /// <summary>Says that it is longer than anything, and gives zeros as long as it is asked.</summary>
    private sealed class LyingStream(long length) : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length * 1_000;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => 0;
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
