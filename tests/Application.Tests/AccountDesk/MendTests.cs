using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.Passkeys;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.AccountDesk.DeskSteps;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.AccountDesk;

/// <summary>A lost mailbox or factor is mended in person: two members, one code, once.</summary>
public sealed class MendTests : IAsyncLifetime
{
    private const string Luis = "luis@correo.example", New = "luis.nuevo@correo.example";
    private static readonly Secret Next = new("otra frase bien larga");
    private ApplicationHouse _house = null!;
    private Guid _luis;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _luis = (await _house.RegisterAndActivate(Luis, "52000111")).AccountId;
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_lost_mailbox_gives_way_to_another_one_and_the_old_one_is_told()
    {
        var session = (await _house.SignsIn(Luis)).SessionId!.Value;
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        await _house.RunJobs();
        _house.Postman.Mails.ShouldContain(m => m.To == Luis && m.Text.Contains("/no-fui-yo/cambio", StringComparison.Ordinal));

        (await _house.Send(new TryPaperCode(code, Luis))).Value.ShouldBe(MendKind.Mailbox);
        (await _house.Send(new GetPaperCode(code, Luis))).Value.ShouldBe(MendKind.Mailbox);
        (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldBeEmpty();
        await _house.RunJobs();
        // Nothing has changed yet, and whoever reads the new mailbox has no way in by that alone.
        (await _house.Send(new CheckSession(session))).Value.ShouldBeTrue();
        var link = _house.Postman.LinkTo(New, "/recuperar/en-persona/confirmar");
        (await _house.Send(new ConfirmMendedMailbox(link, new Secret("no es esta frase")))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.PasswordWrong);
        (await _house.Send(new ConfirmMendedMailbox(link, Next))).Failures.ShouldBeEmpty();

        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        (await _house.SignsIn(New, Next.Reveal())).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.SignsIn(Luis)).Outcome.ShouldNotBe(SignInOutcome.SignedIn);
        (await _house.Send(new MendMailbox(code, New, "otra.vez@correo.example", Next, Next))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
    }

    [Fact]
    public async Task Whoever_owns_the_old_mailbox_objects_before_anything_changed()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        await _house.Send(new MendMailbox(code, Luis, New, Next, Next));
        await _house.RunJobs();

        (await _house.Send(new ObjectToChange(_house.Postman.LinkTo(Luis, "/no-fui-yo/cambio")))).Failures.ShouldBeEmpty();

        (await _house.Send(new GetPaperCode(code, Luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
        (await _house.Send(new ConfirmMendedMailbox(_house.Postman.LinkTo(New, "/recuperar/en-persona/confirmar"), Next))).Succeeded.ShouldBeFalse();
        (await _house.SignsIn(New, Next.Reveal())).Outcome.ShouldNotBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Whoever_asked_does_not_decide_and_whoever_decides_does_not_print()
    {
        await _house.Asks(Eva);
        await _house.Send(new AskMend(_luis, MendKind.Mailbox, "Cédula."));
        var mend = await _house.Mend();
        (await _house.Send(new AskMend(_luis, MendKind.Mailbox, "Cédula."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.AskedAlready);
        (await _house.Send(new DecideMend(mend.Id, _luis, true, "La vi."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NeedsAnother);
        await _house.Asks(Marta);
        (await _house.Send(new PrintMend(mend.Id, _luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NotYours);
        (await _house.Send(new DecideMend(mend.Id, _luis, true, "La vi."))).Failures.ShouldBeEmpty();
        (await _house.Send(new DecideMend(mend.Id, _luis, true, "La vi."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.DecidedAlready);
        (await _house.Send(new PrintMend(mend.Id, _luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NotYours);
        await _house.Asks(Eva);
        (await _house.Send(new PrintMend(mend.Id, _luis))).Succeeded.ShouldBeTrue();
        (await _house.Send(new PrintMend(mend.Id, _luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NotToPrint);
    }

    [Fact]
    public async Task What_was_asked_for_another_password_is_not_agreed_to()
    {
        await _house.Asks(Eva);
        await _house.Send(new AskMend(_luis, MendKind.Mailbox, "Cédula."));
        var mend = (await _house.Mend()).Id;
        _house.Caller.As = null;
        await _house.IsIn(Luis);
        (await _house.Send(new ChangePassword(new Secret(Password), Next, Next))).Failures.ShouldBeEmpty();
        await _house.Asks(Marta);
        (await _house.Send(new ListMends())).Value.ShouldBeEmpty("it can come to nothing any more");
        (await _house.Send(new DecideMend(mend, _luis, true, "La vi."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.AccountChanged);
    }

    [Fact]
    public async Task The_code_works_for_its_account_in_its_time_and_once_of_fifty()
    {
        await _house.EnablesFactor(Luis);
        _house.IsNobody();
        var code = await _house.GivesPaper(_luis, MendKind.Factor);
        (await _house.Send(new MendFactor(code, "otra@correo.example"))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
        (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);

        var tries = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => _house.Send(new MendFactor(code, "52.000.111"))));

        tries.Count(t => t.Succeeded).ShouldBe(1);
        (await _house.SignsIn(Luis)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    /// <summary>Whoever lost the telephone, or the mailbox, wants everybody out that found another way in.</summary>
    [Theory, InlineData(MendKind.Factor), InlineData(MendKind.Mailbox)]
    public async Task No_passkey_is_good_after_it(MendKind kind)
    {
        var phone = await _house.EnablesFactor(Luis);
        var device = await _house.AddsPasskey(phone.Code());
        _house.IsNobody();
        var code = await _house.GivesPaper(_luis, kind);
        if (kind == MendKind.Factor)
            (await _house.Send(new MendFactor(code, Luis))).Succeeded.ShouldBeTrue();
        else
        {
            (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldBeEmpty();
            await _house.RunJobs();
            (await _house.Send(new ConfirmMendedMailbox(_house.Postman.LinkTo(New, "/recuperar/en-persona/confirmar"), Next))).Failures.ShouldBeEmpty();
        }

        (await _house.SignsInWith(device)).Succeeded.ShouldBeFalse();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM passkeys")).ShouldBe(0);
    }

    [Fact]
    public async Task No_paper_leads_to_a_mailbox_of_staff()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        (await _house.Send(new MendMailbox(code, Luis, Eva, Next, Next))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.MailboxOfStaff);
    }

    [Fact]
    public async Task What_an_objection_ended_is_not_shown_as_good()
    {
        await _house.GivesPaper(_luis, MendKind.Mailbox);
        await _house.RunJobs();
        (await _house.Send(new ObjectToChange(_house.Postman.LinkTo(Luis, "/no-fui-yo/cambio")))).Failures.ShouldBeEmpty();
        await _house.Asks(Marta);
        (await _house.Send(new GetAccountFile(_luis))).Value.Mends.ShouldHaveSingleItem().IsOver.ShouldBeTrue();
    }

    [Fact]
    public async Task An_old_code_is_worth_nothing()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        _house.Clock.Pass(Policy.Recovery.PaperCode);
        (await _house.Send(new GetPaperCode(code, Luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
    }

    [Fact]
    public async Task Nothing_that_is_kept_can_be_typed_in_its_place()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        var kept = await _house.Database.Scalar<string>("SELECT row_to_json(m)::text FROM account_mends m")!;
        kept!.ShouldNotContain(code.Reveal());
        kept!.ShouldNotContain(MendCode.Read(code.Reveal())!);
    }

    [Fact]
    public async Task Whoever_tries_codes_is_cut_off_and_whoever_has_one_spends_nothing()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        foreach (var _ in Enumerable.Range(0, 30))
            (await _house.Send(new TryPaperCode(code, Luis))).Succeeded.ShouldBeTrue();
        foreach (var _ in Enumerable.Range(0, 20))
            (await _house.Send(new TryPaperCode(MendCode.Draw(), Luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
        (await _house.Send(new TryPaperCode(MendCode.Draw(), Luis))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.TooManyRequests);
        (await _house.Send(new GetPaperCode(MendCode.Draw(), Luis))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.TooManyRequests);
    }

    [Fact]
    public async Task A_paper_is_worth_nothing_once_the_account_was_disabled_even_when_it_is_enabled_again()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        await _house.Asks(Marta);
        (await _house.Send(new DisableAccount(_luis, "Lo pidió."))).Failures.ShouldBeEmpty();
        (await _house.Send(new EnableAccount(_luis, "Ya pasó."))).Failures.ShouldBeEmpty();
        _house.Caller.As = null;

        (await _house.Send(new TryPaperCode(code, Luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
        (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
    }

    [Fact]
    public async Task Staff_take_a_paper_back_and_the_link_that_came_of_it()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldBeEmpty();
        await _house.RunJobs();
        var link = _house.Postman.LinkTo(New, "/recuperar/en-persona/confirmar");
        var mend = await _house.Database.Scalar<Guid>("""SELECT "Id" FROM account_mends""");
        await _house.Asks(Marta);
        (await _house.Send(new WithdrawMend(mend, _luis, "No era ella."))).Failures.ShouldBeEmpty();
        (await _house.Send(new WithdrawMend(mend, _luis, "No era ella."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NotWithdrawable);

        // A new paper, for whoever it is: the link of the old one must not live on it.
        await _house.GivesPaper(_luis, MendKind.Mailbox);
        (await _house.Send(new TryPaperCode(code, Luis))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.CodeNotUsable);
        (await _house.Send(new ConfirmMendedMailbox(link, Next))).Succeeded.ShouldBeFalse();
        (await _house.SignsIn(New, Next.Reveal())).Outcome.ShouldNotBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task The_link_of_a_paper_that_ran_out_does_not_live_on_the_next_one()
    {
        var code = await _house.GivesPaper(_luis, MendKind.Mailbox);
        _house.Clock.Pass(Policy.Recovery.PaperCode - TimeSpan.FromMinutes(1));
        (await _house.Send(new MendMailbox(code, Luis, New, Next, Next))).Failures.ShouldBeEmpty();
        await _house.RunJobs();
        var link = _house.Postman.LinkTo(New, "/recuperar/en-persona/confirmar");
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        await _house.GivesPaper(_luis, MendKind.Mailbox);

        (await _house.Send(new ConfirmMendedMailbox(link, Next))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_asked_for_another_password_does_not_stand_in_the_way_of_asking_anew()
    {
        await _house.GivesPaper(_luis, MendKind.Mailbox);
        await _house.IsIn(Luis);
        (await _house.Send(new ChangePassword(new Secret(Password), Next, Next))).Failures.ShouldBeEmpty();
        _house.IsNobody();
        await _house.GivesPaper(_luis, MendKind.Mailbox);
    }
}
