using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Unlocks;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Application.Tests.Unlocks;

/// <summary>A blocked affiliate files, staff see who they are, and they answer other questions and are in.</summary>
public sealed class UnlockTests : IAsyncLifetime
{
    private const string Email = "ana@correo.example";
    private ApplicationHouse _house = null!;
    private Person _ana = null!;
    private Guid _account, _case;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _ana = await Populate(_house);
        _account = (await _house.RegisterAndActivate(Email, _ana.DocumentNumber)).AccountId;
        await Fails();
        _case = await Files();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Approved_the_person_answers_other_questions_and_is_in()
    {
        var before = await Questions();
        await Decides(approve: true);
        _house.Clock.Pass(AnswerCase.Held);
        await _house.RunJobs();
        _house.Postman.Mails.Single(m => m.Text.Contains("Vimos su cédula.", StringComparison.Ordinal)).To.ShouldBe(Email);

        await _house.Send(new RecordDelivery(_case));
        await _house.RunJobs();
        var decided = _house.Postman.Mails.Single(m => m.Subject.StartsWith("Decidimos su solicitud", StringComparison.Ordinal));
        decided.To.ShouldBe("otra@correo.example", "whoever filed knows that it was decided");
        decided.Text.ShouldNotContain("Vimos su cédula.");

        _house.Caller.As = null;
        (await _house.Send(new StartVerification(await _house.TicketFor(_account)))).Value.ShouldBe(VerificationStage.UnderWay);
        var after = await Questions();
        // Eight kinds of facts, six questions: the two that were not asked come first, and the others come with the options that they had.
        after.Count(q => before.All(b => b.Fact != q.Fact)).ShouldBe(2);
        foreach (var again in after.Where(q => before.Any(b => b.Fact == q.Fact)))
            again.Options.ShouldBe(before.Single(b => b.Fact == again.Fact).Options);
        var asked = (await _house.Send(new GetVerification(await _house.TicketFor(_account)))).Value.Questions!;
        (await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(_account), asked.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value == ValueOf(q.Fact, 0)).Id), 3)))
            .Value.Outcome.ShouldBe(VerificationOutcome.Passed);
    }

    [Fact]
    public async Task Refused_everything_stays_shut_and_the_reason_is_told_to_who_filed()
    {
        await Decides(approve: false);
        _house.Clock.Pass(AnswerCase.Held);
        await _house.RunJobs();

        _house.Postman.Mails.Single(m => m.Text.Contains("Vimos su cédula.", StringComparison.Ordinal)).To.ShouldBe("otra@correo.example");
        _house.Caller.As = null;
        (await _house.Send(new StartVerification(await _house.TicketFor(_account)))).Value.ShouldBe(VerificationStage.Blocked);
    }

    [Fact]
    public async Task What_was_tried_is_shown_by_count_and_time_alone()
    {
        await _house.IsStaff(StaffRole.Agent);
        var view = (await _house.Send(new GetUnlock(_case))).Value.ShouldHaveSingleItem();

        view.AccountId.ShouldBe(_account);
        view.Tries.Count.ShouldBe(3);
        view.Tries.ShouldAllBe(t => !t.Passed && t.IsThisAccount);
        view.Blocked.ShouldNotBeNull();
        var said = System.Text.Json.JsonSerializer.Serialize(view);
        foreach (var question in await Questions())
            said.ShouldNotContain(question.Options.Single(o => question.IsRight(o.Id)).Value);
    }

    [Fact]
    public async Task An_agent_cannot_decide_and_an_account_of_another_document_is_not_the_cases()
    {
        await _house.IsStaff(StaffRole.Agent);
        (await Decide(_account)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
        _house.Caller.As = null;
        var stranger = (await _house.RegisterAndActivate("eva@correo.example", "52000999")).AccountId;
        await _house.IsStaff(StaffRole.Supervisor);
        (await Decide(stranger)).Failures.ShouldHaveSingleItem().ShouldBe(CaseFailures.NotItsAccount);
    }

    [Fact]
    public async Task Where_two_are_needed_one_proposes_and_another_approves_who_neither_asked_nor_has_the_case()
    {
        await using var house = await NeedsTwo();
        var (agent, supervisor, assignee) = (await Comes(house, StaffRole.Agent), await Comes(house, StaffRole.Supervisor), await Comes(house, StaffRole.Administrator));
        (await house.Send(new TakeCase(_case, await house.VersionOf(_case)))).Succeeded.ShouldBeTrue();
        house.Caller.As = supervisor;
        (await house.Send(new DecideUnlock(_case, await house.VersionOf(_case), _account, true, "Cédula", "Sí."))).Failures.ShouldBe([CaseFailures.NeedsAnother], "nobody approves alone");
        house.Caller.As = assignee;
        (await house.Send(new DecideUnlock(_case, await house.VersionOf(_case), _account, false, "Cédula", "No."))).Failures.ShouldBe([CaseFailures.NeedsAnother]);
        house.Caller.As = agent;
        var seal = await Proposes(house);

        (await Approves(house, seal)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Forbidden);
        house.Caller.As = assignee;
        (await Approves(house, seal)).Failures.ShouldBe([UnlockFailures.SameEyes]);
        seal = await Proposes(house);
        (await Approves(house, seal)).Failures.ShouldBe([UnlockFailures.SameEyes]);
        house.Caller.As = supervisor;
        (await Approves(house, seal)).Failures.ShouldBeEmpty();
        (await house.With(db => db.Set<UnlockProposal>().CountAsync())).ShouldBe(0);
        (await house.Send(new GetCase(_case))).Value.Notes.ShouldHaveSingleItem().Text.ShouldBe("Vino con su cédula.");
        (await Approves(house, seal)).Failures.ShouldBe([UnlockFailures.ProposalGone]);
    }

    [Fact]
    public async Task Whoever_was_unlocked_a_short_while_ago_is_unlocked_again_by_two()
    {
        var supervisor = await FailsAgain();

        var refused = (await Decide(_account)).Failures.ShouldHaveSingleItem();
        (refused.Code, refused.Field).ShouldBe(("unlocks.opened_before", "AccountId"));
        (await _house.Send(new GetUnlock(_case))).Value.ShouldHaveSingleItem().OpenedBefore.ShouldBe(_house.Clock.GetUtcNow() - AnswerCase.Held);
        (await Comes(_house, StaffRole.Administrator)).ShouldNotBe(supervisor);
        (await Decide(_account)).Failures.ShouldHaveSingleItem().Code.ShouldBe("unlocks.opened_before", "nor does somebody else alone");

        var seal = await Proposes(_house);
        _house.Caller.As = supervisor;
        (await Approves(_house, seal)).Failures.ShouldBeEmpty();
        (await _house.With(db => db.Set<Challenge>().Select(c => c.BlockedAt).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task Past_the_window_one_alone_is_enough_again_and_to_refuse_always_is()
    {
        await FailsAgain();

        (await Decide(_account, approve: false)).Failures.ShouldBeEmpty("to refuse opens nothing");
        (await _house.Send(new TakeBackAnswer(_case))).Failures.ShouldBeEmpty();
        _house.Clock.Pass(Policy.Verification.Window);
        (await _house.Send(new GetUnlock(_case))).Value.ShouldHaveSingleItem().OpenedBefore.ShouldBeNull();
        (await Decide(_account)).Failures.ShouldBeEmpty();
    }

    public static TheoryData<string> Changes => ["proposal", "text", "case", "account", "time"];

    [Theory, MemberData(nameof(Changes))]
    public async Task What_changed_since_it_was_proposed_is_not_carried_out(string what)
    {
        await using var house = await NeedsTwo();
        var (other, supervisor, agent) = (await Comes(house, StaffRole.Administrator), await Comes(house, StaffRole.Supervisor), await Comes(house, StaffRole.Agent));
        (await house.Send(new TakeCase(_case, await house.VersionOf(_case)))).Succeeded.ShouldBeTrue();
        var seal = await Proposes(house);
        switch (what)
        {
            case "proposal":
                await Proposes(house, "Otra cosa.");
                break;
            case "text":
                await house.With(db => db.Set<UnlockProposal>().ExecuteUpdateAsync(u => u.SetProperty(p => p.Evidence, "Nada.")));
                break;
            case "case":
                house.Caller.As = other;
                (await house.Send(new TakeCase(_case, await house.VersionOf(_case)))).Succeeded.ShouldBeTrue();
                break;
            case "account":
                await house.With(db => db.Set<Domain.Accounts.Account>().Where(a => a.Id == _account).ExecuteUpdateAsync(u => u.SetProperty(a => a.Email, "otra@correo.example")));
                break;
            default:
                house.Clock.Pass(house.Policy.Cases.UnlockProposalLasts);
                break;
        }

        house.Caller.As = supervisor;
        (await Approves(house, seal)).Failures.ShouldBe([what switch
        {
            "case" => UnlockFailures.CaseChanged, "account" => UnlockFailures.AccountChanged, "time" => UnlockFailures.ProposalExpired, _ => UnlockFailures.ProposalChanged,
        }]);
        (await house.With(db => db.Set<Case>().Where(c => c.Id == _case).Select(c => c.State).SingleAsync())).ShouldBe(CaseState.InProgress);
    }

    private Task<ApplicationHouse> NeedsTwo()
    {
        var house = ApplicationHouse.On(_house.Database, Policy with { Cases = Policy.Cases with { UnlockNeedsTwo = true } });
        house.Clock.Pass(_house.Clock.GetUtcNow() - house.Clock.GetUtcNow());
        return Task.FromResult(house);
    }

    private static async Task<Actor> Comes(ApplicationHouse house, StaffRole role)
    {
        await house.IsStaff(role);
        return house.Caller.As!;
    }

    private async Task<string> Proposes(ApplicationHouse house, string evidence = "Vino con su cédula.")
    {
        (await house.Send(new ProposeUnlock(_case, await house.VersionOf(_case), _account, evidence, "Vimos su cédula."))).Failures.ShouldBeEmpty();
        return (await house.Send(new GetUnlockProposal(_case))).Value.Proposed!.Seal;
    }

    private async Task<Result> Approves(ApplicationHouse house, string seal) => await house.Send(new ApproveUnlock(_case, await house.VersionOf(_case), seal));

    private async Task Decides(bool approve)
    {
        await _house.IsStaff(StaffRole.Supervisor);
        (await _house.Send(new TakeCase(_case, await _house.VersionOf(_case)))).Succeeded.ShouldBeTrue();
        (await Decide(_account, approve)).Failures.ShouldBeEmpty();
    }

    /// <summary>Opened by a supervisor alone, all attempts are spent again, and the next case is hers.</summary>
    private async Task<Actor> FailsAgain()
    {
        await Decides(approve: true);
        var supervisor = _house.Caller.As!;
        _house.Clock.Pass(AnswerCase.Held);
        await _house.RunJobs();
        _house.Caller.As = null;
        await Fails();
        _case = await Files();
        _house.Caller.As = supervisor;
        (await _house.Send(new TakeCase(_case, await _house.VersionOf(_case)))).Succeeded.ShouldBeTrue();
        return supervisor;
    }

    private async Task<Result> Decide(Guid account, bool approve = true) =>
        await _house.Send(new DecideUnlock(_case, await _house.VersionOf(_case), account, approve, "Vino con su cédula.", "Vimos su cédula."));

    private async Task Fails()
    {
        await _house.Send(new StartVerification(await _house.TicketFor(_account)));
        while ((await _house.Send(new GetVerification(await _house.TicketFor(_account)))).Value is { Questions: { } asked, AttemptsLeft: var left })
            await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(_account), asked.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value != ValueOf(q.Fact, 0)).Id), left));
        await _house.RunJobs();
    }

    private async Task<Guid> Files() => (await _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.Unlock,
        new FilerData(FilerKind.Identified, "Ana Pérez", DocumentType.CC, _ana.DocumentNumber, "otra@correo.example"), AnswerWay.Email, "No puedo entrar", "Fallé las preguntas.", true))).Value.Id;

    private Task<IReadOnlyList<Question>> Questions() => _house.With(async db => (await db.Set<Challenge>().AsNoTracking().SingleAsync()).Questions);
}
