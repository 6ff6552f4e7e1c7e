using Ventanilla.Application.Portal;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>Security tests 19 and 20: what my password learns depends on my row alone, and so does the work, whatever else answers to the name.</summary>
public sealed class OwnAnswerTests
{
    private const string Victim = "ana@correo.example";
    private const string Number = "52000111";
    private const string Mine = "la frase del intruso";
    private const string Wrong = "no es esta frase";

    public static TheoryData<string, string> Names => new() { { "caja", Victim }, { "software", Victim }, { "software", Number }, { "clinica", "eva.perez" } };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Registering_with_anothers_data_and_signing_in_says_the_same_whether_or_not_there_is_another(string portal, string name)
    {
        await using var alone = await ApplicationHouse.Open(PolicyOf(portal));
        await using var beside = await ApplicationHouse.Open(PolicyOf(portal));
        foreach (var house in new[] { alone, beside })
            await SampleHouse.Populate(house, people: 1);
        await beside.RegisterAndActivate(DataFor(portal, "ana.perez"));
        await beside.RunJobs();

        var without = await Tries(alone, portal, name);
        var with = await Tries(beside, portal, name);

        without.Step.ShouldBe(SignInStep.NotActivated);
        with.Step.ShouldBe(without.Step);
        with.Statements.ShouldBe(without.Statements);
        with.Email.ShouldBe(without.Email);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_right_password_is_right_whatever_strangers_registered_after(string portal, string name)
    {
        await using var house = await ApplicationHouse.Open(PolicyOf(portal));
        await SampleHouse.Populate(house, people: 1);
        var own = await house.Register(DataFor(portal, "eva.perez"), SampleHouse.Password);
        for (var i = 0; i < 6; i++)
            await Registers(house, DataFor(portal, $"intruso{i}"), Mine);

        var answer = (await house.Send(new SignInWithPassword(name, new Secret(SampleHouse.Password), false))).Value;

        (answer.Step, answer.AccountId).ShouldBe((SignInStep.NotActivated, own));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(4)]
    public async Task A_wrong_password_for_a_document_costs_the_same_statements_however_many_have_it(int accounts)
    {
        await using var house = await ApplicationHouse.Open(Software);
        for (var i = 0; i < accounts; i++)
            await house.RegisterAndActivate(SampleHouse.DataOf($"persona{i}@correo.example", Number));
        await SignsIn(house, "52999999", Wrong);

        (await Statements.Of(() => SignsIn(house, Number, Wrong))).ShouldBe(await Statements.Of(() => SignsIn(house, "52999999", Wrong)));
    }

    [Fact]
    public async Task Each_of_several_accounts_of_one_document_enters_by_its_own_password()
    {
        await using var house = await ApplicationHouse.Open(Software);
        for (var i = 0; i < 4; i++)
            await house.RegisterAndActivate(SampleHouse.DataOf($"persona{i}@correo.example", Number), $"tres tristes tigres {i}");

        for (var i = 0; i < 4; i++)
            (await house.Send(new SignInWithPassword(Number, new Secret($"tres tristes tigres {i}"), false))).Value.Step.ShouldBe(SignInStep.MustNameCompany);
    }

    private static async Task<(SignInStep Step, string? Email, string Statements)> Tries(ApplicationHouse house, string portal, string name)
    {
        await Registers(house, DataFor(portal, "eva.perez"), Mine);
        await SignsIn(house, "nadie@correo.example", Wrong);
        SignInAnswer? answer = null;
        var statements = await Statements.Of(async () => answer = await SignsIn(house, name, Mine));
        return (answer!.Step, answer.Email, statements);
    }

    /// <summary>An hour later, so that no budget of the mailbox is in the way.</summary>
    private static async Task Registers(ApplicationHouse house, RegistrationData data, string password)
    {
        house.Clock.Pass(TimeSpan.FromHours(2));
        await house.Register(data, password);
    }

    private static async Task<SignInAnswer> SignsIn(ApplicationHouse house, string name, string password) =>
        (await house.Send(new SignInWithPassword(name, new Secret(password), false))).Value;

    private static RegistrationData DataFor(string portal, string username) =>
        portal == "clinica" ? Patient(username) : SampleHouse.DataOf(Victim, Number);

    private static PortalPolicy PolicyOf(string portal) => portal switch { "clinica" => Clinic, "software" => Software, _ => SampleHouse.Policy };
}
