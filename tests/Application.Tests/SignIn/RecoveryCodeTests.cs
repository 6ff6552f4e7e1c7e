using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>Docs/decisions/0031: short enough to be copied, and therefore kept like a password; one derivation judges one, whatever comes of it.</summary>
public sealed class RecoveryCodeTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private Phone _phone = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        _phone = await _house.EnablesFactor(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public void Ten_that_differ_of_four_groups_of_four()
    {
        _phone.Sheet.Length.ShouldBe(10);
        _phone.Sheet.ShouldBeUnique();
        _phone.Sheet.ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$"));
    }

    [Fact]
    public async Task What_is_kept_is_what_the_passwords_hash_makes_of_it_with_a_salt_of_each_set()
    {
        var kept = await Kept();
        var recipe = kept.Select(c => c.Recipe!).Distinct().ShouldHaveSingleItem();
        recipe.Iterations.ShouldBe(Policy.Password.Iterations);
        var made = _phone.Sheet.Select(code => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal)), Convert.FromBase64String(recipe.Salt), recipe.Iterations, HashAlgorithmName.SHA512, 32)));
        kept.Select(c => Convert.ToHexString(c.CodeHash)).ShouldBe(made, ignoreOrder: true);

        (await _house.Send(new RenewRecoveryCodes(new Secret(SampleHouse.Password), _phone.Code()))).Succeeded.ShouldBeTrue();
        (await Kept()).Select(c => c.Recipe).Distinct().ShouldHaveSingleItem().ShouldNotBe(recipe);
    }

    [Fact]
    public async Task A_typed_code_costs_one_derivation_right_wrong_used_or_with_none_left()
    {
        (await Derivations(_phone.Sheet[0])).ShouldBe((1, true));
        (await Derivations(_phone.Sheet[0])).ShouldBe((1, false), "it was used");
        (await Derivations(" " + _phone.Sheet[1].ToLowerInvariant().Replace('-', '\u2013'))).ShouldBe((1, true), "the last of the list costs what the first does");
        (await Derivations("AAAA-AAAA-AAAA-AAAA")).ShouldBe((1, false));
        await _house.Database.Scalar<object>("DELETE FROM recovery_codes");
        (await Derivations(_phone.Sheet[2])).ShouldBe((1, false));
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Derivations(_phone.Code())).ShouldBe((0, true), "a code of the application is no secret to keep");
    }

    [Fact]
    public async Task A_set_that_was_drawn_with_fewer_rounds_serves_on()
    {
        await using var dearer = ApplicationHouse.On(_house.Database, Policy with { Password = Policy.Password with { Iterations = 2 * Policy.Password.Iterations } });
        dearer.Clock.Pass(TimeSpan.FromMinutes(2));

        (await dearer.Answers((await dearer.SignsIn(Email)).Ticket!, _phone.Sheet[5])).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Codes_of_the_former_kind_serve_on_each_once_and_go_with_the_set()
    {
        const string former = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ", another = "2222-3333-4444-5555-6666-7777";
        await Keeps(former);
        await Keeps(another);

        (await Derivations(former.ToLowerInvariant())).ShouldBe((0, true), "its 120 bits need no slow hash");
        (await Derivations(former)).ShouldBe((0, false));
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await _house.Send(new RenewRecoveryCodes(new Secret(SampleHouse.Password), another))).Succeeded.ShouldBeTrue();
        await Keeps(another);
        (await _house.Send(new RenewRecoveryCodes(new Secret(SampleHouse.Password), another))).Succeeded.ShouldBeTrue();
        (await Kept()).Count.ShouldBe(10, "the last of the former kind went too");
    }

    private Task<List<RecoveryCode>> Kept() => _house.With(db => db.Set<RecoveryCode>().AsNoTracking().ToListAsync());

    /// <summary>As rows were written before: a plain SHA-256 of account and signs.</summary>
    private async Task Keeps(string former)
    {
        var account = (await Kept())[0].AccountId;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}{former.Replace("-", "", StringComparison.Ordinal)}"));
        await _house.Database.Scalar<object>($"""INSERT INTO recovery_codes ("AccountId", "CodeHash") VALUES ('{account}', '\x{Convert.ToHexString(hash)}')""");
    }

    private async Task<(long Derivations, bool Right)> Derivations(string code)
    {
        var ticket = (await _house.SignsIn(Email)).Ticket!;
        var hasher = _house.Part<PasswordHasher>();
        var before = hasher.Derivations;
        var answer = await _house.Answers(ticket, code);
        return (hasher.Derivations - before, answer.Succeeded);
    }
}
