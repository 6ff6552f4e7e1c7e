using Ventanilla.Domain.Recovery;

namespace Ventanilla.Domain.Tests.Recovery;

public sealed class TemporaryPasswordTests
{
    private static readonly Guid Ana = Guid.CreateVersion7();

    [Fact]
    public void It_is_shown_in_three_groups_of_four_signs_that_nobody_confuses() =>
        Enumerable.Range(0, 100).Select(_ => TemporaryPassword.Draw().Shown).ShouldAllBe(s => System.Text.RegularExpressions.Regex.IsMatch(s, "^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$"));

    [Fact]
    public void It_is_read_whatever_its_case_and_dashes_and_is_bound_to_its_account()
    {
        var password = TemporaryPassword.Draw();
        foreach (var typed in new[] { password.Shown, password.Shown.ToLowerInvariant().Replace('-', ' '), password.Shown.Replace("-", "") })
            TemporaryPassword.Read(new Secret(typed))!.HashFor(Ana).ShouldBe(password.HashFor(Ana));
        password.HashFor(Guid.CreateVersion7()).ShouldNotBe(password.HashFor(Ana));
        TemporaryPassword.Draw().HashFor(Ana).ShouldNotBe(password.HashFor(Ana));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKL")]
    [InlineData("ABCD-EFGH-JKLMN")]
    [InlineData("ABCD-EFGH-JKL0")]
    [InlineData("mi contraseña")]
    public void Anything_else_is_none(string typed) => TemporaryPassword.Read(new Secret(typed)).ShouldBeNull();

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void It_is_typed_in_at_most_forty_eight_signs(int signs, bool read) =>
        (TemporaryPassword.Read(new Secret("ABCDEFGHJKLM".PadRight(signs))) is not null).ShouldBe(read);
}
