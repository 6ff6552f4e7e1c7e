using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Registration;

/// <summary>Whoever binds RegisterUser to anything gets the same rule of the password and the same conditions as the page.</summary>
public sealed class RegistrationTicketTests : IAsyncLifetime
{
    private readonly Guid _form = Guid.CreateVersion7();
    private readonly RegistrationData _data = DataOf("ana@correo.example", "52000111");
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result<string>> Judges(string password = Password, bool terms = true, bool treatment = true) =>
        _house.Send(new CheckRegistration(_form, new(_data, new Secret(password), new Secret(password), terms, treatment)));

    [Fact]
    public async Task Without_the_conditions_or_with_a_password_that_will_not_do_there_is_no_ticket()
    {
        (await Judges(terms: false)).Failures.ShouldHaveSingleItem().Code.ShouldBe("accounts.accept_terms");
        (await Judges(treatment: false)).Failures.ShouldHaveSingleItem().Code.ShouldBe("accounts.accept_data_treatment");
        (await Judges("corta")).Failures.ShouldContain(f => f.Code == AccountFailures.PasswordTooShort.Code);
    }

    [Fact]
    public async Task The_ticket_of_this_form_registers_with_its_consents()
    {
        var ticket = (await Judges()).Value;
        (await _house.Send(new RegisterUser(_form, _data, ticket))).Succeeded.ShouldBeTrue();
        (await _house.Send(new RegisterUser(_form, _data, ticket))).Succeeded.ShouldBeTrue("sent twice it registers once");
        (await _house.Database.Scalar<long>("SELECT count(*) FROM accounts")).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pbkdf2-sha512$1$AA==$AA==")]
    public async Task What_was_not_sealed_here_registers_nobody(string forged) => await IsRefused(_house, new(_form, _data, forged));

    [Fact]
    public async Task The_ticket_of_another_form_or_of_other_data_registers_nobody()
    {
        var ticket = (await Judges()).Value;
        await IsRefused(_house, new(Guid.CreateVersion7(), _data, ticket));
        await IsRefused(_house, new(_form, _data with { Email = "otra@correo.example" }, ticket));
        await IsRefused(_house, new(_form, _data with { FirstName = "Tigres" }, ticket));
    }

    [Fact]
    public async Task A_ticket_lives_an_hour()
    {
        var ticket = (await Judges()).Value;
        _house.Clock.Pass(TimeSpan.FromMinutes(60));
        await IsRefused(_house, new(_form, _data, ticket));
    }

    [Fact]
    public async Task Conditions_that_are_not_those_that_were_accepted_register_nobody()
    {
        var ticket = (await Judges()).Value;
        await using var next = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 12, 1)), new("data_treatment", "1.0", new(2026, 11, 1))] },
        });
        await IsRefused(next, new(_form, _data, ticket));
    }

    private async Task IsRefused(ApplicationHouse house, RegisterUser form)
    {
        (await house.Send(form)).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.RegisterAgain);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM accounts")).ShouldBe(0);
    }
}
