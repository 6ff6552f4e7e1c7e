using Ventanilla.Application.Portal;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Terms;
using static Ventanilla.Architecture.Tests.Machine;
using Case = Ventanilla.Domain.Cases.Case;

namespace Ventanilla.Architecture.Tests;

/// <summary>The drawing of a case has the arrows of the code.</summary>
public sealed class CaseMachineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly CaseRules Rules = new(BusinessCalendar.First(new TimeOnly(17, 0)), [new CasePolicy().FirstGoals]);
    private static readonly Guid Eva = Guid.CreateVersion7();

    private static readonly Dictionary<string, Action<Case>[]> CaseVerbs = new()
    {
        [nameof(Case.Take)] = [c => c.Take(Eva, c.Version, Now)],
        [nameof(Case.Assign)] = [c => c.Assign(Eva, Guid.Empty, c.Version, Now)],
        [nameof(Case.Release)] = [c => c.Release(Eva, c.Version, Now)],
        [nameof(Case.Reveal)] = [c => c.Reveal("Lo pide el juzgado", Eva, Now)],
        [nameof(Case.Link)] = [c => c.Link(Another(), "Lo mismo", Eva, c.Version, Now)],
        [nameof(Case.Unlink)] = [c => c.Unlink(Eva, c.Version, Now)],
        [nameof(Case.Snooze)] = [c => c.Snooze(new(2026, 3, 9), Eva, Now)],
        [nameof(Case.Wake)] = [c => c.Wake(Eva, Now)],
        [nameof(Case.Flag)] = [c => c.Flag(CaseFlag.Priority, true, "Es menor de edad", Eva, c.Version, Now)],
        [nameof(Case.SetRisk)] = [c => c.SetRisk(HealthRisk.Vital, "Urgencias", Eva, c.Version, Rules, Now)],
        [nameof(Case.Ask)] = [c => c.Ask("¿Cuándo?", Eva, c.Version, Rules, Now)],
        [nameof(Case.GiveMoreTime)] = [c => c.GiveMoreTime(Rules, Now)],
        [nameof(Case.Add)] = [c => c.Add("Ayer", Rules, Now)],
        [nameof(Case.Extend)] = [c => c.Extend(5, "Falta un dato", Eva, c.Version, Rules, Now)],
        [nameof(Case.Reclassify)] = [c => c.Reclassify(CaseKind.Claim, "Es un reclamo", Eva, c.Version, Rules, Now)],
        [nameof(Case.Transfer)] = [c => c.Transfer("Alcaldía", "Es competente", Eva, c.Version, Rules, Now)],
        [nameof(Case.Answer)] = [c => c.Answer("Sí", null, Eva, c.Version, Rules, Now)],
        [nameof(Case.TakeBackAnswer)] = [c => c.TakeBackAnswer(Eva, Rules, Now)],
        [nameof(Case.Reach)] = [c => c.Reach(Delivery.AcceptedByMailServer, Rules, Now)],
        [nameof(Case.Rate)] = [c => c.Rate(4, null, Now)],
        [nameof(Case.Watch)] = [c => c.Watch(Rules)],
        [nameof(Case.Remind)] = [c => c.Remind(Rules, Now.AddDays(60))],
        [nameof(Case.MarkOverdue)] = [c => c.MarkOverdue(Now.AddDays(60))],
        [nameof(Case.Redate)] = [c => c.Redate(Rules with { Calendar = Rules.Calendar.Edit(new TimeOnly(17, 0), false, [new(new(2026, 3, 9), false, "Paro")]).Value }, "Paro", Eva, Now)],
        [nameof(Case.Promise)] = [c => c.Promise(Rules with { Versions = [Rules.Goals, Rules.Goals.With(CaseKind.Petition, null, ServiceGoal.InHours(4)).Value] }, 2, "Más pronto", Eva, Now)],
        [nameof(Case.Withdraw)] = [c => c.Withdraw(Rules, Now.AddDays(60))],
    };

    [Fact]
    public void Every_verb_is_driven() => Verbs<Case>().ShouldBe(CaseVerbs.Keys, ignoreOrder: true);

    [Fact]
    public void The_drawing_has_its_arrows() => Drawn("Case").ShouldBe(
        Arrows(Enum.GetValues<CaseState>(), CaseVerbs, In, c => c.State).Append("[*] -> Received: File").Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_arrow_raises_its_event() => Silent(Enum.GetValues<CaseState>(), CaseVerbs, In, c => c.State).ShouldBeEmpty();

    private static Case Another() => Case.File(Guid.CreateVersion7(), new Radicado(2026, 1),
        new Filing(CaseKind.Petition, Filer.Anonymous(null), AnswerWay.Notice, "Puente", "¿Abren?", Language.Spanish, Channel.Web), Rules, Now);

    private static Case In(CaseState state)
    {
        var one = Another();
        one.TakeRaised();
        if (state is CaseState.WaitingForPerson)
        {
            one.Take(Eva, one.Version, Now).Succeeded.ShouldBeTrue();
            one.Ask("¿Cuándo?", Eva, one.Version, Rules, Now).Succeeded.ShouldBeTrue();
            one.TakeRaised();
            Write(one, nameof(Case.AssigneeId), null);
        }

        Write(one, nameof(Case.State), state);
        Write(one, nameof(Case.IsOpen), state is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson);
        return one;
    }
}
