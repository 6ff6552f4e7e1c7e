using Ventanilla.Domain.Apps;

namespace Ventanilla.Domain.Tests.Apps;

public sealed class AppRequestTests
{
    private static readonly Guid Ana = Guid.CreateVersion7(), First = Guid.CreateVersion7(), Second = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_keeps_who_asked_for_which_in_which_case_and_when()
    {
        var asked = AppRequest.Ask(Ana, "soporte", First, Now);
        (asked.AccountId, asked.App, asked.CaseId, asked.RequestedAt, asked.GrantedAt).ShouldBe((Ana, "soporte", First, Now, null));
    }

    [Fact]
    public void It_is_asked_for_anew_once_the_case_before_has_ended_without_it()
    {
        var asked = AppRequest.Ask(Ana, "soporte", First, Now);
        asked.AskAgain(Second, isPending: true, Now.AddDays(1)).Failures.ShouldBe([AppFailures.AlreadyRequested]);
        (asked.CaseId, asked.RequestedAt).ShouldBe((First, Now));

        asked.AskAgain(Second, isPending: false, Now.AddDays(1)).Succeeded.ShouldBeTrue();

        (asked.CaseId, asked.RequestedAt).ShouldBe((Second, Now.AddDays(1)));
    }

    [Fact]
    public void What_is_granted_is_neither_granted_nor_asked_for_again_unless_it_was_taken_back()
    {
        var asked = AppRequest.Ask(Ana, "soporte", First, Now);
        asked.Grant(Now).Succeeded.ShouldBeTrue();
        asked.Grant(Now).Failures.ShouldBe([AppFailures.AlreadyGranted]);
        asked.AskAgain(Second, isPending: false, Now).Failures.ShouldBe([AppFailures.AlreadyGranted]);

        asked.TakeBack();

        asked.GrantedAt.ShouldBeNull();
        asked.Grant(Now.AddDays(1)).Succeeded.ShouldBeTrue();
        asked.GrantedAt.ShouldBe(Now.AddDays(1));
    }

    [Fact]
    public void One_sees_ones_own()
    {
        var (own, other) = (AppRequest.Ask(Ana, "soporte", First, Now), AppRequest.Ask(Guid.CreateVersion7(), "soporte", Second, Now));
        new AppSpecs.RequestsOf(Ana).Evaluate([own, other]).ShouldBe([own]);
        new AppSpecs.One(Ana, "soporte").Evaluate([own, other]).ShouldBe([own]);
        new AppSpecs.OfCase(Second).Evaluate([own, other]).ShouldBe([other]);
    }
}
