using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.AccountDesk.DeskSteps;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.AccountDesk;

/// <summary>Staff find an account, read how it came to its state, and do what they may to it.</summary>
public sealed class AccountDeskTests : IAsyncLifetime
{
    private const string Luis = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Guid _luis;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _luis = (await _house.RegisterAndActivate(DataOf(Luis, "52000111") with { FirstName = "Ángela", FirstSurname = "Peñaranda" })).AccountId;
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData("LUIS@correo", null), InlineData("52.000.111", null), InlineData("angela", null), InlineData("ángela pe", null)]
    [InlineData("penaranda", AccountKey.Surname), InlineData("PEÑARANDA ÁNGELA", AccountKey.Surname)]
    public async Task An_account_is_found_by_how_something_of_it_begins(string typed, AccountKey? by)
    {
        await _house.Asks(Eva, StaffRole.Agent);
        (await _house.Send(new FindAccounts(typed, by))).Value.Accounts.ShouldHaveSingleItem().Id.ShouldBe(_luis);
    }

    [Fact]
    public async Task What_somebody_reserved_filed_is_not_told_by_their_account()
    {
        await _house.Files(Domain.Cases.FilerKind.Reserved);
        var open = await _house.Files();
        await _house.Database.Scalar<object>($"UPDATE cases SET \"AccountId\" = '{_luis}'");
        await _house.Asks(Eva);

        (await _house.Send(new GetAccountFile(_luis))).Value.Cases.ShouldHaveSingleItem().Radicado.ShouldBe(open.Radicado);
        (await _house.Send(new ListContestants(_luis))).Value.Accounts.ShouldHaveSingleItem().OpenCases.ShouldBe(1);
    }

    [Theory, InlineData(""), InlineData("l"), InlineData("%"), InlineData("__"), InlineData("correo.example")]
    public async Task Everybody_is_no_answer(string typed)
    {
        await _house.Asks(Eva);
        (await _house.Send(new FindAccounts(typed))).Value.Accounts.ShouldBeEmpty();
    }

    [Theory, InlineData(AccountKey.Name, "Rosa"), InlineData(AccountKey.Email, "rosa"), InlineData(AccountKey.Document, "7000")]
    public async Task Every_account_stands_on_one_page_and_no_more(AccountKey by, string typed)
    {
        await _house.Add([.. Enumerable.Range(0, 120).Select(i => (object)Account.Register(Guid.CreateVersion7(), new AccountDetails(
            new(Domain.People.DocumentType.CC, $"7000{i:000}"), EmailAddress.Read($"rosa{i:000}@correo.example")!, null, new AccountNames("Rosa", null, "Díaz", null), null, ""),
            Credential.None, Language.Spanish, _house.Clock.GetUtcNow()))]);
        await _house.Asks(Eva);
        List<Guid> found = [];
        Guid? after = null;
        do
        {
            var page = (await _house.Send(new FindAccounts(typed, by, after))).Value;
            found.AddRange(page.Accounts.Select(a => a.Id));
            after = page.Next;
        }
        while (after is not null);
        found.Count.ShouldBe(120);
        found.ShouldBeUnique();
    }

    [Fact]
    public async Task A_disabled_account_lets_nobody_in_and_comes_back_as_it_was()
    {
        var session = (await _house.SignsIn(Luis)).SessionId!.Value;
        await _house.Send(new RequestPasswordReset(Luis));
        await _house.RunJobs();
        var link = _house.Postman.LinkTo(Luis, "/restablecer");
        await _house.Asks(Eva);
        (await _house.Send(new DisableAccount(_luis, "Lo pidió por teléfono: perdió el celular."))).Failures.ShouldBeEmpty();
        _house.Caller.As = null;
        await _house.RunJobs();

        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        (await _house.SignsIn(Luis)).Outcome.ShouldNotBe(SignInOutcome.SignedIn);
        (await _house.Send(new ResetPassword(link, new Secret("otra frase bien larga"), new Secret("otra frase bien larga")))).Succeeded.ShouldBeFalse();
        _house.Postman.Mails.ShouldContain(m => m.To == Luis && m.Subject.Contains("Desactivamos", StringComparison.Ordinal));

        await _house.Asks(Eva);
        (await _house.Send(new DisableAccount(_luis, "Otra vez."))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotInUse);
        (await _house.Send(new EnableAccount(_luis, "Ya tiene celular."))).Failures.ShouldBeEmpty();
        _house.Caller.As = null;
        (await _house.SignsIn(Luis)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task The_page_tells_how_the_account_came_to_its_state()
    {
        await _house.SignsIn(Luis, "no es esta frase");
        await _house.SignsIn(Luis);
        await _house.Asks(Eva);
        await _house.Send(new DisableAccount(_luis, "Lo pidió."));

        var file = (await _house.Send(new GetAccountFile(_luis))).Value;

        file.Head.State.ShouldBe(AccountState.Disabled);
        file.DisabledFrom.ShouldBe(AccountState.Active);
        file.Timeline.Select(t => (t.Action, t.Outcome)).ShouldBe(
            [("disable_account", "done"), ("sign_in", "signed_in"), ("sign_in", "password_wrong"), ("activate_account", "active"), ("register", "link_mailed")], ignoreOrder: true);
        file.Timeline.Single(t => t.Action == "disable_account").By.ShouldBe("Marta Ríos");
        file.Acts.ShouldHaveSingleItem().Reason.ShouldBe("Lo pidió.");
        file.Consents.Count.ShouldBe(2);
        file.Sessions.ShouldBeEmpty();
        file.Mails.Sum(m => m.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Sessions_end_one_by_one_or_all()
    {
        var (first, second) = ((await _house.SignsIn(Luis)).SessionId!.Value, (await _house.SignsIn(Luis)).SessionId!.Value);
        await _house.Asks(Eva);
        (await _house.Send(new EndAccountSessions(_luis, first, "Computador ajeno."))).Failures.ShouldBeEmpty();
        (await _house.Send(new CheckSession(first))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(second))).Value.ShouldBeTrue();
        (await _house.Send(new EndAccountSessions(_luis, null, "Todo."))).Failures.ShouldBeEmpty();
        (await _house.Send(new CheckSession(second))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_recovery_is_mailed_and_shown_to_nobody_else()
    {
        await _house.Asks(Eva);
        (await _house.Send(new StartRecovery(_luis, "No puede ingresar."))).Failures.ShouldBeEmpty();
        await _house.RunJobs();
        _house.Caller.As = null;
        var next = new Secret("otra frase bien larga");
        (await _house.Send(new ResetPassword(_house.Postman.LinkTo(Luis, "/restablecer"), next, next))).Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activation_is_sent_again_while_there_is_something_to_activate()
    {
        var nueva = await _house.Register("nueva@correo.example", "52000222");
        await _house.Asks(Eva);
        (await _house.Send(new ResendActivationFor(nueva, "No le llegó."))).Failures.ShouldBeEmpty();
        (await _house.Send(new ResendActivationFor(_luis, "No le llegó."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.NotWaiting);
        foreach (var _ in Enumerable.Range(0, 4))
            await _house.Send(new ResendActivationFor(nueva, "Otra vez."));
        (await _house.Send(new ResendActivationFor(nueva, "Otra vez."))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.TooManyRequests);
    }

    [Fact]
    public async Task Nobody_of_staff_works_on_their_own_account()
    {
        await _house.Asks(Luis);
        (await _house.Send(new DisableAccount(_luis, "Porque sí."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.OwnAccount);
        (await _house.Send(new AskMend(_luis, MendKind.Mailbox, "Soy yo."))).Failures.ShouldHaveSingleItem().ShouldBe(MendFailures.OwnAccount);
    }

    [Fact]
    public async Task Accounts_of_one_document_stand_side_by_side_and_it_can_be_taken_from_one_that_only_typed_it()
    {
        await using var house = await ApplicationHouse.Open(Policy with { Identity = Policy.Identity with { OneAccountPer = [Identifier.Email] } });
        var first = (await house.RegisterAndActivate(Luis, "52000111")).AccountId;
        var second = (await house.RegisterAndActivate("otra@correo.example", "52000111")).AccountId;
        var session = (await house.SignsIn("otra@correo.example")).SessionId!.Value;
        await house.Asks(Eva);

        var contest = (await house.Send(new ListContestants(first))).Value;
        contest.Accounts.Select(a => (a.Head.Id, a.Proved, a.Typed)).ShouldBe([(first, false, true), (second, false, true)], ignoreOrder: true);
        (await house.Send(new TakeDocument(second, "La cédula es de Luis: la mostró."))).Failures.ShouldBeEmpty();

        (await house.Send(new ListContestants(first))).Value.Accounts.ShouldHaveSingleItem().Head.Id.ShouldBe(first);
        (await house.Send(new CheckSession(session))).Value.ShouldBeFalse();
    }
}
