using Microsoft.EntityFrameworkCore;
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

/// <summary>What a person does with a case of their own after it was filed.</summary>
public sealed class OwnCaseTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Actor? _marta;
    private Guid _luis;
    private FiledCase _filed = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _luis = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.IsStaff(StaffRole.Supervisor);
        _marta = _house.Caller.As;
        Is(_luis);
        _filed = (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Petition, new FilerData(FilerKind.Account), AnswerWay.Portal, "Mi subsidio", "No llegó.", true))).Value;
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task An_answer_that_is_opened_here_has_arrived_and_once()
    {
        await Answers("Ya le pagamos.");
        _house.Clock.Pass(AnswerCase.Held);

        (await Mine()).Answer!.Text.ShouldBe("Ya le pagamos.");
        (await _house.Send(new OpenAnswer(_filed.Radicado))).Succeeded.ShouldBeTrue();
        (await _house.Send(new OpenAnswer(_filed.Radicado))).Succeeded.ShouldBeTrue();

        (await One()).ShouldSatisfyAllConditions(c => c.State.ShouldBe(CaseState.Closed), c => c.Law!.Ending!.Evidence.ShouldBe(Domain.Terms.Delivery.OpenedInPortal));
        (await Mine()).Timeline.Count(e => e.Step == CaseStep.Delivered).ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_answer_that_may_be_taken_back_or_was_nothing_is_seen_here_and_it_does_not_count()
    {
        await Answers("No.");

        (await Mine()).ShouldSatisfyAllConditions(c => c.Head.State.ShouldBe(CaseState.InProgress), c => c.Answer.ShouldBeNull(), c => c.Head.Due.ShouldNotBeNull(), c => c.Why.ShouldNotBeEmpty());
        (await _house.Send(new OpenAnswer(_filed.Radicado))).Succeeded.ShouldBeTrue();
        (await One()).State.ShouldBe(CaseState.Answered);
        await ByStaff(() => _house.Send(new TakeBackAnswer(_filed.Id)));
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Mine()).Answer.ShouldBeNull();

        await ByStaff(async () => await _house.Send(new AnswerCase(_filed.Id, await _house.VersionOf(_filed.Id), "Sí.")));
        _house.Clock.Pass(AnswerCase.Held);
        (await Mine()).Timeline.Where(e => e.Step == CaseStep.Answered).ShouldHaveSingleItem().Text.ShouldBe("Sí.");
    }

    [Fact]
    public async Task Asked_once_for_more_time_the_law_gives_it_once()
    {
        (await _house.Send(new AskMoreTime(_filed.Radicado))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotWaiting);
        await Asks();
        var before = await Mine();
        before.Question.ShouldBe("¿De qué mes?");

        (await _house.Send(new AskMoreTime(_filed.Radicado))).Succeeded.ShouldBeTrue();

        var after = await Mine();
        after.Head.Due.ShouldBe(before.MoreTimeUntil);
        after.Head.Due!.Value.ShouldBeGreaterThan(before.Head.Due!.Value);
        after.MoreTimeUntil.ShouldBeNull();
        (await _house.Send(new AskMoreTime(_filed.Radicado))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NoMoreTime);
    }

    [Fact]
    public async Task Whoever_has_no_account_takes_more_time_by_the_code()
    {
        await Asks();
        Is(null);

        (await _house.Send(new AskMoreTime(_filed.Radicado))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);
        (await _house.Send(new AskMoreTime(_filed.Radicado, _filed.Code))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_is_rated_once_after_it_arrived()
    {
        (await _house.Send(new RateAnswer(_filed.Radicado, 4))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotAnsweredYet);
        await Answers("Ya le pagamos.");
        _house.Clock.Pass(AnswerCase.Held);
        await _house.Send(new OpenAnswer(_filed.Radicado));
        (await Mine()).MayRate.ShouldBeTrue();
        foreach (var none in new int?[] { null, 0, 6 })
            (await _house.Send(new RateAnswer(_filed.Radicado, none))).Failures.ShouldHaveSingleItem().Field.ShouldBe("Score");

        (await _house.Send(new RateAnswer(_filed.Radicado, 4, " Rápido "))).Succeeded.ShouldBeTrue();

        (await _house.Send(new RateAnswer(_filed.Radicado, 1))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.RatedBefore);
        var mine = await Mine();
        mine.MayRate.ShouldBeFalse();
        mine.Timeline.Single(e => e.Step == CaseStep.Rated).ShouldSatisfyAllConditions(e => e.Detail.ShouldBe("4"), e => e.Text.ShouldBe("Rápido"));
    }

    [Fact]
    public async Task Nobody_else_opens_rates_adds_or_reads()
    {
        Is((await _house.RegisterAndActivate("eva@correo.example", "52000222")).AccountId);

        foreach (var refused in new[]
        {
            await _house.Send(new OpenAnswer(_filed.Radicado)), await _house.Send(new RateAnswer(_filed.Radicado, 5)),
            await _house.Send(new AddToCase(_filed.Radicado, "Yo")), await _house.Send(new AskMoreTime(_filed.Radicado)),
        })
            refused.Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);
        (await _house.Send(new GetMyCase(_filed.Radicado))).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotFound);
        (await _house.Send(new OpenCaseFile(_filed.Radicado, Guid.NewGuid()))).Failures.ShouldHaveSingleItem().ShouldBe(AttachmentFailures.Gone);
        (await _house.Send(new GetHome())).Value.Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_home_tells_the_newest_three()
    {
        for (var i = 0; i < 3; i++)
        {
            _house.Clock.Pass(TimeSpan.FromMinutes(1));
            await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Claim, new FilerData(FilerKind.Account), AnswerWay.Email, $"Asunto {i}", "No llegó.", true));
        }

        (await _house.Send(new GetHome())).Value.Cases.Select(c => c.Subject).ShouldBe(["Asunto 2", "Asunto 1", "Asunto 0"]);
    }

    private void Is(Guid? account) => (_house.Caller.As, _house.Caller.AccountId) = (null, account);

    private async Task ByStaff<T>(Func<Task<T>> what) where T : IResult<T>
    {
        _house.Caller.As = _marta;
        (await what()).Failures.ShouldBeEmpty();
        _house.Caller.As = null;
    }

    private async Task Asks()
    {
        await ByStaff(async () => await _house.Send(new TakeCase(_filed.Id, await _house.VersionOf(_filed.Id))));
        await ByStaff(async () => await _house.Send(new AskPerson(_filed.Id, await _house.VersionOf(_filed.Id), "¿De qué mes?")));
    }

    private async Task Answers(string text)
    {
        await ByStaff(async () => await _house.Send(new TakeCase(_filed.Id, await _house.VersionOf(_filed.Id))));
        await ByStaff(async () => await _house.Send(new AnswerCase(_filed.Id, await _house.VersionOf(_filed.Id), text)));
    }

    private async Task<MyCaseFile> Mine() => (await _house.Send(new GetMyCase(_filed.Radicado))).Value;

    private Task<Case> One() => _house.With(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == _filed.Id));
}
