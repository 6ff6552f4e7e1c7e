using Ventanilla.Application.Answers;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Cases;

/// <summary>What a person asks for aloud (Decreto 1166 de 2016): filed by staff, with whatever they have at hand.</summary>
public sealed class SpokenTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.IsStaff(StaffRole.Agent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static FileSpokenCase Said() => new(Guid.CreateVersion7(), Channel.Counter, CaseKind.Petition, FilerKind.Identified, "Rosa Díaz", null, null, null, null,
        AnswerWay.HandOver, "Certificado de afiliación", "Lo necesita para el colegio.", null, false);

    [Fact]
    public async Task A_name_is_enough_it_gets_its_number_at_once_and_is_answered_later_in_the_hand()
    {
        var filed = (await _house.Send(Said())).Value;

        var file = await File(filed.Id);
        filed.Radicado.ShouldEndWith("-000001");
        (file.Channel, file.Head.State, file.Head.Due is not null, file.Filer.Name).ShouldBe((Channel.Counter, CaseState.Received, true, "Rosa Díaz"));
        file.Timeline.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Author.ShouldBe(CaseAuthor.Person), e => e.By.ShouldBe("Marta Ríos", "whoever wrote it down"));
        await _house.RunJobs();
        _house.Postman.Mails.ShouldNotContain(m => m.Text.Contains(filed.Radicado, StringComparison.Ordinal));

        (await _house.Send(new HandOverAnswer(filed.Id, 1))).Failures.ShouldBe([CaseFailures.NotInThisState]);
        (await _house.Send(new TakeCase(filed.Id, 1))).Succeeded.ShouldBeTrue();
        (await _house.Send(new AnswerCase(filed.Id, 2, "Aquí está su certificado."))).Failures.ShouldBeEmpty();
        (await _house.Send(new HandOverAnswer(filed.Id, 2))).Failures.ShouldBe([CaseFailures.ChangedMeanwhile]);
        (await _house.Send(new HandOverAnswer(filed.Id, 3))).Failures.ShouldBeEmpty();
        (await File(filed.Id)).ShouldSatisfyAllConditions(f => f.Head.State.ShouldBe(CaseState.Closed), f => f.Timeline[^1].Detail.ShouldBe("HandedOver"), f => f.Timeline[^1].By.ShouldBe("Marta Ríos"));
    }

    [Fact]
    public async Task Answered_on_the_spot_it_is_written_into_it_and_closed_and_the_acuse_goes_to_the_address_that_was_left()
    {
        var said = Said() with { Answer = "Se le entregó el certificado.", Email = "rosa@correo.example", AnswerBy = AnswerWay.Email, DocumentType = DocumentType.CC, DocumentNumber = "52.000.333", Via = Channel.Phone };
        var filed = (await _house.Send(said)).Value;

        var file = await File(filed.Id);
        (file.Head.State, file.Head.Due, file.Law!.Ending!.Evidence, file.Filer.Document).ShouldBe((CaseState.Closed, null, Delivery.HandedOver, "CC 52.000.333"));
        file.Timeline.Select(e => e.Step).ShouldBe([CaseStep.Filed, CaseStep.Taken, CaseStep.Answered, CaseStep.Delivered]);
        await _house.RunJobs();
        _house.Postman.Mails.Single(m => m.Text.Contains(filed.Radicado, StringComparison.Ordinal)).To.ShouldBe("rosa@correo.example");
        (await _house.Send(said)).Value.Radicado.ShouldBe(filed.Radicado, "sent twice it is filed once");
        (await _house.Send(new HandOverAnswer(filed.Id, 4))).Failures.ShouldBe([CaseFailures.NotHandedOver]);
    }

    [Theory]
    [InlineData(CaseKind.Denunciation, true)]
    [InlineData(CaseKind.DataClaim, false)]
    public async Task Without_a_name_where_the_kind_allows(CaseKind kind, bool may)
    {
        var filed = await _house.Send(Said() with { Kind = kind, Who = FilerKind.Anonymous, FullName = null, AnswerBy = AnswerWay.Notice });
        if (may)
            (await File(filed.Value.Id)).Filer.Kind.ShouldBe(FilerKind.Anonymous);
        else
            filed.Failures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(CaseFailures.NotAnonymously.Code), f => f.Field.ShouldBe("Who"));
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field()
    {
        var refused = await _house.Send(new FileSpokenCase(Guid.CreateVersion7(), null, null, FilerKind.Identified, " ", null, "52", "no", "x", AnswerWay.Email, "", "", "[[qué]]", false));
        refused.Failures.Select(f => f.Field).Distinct().ShouldBe(["Via", "Kind", "Subject", "Text", "Answer", "Email", "FullName", "DocumentType", "DocumentNumber", "Phone"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_code_of_the_acuse_is_told_to_whoever_filed_it_on_that_day_and_to_nobody_else()
    {
        var filed = (await _house.Send(Said() with { Answer = "Ya está." })).Value;
        (await Acuse(filed)).ShouldSatisfyAllConditions(a => a.Code!.Reveal().ShouldBe(filed.Code.Reveal()), a => a.Answer.ShouldBe("Ya está."));
        var writer = _house.Caller.As;
        await _house.IsStaff(StaffRole.Supervisor);
        (await Acuse(filed)).Code.ShouldBeNull();
        _house.Caller.As = writer;
        _house.Clock.Pass(TimeSpan.FromDays(1));
        (await Acuse(filed)).Code.ShouldBeNull();
    }

    private async Task<PrintedAcuse> Acuse(FiledCase filed) => (await _house.Send(new GetCaseAcuse(filed.Radicado))).Value;

    private async Task<CaseFile> File(Guid id) => (await _house.Send(new GetCase(id))).Value;
}
