using MediatR;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>The same form many times at once, and everything at once: one wins, and nothing but a refusal happens to the others.</summary>
public sealed class ManyAtOnceTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Next = "otra frase bien larga";

    /// <summary>Fewer than the tries that the budget of the password gives in an hour.</summary>
    private const int Many = 8;
    private static readonly Secret Right = new(Password);
    private ApplicationHouse _house = null!;
    private Phone _phone = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        _phone = await _house.EnablesFactor(Email);
        await _house.RunJobs();
        // A new window of the budgets: the set-up spent of them too.
        _house.Clock.Pass(TimeSpan.FromHours(2));
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<int> Succeed<T>(IRequest<T> command, Func<T, bool> succeeded) =>
        (await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => _house.Send(command)))).Count(succeeded);

    private Task<long> Promised(string kind) => _house.Database.Scalar<long>($"""SELECT count(*) FROM outgoing_messages WHERE "Template" = '{kind}'""");

    [Fact]
    public async Task A_password_is_changed_once()
    {
        (await Succeed(new ChangePassword(Right, new Secret(Next), new Secret(Next)), r => r.Succeeded)).ShouldBe(1);
        (await Promised("PasswordChangedMail")).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_is_closed_once()
    {
        (await Succeed(new CloseAccount(Right), r => r.Succeeded)).ShouldBe(1);
        (await Promised("AccountClosingMail")).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_factor_is_switched_off_once()
    {
        (await Succeed(new DisableSecondFactor(Right, _phone.Code()), r => r.Succeeded)).ShouldBe(1);
        (await Promised("SecondFactorOffMail")).ShouldBe(1);
    }

    [Fact]
    public async Task Recovery_codes_are_renewed_once_and_the_sheet_that_was_shown_is_the_good_one()
    {
        var sheets = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => _house.Send(new RenewRecoveryCodes(Right, _phone.Code()))));

        var sheet = sheets.Single(s => s.Succeeded).Value;
        (await _house.Database.Scalar<long>("SELECT count(*) FROM recovery_codes")).ShouldBe(10);
        (await _house.Answers((await _house.SignsIn(Email)).Ticket!, sheet[0].Reveal())).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_new_address_that_is_asked_for_many_times_leaves_one_link()
    {
        await Succeed(new RequestEmailChange("nueva@correo.example", Right), r => r.Succeeded);

        (await _house.Database.Scalar<long>("""SELECT count(*) FROM account_links WHERE "Purpose" = 'EmailChange'""")).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_is_kept_once_and_every_press_has_an_answer()
    {
        await _house.Send(new CloseAccount(Right));
        var asked = await _house.Answers((await _house.SignsIn(Email)).Ticket!, _phone.Code());
        asked.Value.Outcome.ShouldBe(SignInOutcome.Closing);

        (await Succeed(new KeepAccount(asked.Value.Ticket!), r => r.Succeeded)).ShouldBe(1);

        (await _house.Database.Scalar<string>("""SELECT "State" FROM accounts""")).ShouldBe("Active");
    }

    [Fact]
    public async Task Everything_at_once_ends_in_answers_and_never_in_a_fault()
    {
        for (var round = 0; round < 5; round++)
        {
            await _house.Send(new RequestEmailChange($"nueva{round}@correo.example", Right));
            await _house.Send(new RequestPasswordReset(Email));
            await _house.Send(new ChangePhone("301 555 0000", Right));
            await _house.RunJobs();
            var (confirm, reset, objection) = (_house.Postman.LinkTo($"nueva{round}@correo.example", "/cuenta/correo/confirmar"),
                _house.Postman.LinkTo(Email, "/restablecer"), _house.Postman.LinkTo(Email, "/no-fui-yo/cambio"));
            await _house.Database.Scalar<object>("""
                UPDATE account_links SET "ExpiresAt" = "ExpiresAt" - interval '9 days' WHERE "UsedAt" IS NOT NULL;
                UPDATE sessions SET "ExpiresAt" = "ExpiresAt" - interval '90 days' WHERE "Id" = (SELECT min("Id"::text)::uuid FROM sessions)
                """);
            var ticket = await _house.TicketFor(_house.Caller.AccountId!.Value, TicketPurpose.SecondFactor);
            Func<Task>[] commands =
            [
                () => _house.SignsIn(Email), () => _house.SignsIn(Email, "no es esta"), () => _house.Send(new PurgeExpired()),
                () => _house.Send(new ConfirmEmailChange(confirm)), () => _house.Send(new ChangePhone("301 555 1111", Right)),
                () => _house.Send(new ResetPassword(reset, new Secret(Next), new Secret(Next), _phone.Sheet[round])),
                () => _house.Send(new RenewRecoveryCodes(Right, _phone.Code())), () => _house.Answers(ticket, _phone.Sheet[round + 5]),
                () => _house.Send(new EndSessions(null)), () => _house.Send(new FileCase(Guid.CreateVersion7(), CaseKind.DataCorrection, new FilerData(FilerKind.Account), AnswerWay.Email, "mi nombre", "Es Luis.", true)),
                () => _house.Send(new RequestPasswordReset(Email)), () => _house.Send(new ResendActivation(Email)),
                () => _house.Send(new ObjectToChange(objection)), () => _house.Send(new CloseAccount(Right)),
                () => _house.Send(new EraseClosedAccounts()), () => _house.Send(new RemindUsernames(Email)),
            ];

            await Task.WhenAll(commands.Concat(commands).Select(c => c()));

            await _house.Database.Scalar<object>($"""
                UPDATE accounts SET "Email" = '{Email}', "NormalizedEmail" = '{Email.ToUpperInvariant()}', "ClaimedEmail" = '{Email.ToUpperInvariant()}',
                    "State" = 'Active', "ClosesAt" = NULL, "FailedSignIns" = 0, "LockedUntil" = NULL, "PasswordHash" = '{_hash ??= await Hash()}'
                """);
            await _house.RunJobs();
            _house.Clock.Pass(TimeSpan.FromHours(2));
        }
    }

    private string? _hash;

    private async Task<string> Hash()
    {
        var id = await _house.Register("otra@correo.example", "52000999");
        var hash = await _house.Database.Scalar<string>($"""SELECT "PasswordHash" FROM accounts WHERE "Id" = '{id}'""");
        await _house.Database.Scalar<object>($"""DELETE FROM accounts WHERE "Id" = '{id}'""");
        return hash!;
    }
}
