using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>Strangers registered with my address before I used my link: what reaches my mailbox still leads to what is mine.</summary>
public sealed class OneMailboxManyRowsTests : IAsyncLifetime
{
    private const string Email = "ana@correo.example";
    private const string Strangers = "la frase del intruso";
    private ApplicationHouse _house = null!;
    private Guid _mine;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _mine = await _house.Register(Email, "52000111");
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await _house.Register(Email, "52000222", Strangers);
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await _house.Send(new ResendActivation(Email));
        await _house.RunJobs();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task The_link_that_was_asked_for_again_takes_my_password_and_activates_mine()
    {
        var token = _house.Postman.LinkTo(Email, "/activar");

        var activated = await _house.Send(new ActivateAccount(token, [], new Secret(Password)));

        activated.Value.AccountId.ShouldBe(_mine);
        (await _house.Send(new SignInWithPassword(Email, new Secret(Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Send(new ActivateAccount(token, [], new Secret(Password)))).Succeeded.ShouldBeFalse("a link is used once");
    }

    [Fact]
    public async Task In_the_browser_that_filled_in_my_form_it_activates_mine_without_a_password()
    {
        var token = _house.Postman.LinkTo(Email, "/activar");

        (await _house.Send(new GetActivation(token, [_house.SentTicket(_mine)]))).Value.ShouldBe(new ActivationView(Usable: true, AsksPassword: false));
        (await _house.Send(new ActivateAccount(token, [_house.SentTicket(_mine)]))).Value.AccountId.ShouldBe(_mine);
    }

    [Fact]
    public async Task No_other_password_and_no_other_browser_activates_anything()
    {
        var token = _house.Postman.LinkTo(Email, "/activar");

        (await _house.Send(new GetActivation(token, [_house.SentTicket(Guid.CreateVersion7())]))).Value.ShouldBe(new ActivationView(Usable: true, AsksPassword: true));
        (await _house.Send(new ActivateAccount(token, [_house.SentTicket(Guid.CreateVersion7())]))).Succeeded.ShouldBeFalse();
        (await _house.Send(new ActivateAccount(token, [], new Secret("otra frase bien larga")))).Succeeded.ShouldBeFalse();
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "State" <> 'PendingActivation'""")).ShouldBe(0);
    }

    [Fact]
    public async Task Asked_for_from_my_own_sign_in_the_link_is_that_of_my_registration()
    {
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await _house.Send(new ResendActivation(Email, AccountId: _mine));

        (await _house.Database.Scalar<Guid>("""SELECT "AccountId" FROM account_links ORDER BY "ExpiresAt" DESC LIMIT 1""")).ShouldBe(_mine);
    }
}
