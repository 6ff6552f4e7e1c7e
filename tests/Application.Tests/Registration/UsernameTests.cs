using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>A portal where people choose a username and an address may own several.</summary>
public sealed class UsernameTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Clinic);
        await SampleHouse.Populate(_house, people: 1);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<SignInAnswer> SignIn(string username, string password = SampleHouse.Password) =>
        (await _house.Send(new SignInWithPassword(username, new Secret(password), Remember: false))).Value;

    private Task<Result<string>> Checks(string username) => _house.Send(new CheckRegistration(
        Guid.CreateVersion7(), Patient(username), new Secret(SampleHouse.Password), new Secret(SampleHouse.Password), true, true));

    [Fact]
    public async Task One_address_owns_several_accounts_each_with_its_username_and_password()
    {
        await _house.RegisterAndActivate(Patient("maria.perez"), "la frase de maría");
        await _house.RegisterAndActivate(Patient("luis_perez"), "la frase de luisito");

        (await SignIn("Maria.Perez", "la frase de maría")).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await SignIn("luis_perez", "la frase de luisito")).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await SignIn("luis_perez", "la frase de maría")).Outcome.ShouldBe(SignInOutcome.Refused);
        (await SignIn(OnRecord, "la frase de maría")).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task The_confirmation_mail_names_the_username()
    {
        await _house.RegisterAndActivate(Patient("maria.perez"));
        await _house.RunJobs();

        _house.Postman.Mails.Single(m => m.Subject == "Usuario confirmado").Text.ShouldContain("maria.perez");
    }

    [Fact]
    public async Task A_taken_username_is_told_with_free_ones_like_it_that_can_be_taken()
    {
        await _house.Register(Patient("maria.perez"));

        var refused = await Checks("MARIA.PEREZ");

        var failure = refused.Failures.ShouldHaveSingleItem();
        (failure.Code, failure.Field).ShouldBe(("accounts.username_taken", "Username"));
        var offered = ((string)failure.Arguments[0]).Split(", ");
        offered.Length.ShouldBe(3);
        foreach (var name in offered)
            (await Checks(name)).Succeeded.ShouldBeTrue(name);
    }

    [Fact]
    public async Task Whether_the_address_is_on_record_does_not_show_in_what_becomes_of_a_username()
    {
        await _house.Register(Patient("maria.perez", "nadie@correo.example"));

        (await Checks("maria.perez")).Failures.ShouldHaveSingleItem().Code.ShouldBe("accounts.username_taken");
    }

    [Fact]
    public async Task Two_at_once_for_one_username_end_with_one_account_and_one_clear_refusal()
    {
        RegisterUser[] forms = [await Form(), await Form(), await Form()];

        var both = await Task.WhenAll(_house.Send(forms[0]), _house.Send(forms[1]));

        both.Count(r => r.Succeeded).ShouldBe(1);
        both.Single(r => !r.Succeeded).Failures[0].Kind.ShouldBe(FailureKind.Conflict);
        (await _house.Send(forms[2])).Failures[0].Code.ShouldBe("accounts.username_taken");

        async Task<RegisterUser> Form()
        {
            var id = Guid.CreateVersion7();
            return new(id, Patient("maria.perez"), await _house.Judged(id, Patient("maria.perez")));
        }
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("1anita")]
    [InlineData("ana perez")]
    [InlineData("ana@correo.co")]
    [InlineData("anañá")]
    [InlineData("una.persona.con.un.nombre.muy.largo")]
    public async Task A_username_of_another_form_is_refused_beside_its_field(string typed)
    {
        var failure = (await Checks(typed)).Failures.ShouldHaveSingleItem();
        (failure.Code, failure.Field).ShouldBe(("accounts.username_form", "Username"));
    }

    [Fact]
    public async Task A_password_built_on_the_username_is_refused()
    {
        var check = new CheckRegistration(Guid.CreateVersion7(), Patient("tulipanes"), new Secret("tulipanes99"), new Secret("tulipanes99"), true, true);
        (await _house.Send(check)).Failures.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Not_activated_is_told_only_to_the_right_password_and_another_link_comes()
    {
        await _house.Register(Patient("maria.perez"));
        await _house.RunJobs();
        (await SignIn("maria.perez", "no es esta frase")).Outcome.ShouldBe(SignInOutcome.Refused);
        var waiting = await SignIn("maria.perez");
        waiting.Outcome.ShouldBe(SignInOutcome.NotActivated);

        _house.Clock.Pass(TimeSpan.FromHours(2));
        (await _house.Send(new ResendActivation(waiting.Email!, waiting.Username))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.Count(m => m.Text.Contains("/activar?t=", StringComparison.Ordinal)).ShouldBe(2);
        var link = _house.Postman.LinkTo(OnRecord, "/activar");
        (await _house.Send(new ActivateAccount(link, [], new Secret(SampleHouse.Password)))).Value.Next.ShouldBe(AfterActivation.Active);
    }
}
