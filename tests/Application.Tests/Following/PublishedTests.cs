using Ventanilla.Domain.Terms;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Following;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Following;

/// <summary>What a person is told about a case is what is so: no answer before it left, no offer that would be refused, an answer where nobody can be written to.</summary>
public sealed class PublishedTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Actor? _marta;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task An_answer_to_nobody_is_published_for_its_days_and_that_closes_the_case()
    {
        var filed = await _house.Files(FilerKind.Anonymous, CaseKind.Complaint, "Mala atención");
        await Answers(filed.Id, "Hablamos con la sede.");

        (await Notices()).ShouldBeEmpty("it can still be taken back");
        await _house.Send(new RecordDelivery(filed.Id));
        (await One(filed.Id)).State.ShouldBe(CaseState.Answered);
        (await Standing(filed)).State.ShouldBe(CaseState.InProgress);

        _house.Clock.Pass(AnswerCase.Held);
        var notice = (await Notices()).ShouldHaveSingleItem();
        (notice.Radicado, notice.Answer).ShouldBe((filed.Radicado, "Hablamos con la sede."));
        await _house.Send(new RecordDeliveries());
        await _house.RunJobs();
        (await One(filed.Id)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(CaseState.Closed), c => c.Law!.Ending!.Evidence.ShouldBe(Delivery.PublishedAsNotice));
        (await Notices()).ShouldHaveSingleItem().Until.ShouldBe(notice.Until);

        _house.Clock.Pass(TimeSpan.FromDays(15));
        (await Notices()).ShouldBeEmpty("its days are over");
    }

    [Fact]
    public async Task A_published_answer_is_taken_back_as_any_other()
    {
        var filed = await _house.Files(FilerKind.Anonymous, CaseKind.Complaint, "Mala atención");
        await Answers(filed.Id, "No.");

        (await _house.Send(new TakeBackAnswer(filed.Id))).Failures.ShouldBeEmpty();

        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Notices()).ShouldBeEmpty();
        await _house.Send(new AnswerCase(filed.Id, await _house.VersionOf(filed.Id), "Sí."));
        _house.Clock.Pass(AnswerCase.Held);
        (await _house.Send(new TakeBackAnswer(filed.Id))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.AnswerHasLeft);
        (await Notices()).ShouldHaveSingleItem().Answer.ShouldBe("Sí.");
    }

    [Fact]
    public async Task Nobody_who_left_an_address_is_published()
    {
        var filed = await _house.Files(FilerKind.Identified);
        await Answers(filed.Id, "Ya le pagamos.");
        _house.Clock.Pass(TimeSpan.FromMinutes(1));

        (await Notices()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_may_be_taken_back_is_nowhere_an_answer_yet()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        var filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Petition, new FilerData(FilerKind.Account), AnswerWay.Email, "Mi subsidio", "No llegó.", true))).Value;
        var luis = _house.Caller.AccountId;
        await Answers(filed.Id, "Ya le pagamos.");
        (_house.Caller.As, _house.Caller.AccountId) = (null, luis);

        (await Standing(filed)).ShouldSatisfyAllConditions(s => s.State.ShouldBe(CaseState.InProgress), s => s.Due.ShouldNotBeNull());
        (await States()).ShouldAllBe(s => s == CaseState.InProgress);
        _house.Clock.Pass(AnswerCase.Held);
        (await Standing(filed)).State.ShouldBe(CaseState.Answered);
        (await States()).ShouldAllBe(s => s == CaseState.Answered);
    }

    [Theory]
    [InlineData(CaseKind.Petition, true)]
    [InlineData(CaseKind.DataClaim, false)]
    public async Task More_time_is_offered_by_number_where_it_would_be_given(CaseKind kind, bool given)
    {
        var filed = await _house.Files(kind: kind);
        await ComesMarta();
        await _house.Send(new TakeCase(filed.Id, await _house.VersionOf(filed.Id)));
        (await _house.Send(new AskPerson(filed.Id, await _house.VersionOf(filed.Id), "¿De qué mes?"))).Failures.ShouldBeEmpty();
        _house.Caller.As = null;

        var offered = (await Standing(filed)).MoreTimeUntil;

        (offered is not null).ShouldBe(given);
        (await _house.Send(new AskMoreTime(filed.Radicado, filed.Code))).Succeeded.ShouldBe(given);
        (await Standing(filed)).ShouldSatisfyAllConditions(s => s.MoreTimeUntil.ShouldBeNull("once"), s => s.TermRests.ShouldBeTrue());
    }

    [Fact]
    public async Task Data_that_are_contested_are_marked_for_staff_as_long_as_the_case_is_open()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        var other = await _house.Files();
        var claim = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.DataCorrection, new FilerData(FilerKind.Account), AnswerWay.Email, "mi nombre", "Es otro.", true))).Value;
        await ComesMarta();
        (await _house.Send(new GetCase(other.Id))).Value.Accounts.ShouldHaveSingleItem().UnderClaim.ShouldBeTrue();

        await Answers(claim.Id, "Ya lo corregimos.");

        (await _house.Send(new GetCase(other.Id))).Value.Accounts.ShouldHaveSingleItem().UnderClaim.ShouldBeFalse();
    }

    private async Task ComesMarta()
    {
        if (_marta is null)
            await _house.IsStaff(StaffRole.Supervisor);
        _house.Caller.As = _marta ??= _house.Caller.As;
    }

    private async Task Answers(Guid id, string text)
    {
        await ComesMarta();
        (await _house.Send(new TakeCase(id, await _house.VersionOf(id)))).Failures.ShouldBeEmpty();
        (await _house.Send(new AnswerCase(id, await _house.VersionOf(id), text))).Failures.ShouldBeEmpty();
    }

    private async Task<CaseState[]> States() =>
    [
        (await _house.Send(new GetHome())).Value.Cases.Single().State, (await _house.Send(new ListMyCases())).Value.Single().State,
        Enum.Parse<CaseState>((await _house.Send(new GetMyData())).Value.Cases.Single().State),
    ];

    private async Task<Notice[]> Notices() => (await _house.Send(new ListNotices())).Value;

    private async Task<CaseStanding> Standing(FiledCase filed) => (await _house.Send(new FollowCase(filed.Radicado, filed.Code.Reveal()))).Value;

    private Task<Case> One(Guid id) => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id));
}
