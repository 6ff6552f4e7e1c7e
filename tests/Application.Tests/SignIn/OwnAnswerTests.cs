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

        without.Outcome.ShouldBe(SignInOutcome.NotActivated);
        with.Outcome.ShouldBe(without.Outcome);
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

        (answer.Outcome, answer.AccountId).ShouldBe((SignInOutcome.NotActivated, own));
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
            (await house.Send(new SignInWithPassword(Number, new Secret($"tres tristes tigres {i}"), false))).Value.Outcome.ShouldBe(SignInOutcome.MustNameCompany);
    }

    [Fact]
    public async Task Registering_under_anothers_name_is_no_way_to_guess_without_being_counted()
    {
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        var owner = (await house.RegisterAndActivate(DataFor("caja", ""), SampleHouse.Password)).AccountId;
        await Registers(house, DataFor("caja", ""), Mine);
        for (var i = 0; i < 5; i++)
            (await SignsIn(house, Victim, Mine)).Outcome.ShouldBe(SignInOutcome.NotActivated);

        (await Failures(house, owner)).ShouldBe(5);
        (await SignsIn(house, Victim, SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.Refused, "it rests");
        (await SignsIn(house, Victim, Mine)).Outcome.ShouldBe(SignInOutcome.NotActivated, "and the stranger does not see it");
        await house.RunJobs();
        house.Postman.Mails.Count(m => m.Text.Contains("/recuperar", StringComparison.Ordinal) && !m.Text.Contains("/ingresar", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_owner_who_signs_in_is_not_seen_by_whoever_waits_under_the_same_name()
    {
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        await house.RegisterAndActivate(DataFor("caja", ""), SampleHouse.Password);
        house.Clock.Pass(TimeSpan.FromHours(2));
        var stranger = await house.Register(DataFor("caja", ""), Mine);
        for (var i = 0; i < 6; i++)
            (await SignsIn(house, Victim, SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.SignedIn);

        (await Failures(house, stranger)).ShouldBe(0);
        (await SignsIn(house, Victim, Wrong)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await Failures(house, stranger)).ShouldBe(1, "nobody's password is everybody's failure");
    }

    [Fact]
    public async Task Those_who_share_a_number_do_not_lock_each_other_out()
    {
        await using var house = await ApplicationHouse.Open(Software);
        await house.RegisterAndActivate(SampleHouse.DataOf("una@correo.example", Number), Mine);
        await house.RegisterAndActivate(SampleHouse.DataOf("otra@correo.example", Number), SampleHouse.Password);
        for (var i = 0; i < 6; i++)
            (await SignsIn(house, Number, Mine)).Outcome.ShouldBe(SignInOutcome.MustNameCompany);

        (await SignsIn(house, Number, SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.MustNameCompany);
        for (var i = 0; i < 5; i++)
            await SignsIn(house, Number, Wrong);
        (await SignsIn(house, Number, Mine)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await SignsIn(house, Number, SampleHouse.Password)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    /// <summary>Nobody may sign in to an account of their own to try its password on the one that they share a name with.</summary>
    [Fact]
    public async Task Of_several_with_the_same_password_the_proved_one_with_the_newest_password_answers()
    {
        await using var house = await ApplicationHouse.Open(Software);
        var older = await house.RegisterAndActivate(SampleHouse.DataOf("una@correo.example", Number));
        house.Clock.Pass(TimeSpan.FromHours(2));
        var newer = await house.RegisterAndActivate(SampleHouse.DataOf("otra@correo.example", Number));
        house.Clock.Pass(TimeSpan.FromHours(2));
        await house.Register(SampleHouse.DataOf("tercera@correo.example", Number));

        (await SignsIn(house, Number, SampleHouse.Password)).AccountId.ShouldBe(newer.AccountId);
        (await SignsIn(house, "una@correo.example", SampleHouse.Password)).AccountId.ShouldBe(older.AccountId);
    }

    private static Task<int> Failures(ApplicationHouse house, Guid account) =>
        house.Database.Scalar<int>($"""SELECT "FailedSignIns" FROM accounts WHERE "Id" = '{account}'""");

    private static async Task<(SignInOutcome Outcome, string? Email, string Statements)> Tries(ApplicationHouse house, string portal, string name)
    {
        await Registers(house, DataFor(portal, "eva.perez"), Mine);
        await SignsIn(house, "nadie@correo.example", Wrong);
        SignInAnswer? answer = null;
        var statements = await Statements.Of(async () => answer = await SignsIn(house, name, Mine));
        return (answer!.Outcome, answer.Email, statements);
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
