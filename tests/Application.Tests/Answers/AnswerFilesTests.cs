using System.Text;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Answers;

/// <summary>What staff send with an answer is its person's to open once the answer is theirs to read, and nobody else's ever.</summary>
public sealed class AnswerFilesTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private Actor? _ana, _eva, _marta;
    private FiledCase _filed = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        foreach (var (email, document) in new[] { ("ana@correo.example", "52000222"), ("eva@correo.example", "52000333") })
            await _house.RegisterAndActivate(email, document);
        await _house.IsIn("eva@correo.example");
        _eva = _house.Caller.Actor;
        _house.IsNobody();
        await _house.IsIn("ana@correo.example");
        _ana = _house.Caller.Actor;
        _filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Claim, new FilerData(FilerKind.Account), AnswerWay.Email, "Mi certificado", "Lo necesito.", true))).Value;
        _house.IsNobody();
        await _house.IsStaff(StaffRole.Agent);
        _marta = _house.Caller.As;
        (await _house.Send(new TakeCase(_filed.Id, 1))).Failures.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task It_is_the_persons_once_the_answer_is_and_nobody_elses()
    {
        await Attaches("Certificado.pdf", SampleFiles.Pdf);
        (await Mine()).AnswerFiles.ShouldBeEmpty();
        await Answers();

        (await Mine()).AnswerFiles.ShouldBeEmpty("the answer is held still");
        var file = await Sent();
        (await Opens(_ana, file)).ShouldBeNull("held");
        await Passes();

        (await Mine()).AnswerFiles.ShouldHaveSingleItem().Name.ShouldBe("Certificado.pdf");
        (await Mine()).Files.ShouldBeEmpty("it is not what she gave");
        (await Opens(_ana, file)).ShouldBe(SampleFiles.Pdf);
        (await Opens(_eva, file)).ShouldBeNull("it is not her case");
        (await _house.Send(new SweepAttachments())).Failures.ShouldBeEmpty();
        _house.Clock.Pass(TimeSpan.FromDays(3));
        await _house.Send(new SweepAttachments());
        (await Opens(_ana, file)).ShouldBe(SampleFiles.Pdf);
        var mail = _house.Postman.Mails.Single(m => m.Text.Contains("Va adjunto.", StringComparison.Ordinal));
        mail.To.ShouldBe("ana@correo.example");
        mail.Text.ShouldContain("Certificado.pdf");
    }

    [Fact]
    public async Task Taken_back_it_waits_with_the_draft_and_goes_with_the_next_answer()
    {
        await Attaches("Certificado.pdf", SampleFiles.Pdf);
        await Answers();
        var file = await Sent();
        (await _house.Send(new TakeBackAnswer(_filed.Id))).Failures.ShouldBeEmpty();
        await Passes();

        (await Mine()).AnswerFiles.ShouldBeEmpty();
        (await Opens(_ana, file)).ShouldBeNull();
        var begun = (await At()).BegunFiles.ShouldHaveSingleItem();
        begun.Id.ShouldBe(file);

        await Attaches("Anexo.pdf", SampleFiles.Pdf);
        await Answers();
        await Passes();

        (await Mine()).AnswerFiles.Select(f => f.Name).ShouldBe(["Certificado.pdf", "Anexo.pdf"]);
    }

    [Fact]
    public async Task What_somebody_else_of_staff_began_stays_theirs()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        var rosa = _house.Caller.As;
        await Attaches("De Rosa.pdf", SampleFiles.Pdf, rosa);
        var hers = (await At(rosa)).BegunFiles.Single().Id;
        (await At()).BegunFiles.ShouldBeEmpty();
        (await _house.Send(new OpenAttachment(_filed.Radicado, hers))).Failures.ShouldBe([AttachmentFailures.Gone]);
        (await _house.Send(new DetachFromAnswer(_filed.Id, hers))).Failures.ShouldBeEmpty();
        await Answers();
        await Passes();

        (await Mine()).AnswerFiles.ShouldBeEmpty();
        (await Opens(_ana, hers)).ShouldBeNull();
        (await At(rosa)).BegunFiles.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Taken_back_by_a_colleague_who_has_begun_one_it_goes_back_to_whoever_wrote_it()
    {
        await _house.IsStaff(StaffRole.Supervisor);
        var rosa = _house.Caller.As;
        await Attaches("De Rosa.pdf", SampleFiles.Pdf, rosa);
        _house.Caller.As = rosa;
        (await _house.Send(new SaveAnswerDraft(_filed.Id, "Lo de Rosa."))).Failures.ShouldBeEmpty();
        await Attaches("Certificado.pdf", SampleFiles.Pdf);
        await Answers();

        _house.Caller.As = rosa;
        (await _house.Send(new TakeBackAnswer(_filed.Id))).Failures.ShouldBeEmpty();

        (await At(rosa)).ShouldSatisfyAllConditions(f => f.Draft.ShouldBe("Lo de Rosa."), f => f.BegunFiles.ShouldHaveSingleItem().Name.ShouldBe("De Rosa.pdf"));
        (await At()).ShouldSatisfyAllConditions(f => f.Draft.ShouldBe("Va adjunto."), f => f.BegunFiles.ShouldHaveSingleItem().Name.ShouldBe("Certificado.pdf"));
    }

    [Fact]
    public async Task The_rules_are_those_of_a_persons_files_and_what_was_sent_stays()
    {
        var wrong = (await _house.Send(new AttachToAnswer(_filed.Id, "foto.png", new MemoryStream(Encoding.ASCII.GetBytes("MZ no es una foto"))))).Failures.ShouldHaveSingleItem();
        (wrong.Code, wrong.Arguments[0]).ShouldBe((AttachmentFailures.UnknownType.Code, "foto.png"));
        (await _house.Send(new AttachToAnswer(_filed.Id, "grande.pdf", new MemoryStream(new byte[Attachment.MaxLength + 1])))).Failures.Single().Code.ShouldBe(AttachmentFailures.TooLarge.Code);
        for (var i = 1; i <= Attachment.Most; i++)
            await Attaches($"../../{i}.pdf.exe", SampleFiles.Pdf);
        (await _house.Send(new AttachToAnswer(_filed.Id, "seis.pdf", new MemoryStream(SampleFiles.Pdf)))).Failures.Single().Code.ShouldBe(AttachmentFailures.TooMany.Code);
        var begun = (await At()).BegunFiles;
        begun.Select(f => f.Name).ShouldBe(["1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf"], ignoreOrder: true);
        (await _house.Send(new DetachFromAnswer(_filed.Id, begun[0].Id))).Failures.ShouldBeEmpty();
        await Answers();

        (await _house.Send(new DetachFromAnswer(_filed.Id, begun[1].Id))).Failures.ShouldBeEmpty();

        (await At()).AnswerFiles.Count.ShouldBe(4);
        (await _house.Send(new AttachToAnswer(_filed.Id, "tarde.pdf", new MemoryStream(SampleFiles.Pdf)))).Failures.ShouldBe([CaseFailures.NotInThisState]);
    }

    [Fact]
    public async Task Whoever_has_the_code_of_the_acuse_opens_it_and_whoever_has_the_address_does_not()
    {
        var luis = await _house.Files();
        (await _house.Send(new TakeCase(luis.Id, 1))).Failures.ShouldBeEmpty();
        (await _house.Send(new AttachToAnswer(luis.Id, "Carta.pdf", new MemoryStream(SampleFiles.Pdf)))).Failures.ShouldBeEmpty();
        (await _house.Send(new AnswerCase(luis.Id, 2, "Va la carta."))).Failures.ShouldBeEmpty();
        var file = (await _house.Send(new GetCase(luis.Id))).Value.AnswerFiles.Single().Id;
        _house.Caller.As = null;
        var code = luis.Code.Reveal();
        (await _house.Send(new OpenFollowedFile(luis.Radicado, luis.Code, file))).Failures.ShouldBe([AttachmentFailures.Gone], "held");
        await Passes();

        (await _house.Send(new FollowCase(luis.Radicado, code))).Value.AnswerFiles.ShouldHaveSingleItem().Name.ShouldBe("Carta.pdf");
        (await _house.Send(new FollowCase(luis.Radicado, "luis@correo.example"))).Value.AnswerFiles.ShouldBeEmpty();
        (await _house.Send(new OpenFollowedFile(luis.Radicado, luis.Code, file))).Succeeded.ShouldBeTrue();
        (await _house.Send(new OpenFollowedFile(luis.Radicado, _filed.Code, file))).Failures.ShouldBe([CaseFailures.NotFound]);
        (await _house.Send(new OpenFollowedFile(_filed.Radicado, _filed.Code, file))).Failures.ShouldBe([AttachmentFailures.Gone], "it is of another case");
    }

    private async Task Attaches(string name, byte[] content, Actor? who = null)
    {
        _house.Caller.As = who ?? _marta;
        (await _house.Send(new AttachToAnswer(_filed.Id, name, new MemoryStream(content)))).Failures.ShouldBeEmpty();
        _house.Caller.As = _marta;
    }

    private async Task Answers()
    {
        _house.Caller.As = _marta;
        (await _house.Send(new AnswerCase(_filed.Id, await _house.VersionOf(_filed.Id), "Va adjunto."))).Failures.ShouldBeEmpty();
    }

    private async Task Passes()
    {
        _house.Clock.Pass(AnswerCase.Held + TimeSpan.FromSeconds(1));
        await _house.RunJobs();
    }

    private async Task<Guid> Sent() => (await At()).AnswerFiles.Single().Id;

    private async Task<CaseFile> At(Actor? who = null)
    {
        _house.Caller.As = who ?? _marta;
        var file = (await _house.Send(new GetCase(_filed.Id))).Value;
        _house.Caller.As = _marta;
        return file;
    }

    private async Task<MyCaseFile> Mine()
    {
        _house.Caller.As = _ana;
        var file = (await _house.Send(new GetMyCase(_filed.Radicado))).Value;
        _house.Caller.As = _marta;
        return file;
    }

    private async Task<byte[]?> Opens(Actor? who, Guid file)
    {
        _house.Caller.As = who;
        var opened = await _house.Send(new OpenCaseFile(_filed.Radicado, file));
        _house.Caller.As = _marta;
        if (!opened.Succeeded)
            return null;
        await using var content = opened.Value.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }
}
