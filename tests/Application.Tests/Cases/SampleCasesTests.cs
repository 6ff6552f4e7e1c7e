using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Cases.Samples;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Terms;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Cases;

/// <summary>The cases that somebody new tries the inbox with.</summary>
public sealed class SampleCasesTests
{
    [Fact]
    public async Task They_leave_what_the_portal_promises_and_when_it_closes_to_its_policy()
    {
        var policy = Policy with
        {
            Cases = Policy.Cases with { Support = true, ClosesAt = new(15, 0), SupportGoalHours = new Dictionary<CaseUrgency, int> { [CaseUrgency.Stopped] = 2 } },
        };
        await using var house = await ApplicationHouse.Open(policy);
        house.Caller.As = Actor.System(Channel.Host);
        (await house.Send(new FileSampleCases(20))).Value.ShouldBe(20);
        house.Caller.As = null;

        (await house.Send(new GetPromises())).Value.Of(CaseKind.Support, CaseUrgency.Stopped).ShouldBe(ServiceGoal.InHours(2));
        await house.Files();
        (await house.With(db => db.Set<CalendarVersion>().SingleAsync())).Calendar.ClosesAt.ShouldBe(new TimeOnly(15, 0));
        (await house.With(db => db.Set<GoalVersion>().SingleAsync())).Goals.Of(CaseKind.Support, CaseUrgency.Stopped).ShouldBe(ServiceGoal.InHours(2));
    }
}
