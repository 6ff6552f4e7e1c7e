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

    private Task<Result<string>> Checks(string username) => _house.Send(new CheckRegistration(Guid.CreateVersion7(), Form(username)));

    private static RegistrationForm Form(string username, string password = SampleHouse.Password) =>
        new(Patient(username), new Secret(password), new Secret(password), AcceptsTerms: true, AcceptsDataTreatment: true);

    private static CheckRegistration Wrong(string username) =>
        new(Guid.CreateVersion7(), Form(username, "corta") with { Data = Patient(username, "sin arroba"), AcceptsTerms = false });

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

        _house.Postman.Mails.Single(m => m.Subject == $"Usuario confirmado en {_house.Policy.Organisation.ShortName}").Text.ShouldContain("maria.perez");
    }

    [Fact]
    public async Task A_taken_username_is_told_with_free_ones_like_it_that_can_be_taken()
    {
        await _house.Register(Patient("maria.perez"));

        var refused = await Checks("MARIA.PEREZ");

        var failure = refused.Failures.ShouldHaveSingleItem();
        (failure.Code, failure.Field).ShouldBe(("accounts.username_taken", "Username"));
        var offered = ((string)failure.Arguments[0]).Split(" · ");
        offered.Length.ShouldBe(3);
        foreach (var name in offered)
            (await Checks(name)).Succeeded.ShouldBeTrue(name);
    }

    [Fact]
    public async Task A_taken_username_is_told_together_with_whatever_else_is_to_be_mended()
    {
        await _house.Register(Patient("maria.perez"));

        var refused = await _house.Send(Wrong("maria.perez"));

        refused.Failures.Select(f => f.Code).ShouldBe(
            ["common.email", "accounts.password_too_short", "accounts.accept_terms", "accounts.username_taken"], ignoreOrder: true);
        ((string)refused.Failures.Single(f => f.Field == "Username").Arguments[0]).Split(" · ").Length.ShouldBe(3);
        (await _house.Send(Wrong("libre.perez"))).Failures.ShouldNotContain(f => f.Field == "Username");
    }

    [Fact]
    public async Task Somebody_who_mends_a_judged_form_is_told_of_the_name_and_of_the_password_at_once()
    {
        await _house.Register(Patient("maria.perez"));
        var (id, before) = (Guid.CreateVersion7(), Patient("luis_perez"));
        JudgedForm judged = new(before, await _house.Judged(id, before));

        var refused = await _house.Send(new CheckRegistration(id, new(Patient("maria.perez"), null, null, false, false, judged)));

        refused.Failures.Select(f => f.Code).ShouldBe(["accounts.username_taken", "accounts.password_again"], ignoreOrder: true);
    }

    [Fact]
    public async Task Forms_with_something_else_to_mend_tell_of_no_more_usernames_than_right_ones()
    {
        await using var house = ApplicationHouse.On(_house.Database, Clinic with { Budgets = new() { RegistrationsPerAddressPerHour = 1 } });
        await house.Register(Patient("maria.perez"));
        for (var form = 0; form < 10; form++)
            (await house.Send(Wrong("m"))).Failures.ShouldNotContain(f => f.Kind == FailureKind.TooMany, "what asks about no name costs nothing");

        // The registration was the first of five forms.
        for (var form = 1; form < 5; form++)
            (await house.Send(Wrong("maria.perez"))).Failures.ShouldContain(f => f.Field == "Username");

        (await house.Send(Wrong("maria.perez"))).Failures.Select(f => f.Code).ShouldBe(
            ["common.email", "accounts.password_too_short", "accounts.accept_terms"], ignoreOrder: true);
        (await house.Send(new CheckRegistration(Guid.CreateVersion7(), Form("maria.perez")))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.TooManyRequests);
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
        var check = new CheckRegistration(Guid.CreateVersion7(), Form("tulipanes", "tulipanes99"));
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
