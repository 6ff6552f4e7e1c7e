using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>Security test 20: how often a password is derived tells nothing of who answers to the name. Counted at the hasher, not measured.</summary>
public sealed class OneDerivationTests : IAsyncLifetime
{
    private const string Number = "52000111";
    private const string Wrong = "no es esta frase";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(SamplePortals.Software);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(4)]
    public async Task A_sign_in_by_document_derives_once_however_many_have_it_in_whatever_state(int accounts)
    {
        for (var i = 0; i < accounts; i++)
            if (i % 2 == 0)
                await _house.RegisterAndActivate(Data(i), Right(i));
            else
                await _house.Register(Data(i), Right(i));

        (await Derivations(() => SignsIn(Number, Wrong))).ShouldBe(1);
        for (var i = 0; i < accounts; i++)
            (await Derivations(() => SignsIn(Number, Right(i)))).ShouldBe(1, "the right one too");
        (await Derivations(() => SignsIn("52.999.999", Wrong))).ShouldBe(1);
    }

    [Fact]
    public async Task A_registration_derives_once_for_each_name_and_a_sign_in_after_another_password_or_address_once()
    {
        (await Derivations(() => _house.Register(Data(0)))).ShouldBe(2, "by e-mail and by document");
        await _house.RunJobs();
        var email = Data(0).Email!;
        (await Derivations(() => _house.Send(new ActivateAccount(_house.Postman.LinkTo(email, "/activar"), [], new Secret(SampleHouse.Password))))).ShouldBe(1);
        await _house.Database.Scalar<object>("""UPDATE accounts SET "State" = 'Active'""");
        await _house.IsIn(email);

        const string Next = "otra frase bien larga";
        (await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(Next), new Secret(Next)))).Succeeded.ShouldBeTrue();
        await _house.Send(new RequestEmailChange("nueva@correo.example", new Secret(Next)));
        await _house.RunJobs();
        (await _house.Send(new ConfirmEmailChange(_house.Postman.LinkTo("nueva@correo.example", "/cuenta/correo/confirmar")))).Succeeded.ShouldBeTrue();
        // Somebody waits under each of the names: were one of the account's verifiers of another name's salt, it would cost one more.
        await _house.Register(Data(1) with { Email = "nueva@correo.example" });

        foreach (var name in new[] { "nueva@correo.example", Number })
        {
            SignInAnswer? answer = null;
            (await Derivations(async () => answer = await SignsIn(name, Next))).ShouldBe(1, name);
            answer!.Outcome.ShouldBe(SignInOutcome.SignedIn, name);
        }
    }

    [Fact]
    public async Task A_password_that_was_made_worthless_still_costs_one()
    {
        var email = Data(0).Email!;
        await _house.RegisterAndActivate(Data(0));
        await _house.Database.Scalar<object>("""UPDATE accounts SET "State" = 'Active'""");
        await _house.IsIn(email);
        const string Next = "otra frase bien larga";
        await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(Next), new Secret(Next)));
        await _house.RunJobs();
        (await _house.Send(new ObjectToChange(_house.Postman.LinkTo(email, "/no-fui-yo/cambio")))).Succeeded.ShouldBeTrue();
        await _house.Register(Data(1));

        (await Derivations(() => SignsIn(Number, Next))).ShouldBe(1);
        (await SignsIn(Number, Next)).Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task What_was_kept_with_another_salt_or_cost_is_still_right_and_is_renewed_by_being_right()
    {
        await _house.RegisterAndActivate(Data(0), Right(0));
        await _house.Register(Data(1), Right(1));
        await using var dearer = ApplicationHouse.On(_house.Database, SamplePortals.Software with { Password = SamplePortals.Software.Password with { Iterations = 2_000 } });
        await dearer.Register(Data(2), Right(2));

        (await dearer.Send(new SignInWithPassword(Number, new Secret(Right(0)), false))).Value.Outcome.ShouldBe(SignInOutcome.MustNameCompany);
        (await dearer.Send(new SignInWithPassword(Number, new Secret(Right(1)), false))).Value.Outcome.ShouldBe(SignInOutcome.NotActivated);

        var hasher = dearer.Part<PasswordHasher>();
        var before = hasher.Derivations;
        await dearer.Send(new SignInWithPassword(Number, new Secret(Wrong), false));
        (hasher.Derivations - before).ShouldBe(1, "all three were renewed");
    }

    [Fact]
    public async Task The_salts_of_one_database_are_the_same_for_every_process_and_those_of_two_differ()
    {
        await using var elsewhere = await ApplicationHouse.Open(SamplePortals.Software);
        await using var another = ApplicationHouse.On(_house.Database, SamplePortals.Software);

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? _house : another).Part<ISaltKey>().Get(default).AsTask()));

        keys.ShouldAllBe(k => k.SequenceEqual(keys[0]) && k.Length == 32);
        (await elsewhere.Part<ISaltKey>().Get(default)).ShouldNotBe(keys[0]);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM salt_keys")).ShouldBe(1);
    }

    private static RegistrationData Data(int i) => SampleHouse.DataOf($"persona{i}@correo.example", Number) with { DocumentType = DocumentType.CC };

    private static string Right(int i) => $"tres tristes tigres {i}";

    private async Task<SignInAnswer> SignsIn(string name, string password) =>
        (await _house.Send(new SignInWithPassword(name, new Secret(password), false))).Value;

    private async Task<long> Derivations(Func<Task> work)
    {
        var hasher = _house.Part<PasswordHasher>();
        var before = hasher.Derivations;
        await work();
        return hasher.Derivations - before;
    }
}
