using Ventanilla.Domain.Cases;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.Cases;

public sealed class CaseDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(-5));
    private static readonly Guid Ana = Guid.CreateVersion7(Now), Luis = Guid.CreateVersion7(Now);

    [Fact]
    public void It_is_known_by_the_hash_of_its_key_and_ends_seven_days_after_the_last_touch()
    {
        var (draft, key) = CaseDraft.Begin(Now);
        draft.KeyHash.ShouldBe(Token.HashOf(key));
        draft.ExpiresAt.ShouldBe(Now.AddDays(7));

        draft.Write("sellado", null, Now.AddDays(3)).Succeeded.ShouldBeTrue();

        (draft.Content, draft.TouchedAt, draft.ExpiresAt).ShouldBe(("sellado", Now.AddDays(3), Now.AddDays(10)));
    }

    [Fact]
    public void Whoever_signs_in_on_the_way_becomes_its_owner_and_nobody_else_does()
    {
        var (draft, _) = CaseDraft.Begin(Now);
        draft.Write("a", null, Now).Succeeded.ShouldBeTrue();
        draft.Write("b", Ana, Now).Succeeded.ShouldBeTrue();
        draft.AccountId.ShouldBe(Ana);

        draft.Write("c", Luis, Now).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.Gone);
        draft.Write("d", null, Now).Succeeded.ShouldBeTrue("her session may be over");

        (draft.AccountId, draft.Content).ShouldBe((Ana, "d"));
    }

    [Fact]
    public void Filed_it_keeps_nothing_of_what_it_said_and_takes_nothing_more()
    {
        var (draft, _) = CaseDraft.Begin(Now);
        draft.Write("a", Ana, Now).Succeeded.ShouldBeTrue();

        draft.File(Now.AddHours(1));
        draft.File(Now.AddHours(2));

        (draft.Content, draft.FiledAt, draft.ExpiresAt).ShouldBe(("", Now.AddHours(1), Now.AddHours(2) + CaseDraft.Lifetime));
        draft.Write("b", Ana, Now).Failures.ShouldHaveSingleItem().ShouldBe(CaseDraftFailures.Filed);
    }

    [Fact]
    public void Only_what_is_said_about_nobody_in_particular_may_be_filed_by_nobody()
    {
        CaseKind[] unnamed = [CaseKind.Petition, CaseKind.Complaint, CaseKind.Claim, CaseKind.Suggestion, CaseKind.Compliment, CaseKind.Denunciation];

        Enum.GetValues<CaseKind>().Where(k => FilingRules.WhoMay(k).Contains(FilerKind.Anonymous)).ShouldBe(unnamed);
        FilingRules.OnOffer.Count.ShouldBe(10);
        FilingRules.MayFile(CaseKind.Tutela).ShouldBeFalse();
        FilingRules.WaysTo(FilerKind.Anonymous).ShouldBe([AnswerWay.Notice]);
    }
}
