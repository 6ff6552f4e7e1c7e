using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Cases;

public sealed class FilingTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static FilerData Luis => new(FilerKind.Identified, "Luis Gómez", DocumentType.CC, "52.000.111", Email, "300 123 4567");

    private static FileCase Filing(CaseKind kind = CaseKind.Petition) =>
        new(Guid.CreateVersion7(), kind, Luis, AnswerWay.Email, "Mi subsidio", "No llegó el de octubre.", DataAuthorised: true);

    [Fact]
    public async Task A_filing_has_a_number_a_last_day_and_an_acuse_at_once()
    {
        var filed = (await _house.Send(Filing())).Value;
        await _house.RunJobs();

        filed.Radicado.ShouldBe($"{Colombia(_house):yyyy}-000001");
        var acuse = _house.Postman.Mails.Single();
        acuse.To.ShouldBe(Email);
        acuse.Subject.ShouldContain(filed.Radicado);
        acuse.Text.ShouldContain(filed.Code.Reveal());
        acuse.Text.ShouldContain("Asunto: Mi subsidio\n");
        acuse.Text.ShouldContain("Tipo: petición.");
        acuse.Text.ShouldContain("Archivos adjuntos: ninguno.");
        var kept = await Only();
        acuse.Text.ShouldContain(Language.Spanish.Day(kept.DueOn!.Value));
        kept.Law!.Term.Days.ShouldBe(15);
        kept.DueOn.ShouldBe(kept.Law.DueOn);
        kept.Consent!.Version.ShouldBe("1.0");
    }

    [Fact]
    public async Task Sent_twice_it_is_filed_once_and_answers_the_same()
    {
        var filing = Filing();

        var (first, second) = (await _house.Send(filing), await _house.Send(filing));
        await _house.RunJobs();

        second.Value.Radicado.ShouldBe(first.Value.Radicado);
        second.Value.Code.Reveal().ShouldBe(first.Value.Code.Reveal());
        (await Only()).Number.ShouldBe(1);
        _house.Postman.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_hundred_at_once_on_two_nodes_get_the_numbers_from_1_to_100()
    {
        await using var other = ApplicationHouse.On(_house.Database, Policy);
        var policy = Policy with { Cases = Policy.Cases with { FilingsPerAddressPerHour = 1_000 } };
        await using var one = ApplicationHouse.On(_house.Database, policy);
        await using var two = ApplicationHouse.On(_house.Database, policy);

        var filed = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? one : two).Send(Filing() with
        {
            Who = new FilerData(FilerKind.Anonymous), AnswerBy = AnswerWay.Notice,
        })));

        filed.Select(f => Radicado.Read(f.Value.Radicado)!.Value.Number).Order().ShouldBe(Enumerable.Range(1, 100));
    }

    [Fact]
    public async Task A_filing_that_fails_leaves_no_gap()
    {
        (await _house.Send(Filing())).Succeeded.ShouldBeTrue();
        (await _house.Send(Filing() with { Who = Luis with { Kind = FilerKind.Account } })).Succeeded.ShouldBeFalse();

        Radicado.Read((await _house.Send(Filing())).Value.Radicado)!.Value.Number.ShouldBe(2);
    }

    [Fact]
    public async Task At_the_turn_of_the_year_by_the_clock_of_Colombia_the_numbers_begin_anew()
    {
        _house.Clock.Pass(new DateTimeOffset(2027, 1, 1, 4, 59, 0, TimeSpan.Zero) - _house.Clock.GetUtcNow());
        (await _house.Send(Filing())).Value.Radicado.ShouldBe("2026-000001");
        _house.Clock.Pass(TimeSpan.FromMinutes(1));

        (await _house.Send(Filing())).Value.Radicado.ShouldBe("2027-000001");
    }

    [Fact]
    public async Task With_the_account_it_is_filed_by_whoever_is_signed_in()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RunJobs();
        await _house.IsIn(Email);
        var mails = _house.Postman.Mails.Count;

        var filed = (await _house.Send(Filing() with { Who = new FilerData(FilerKind.Account), AnswerBy = AnswerWay.Portal })).Value;
        await _house.RunJobs();

        (await _house.Send(new ListMyCases())).Value.ShouldHaveSingleItem().Radicado.ShouldBe(filed.Radicado);
        (await _house.Send(new GetMyData())).Value.Cases.ShouldHaveSingleItem().Text.ShouldBe("No llegó el de octubre.");
        _house.Postman.Mails.Skip(mails).ShouldHaveSingleItem().To.ShouldBe(Email);
        (await Only()).Filer.Document.ShouldBe(new Document(DocumentType.CC, "52000111"));

        (await _house.Send(new AddToCase(filed.Radicado, "Era el de septiembre."))).Succeeded.ShouldBeTrue();
        var file = (await _house.Send(new GetMyCase(filed.Radicado))).Value;
        file.Timeline.Select(e => e.Step).ShouldBe([CaseStep.Filed, CaseStep.Added]);
        file.Why[^1].Until.ShouldBe(file.Head.Due!.Value);
    }

    [Fact]
    public async Task Somebody_elses_case_is_not_found()
    {
        var filed = (await _house.Send(Filing())).Value;
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);

        (await _house.Send(new GetMyCase(filed.Radicado))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);
        (await _house.Send(new AddToCase(filed.Radicado, "Hola"))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);
    }

    [Theory]
    [InlineData(CaseKind.Complaint, true)]
    [InlineData(CaseKind.Denunciation, true)]
    [InlineData(CaseKind.Unlock, false)]
    [InlineData(CaseKind.DataClaim, false)]
    [InlineData(CaseKind.InformationRequest, false)]
    public async Task Anonymous_is_allowed_where_nobodys_data_are_asked_for(CaseKind kind, bool allowed)
    {
        var result = await _house.Send(Filing(kind) with { Who = new FilerData(FilerKind.Anonymous), AnswerBy = AnswerWay.Notice, DataAuthorised = false });

        result.Succeeded.ShouldBe(allowed);
        if (!allowed)
            result.Failures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(CaseFailures.NotAnonymously.Code), f => f.Field.ShouldBe("Who"));
    }

    [Fact]
    public async Task What_is_missing_is_told_all_at_once_beside_its_field()
    {
        var result = await _house.Send(Filing() with
        {
            Who = new FilerData(FilerKind.Reserved, "", null, "12", "luis@", "12"), Subject = " ", Text = "", DataAuthorised = false, AnswerBy = AnswerWay.Notice,
        });

        result.Failures.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["AnswerBy", "DataAuthorised", "DocumentNumber", "DocumentType", "Email", "Name", "Phone", "Subject", "Text"]);
    }

    /// <summary>Support is for an organisation that gives it, which this one does not.</summary>
    [Theory, InlineData(CaseKind.Tutela), InlineData(CaseKind.AppAccess), InlineData(CaseKind.Support)]
    public async Task What_has_another_door_or_none_does_not_come_in_by_this_one(CaseKind kind) =>
        (await _house.Send(Filing(kind))).Failures.ShouldHaveSingleItem().Field.ShouldBe("Kind");

    private Task<Case> Only() => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync());

    private static DateOnly Colombia(ApplicationHouse house) => Domain.Portal.Colombia.Today(house.Clock);
}
