using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Tests.SignIn;

public sealed class PasswordRuleTests
{
    private readonly PasswordRule _rule = new();

    [Theory]
    [InlineData("doce letras!", true)]
    [InlineData("once letras", false)]
    [InlineData("contraseña con ñ y acentos áéíóú", true)]
    [InlineData("            ", true)]
    public void Twelve_characters_of_any_kind_will_do(string password, bool enough) => (_rule.Judge(password).Count == 0).ShouldBe(enough);

    [Fact]
    public void An_emoji_counts_as_one_character()
    {
        string family = "👨‍👩‍👧‍👦", flag = "🇨🇴";
        Codes(string.Concat(Enumerable.Repeat(family, 11))).ShouldBe(["accounts.password_too_short"]);
        Codes(string.Concat(Enumerable.Repeat(family, 12))).ShouldBeEmpty();
        Codes(string.Concat(Enumerable.Repeat(flag, 12))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Sixty_four_and_more_are_accepted_up_to_128(int length, bool accepted) => (Codes(new string('x', length)).Length == 0).ShouldBe(accepted);

    [Fact]
    public void Over_long_input_made_of_few_characters_is_too_long() =>
        Codes("a" + new string('\u0301', 600)).ShouldContain("accounts.password_too_long");

    [Fact]
    public void What_the_portal_asks_for_is_named_one_by_one() =>
        new PasswordRule { MinLength = 8, Upper = true, Lower = true, Letter = true, Digit = true }.Judge("------").Select(f => f.Code).ShouldBe([
            "accounts.password_too_short", "accounts.password_needs_upper", "accounts.password_needs_lower", "accounts.password_needs_letter",
            "accounts.password_needs_digit",
        ]);

    [Fact]
    public void One_of_each_kind_is_enough() =>
        new PasswordRule { MinLength = 8, Upper = true, Lower = true, Letter = true, Digit = true }.Judge("-----aB3").ShouldBeEmpty();

    [Theory]
    [InlineData("-----aB-", "accounts.password_needs_digit")]
    [InlineData("-----ab3", "accounts.password_needs_upper")]
    [InlineData("-----AB3", "accounts.password_needs_lower")]
    public void What_is_missing_is_told_alone(string password, string lack) =>
        new PasswordRule { MinLength = 8, Upper = true, Lower = true, Letter = true, Digit = true }.Judge(password).ShouldHaveSingleItem().Code.ShouldBe(lack);

    [Fact]
    public void The_lengths_are_told_in_the_refusal()
    {
        _rule.Judge("x").ShouldHaveSingleItem().Arguments.ShouldBe([12]);
        _rule.Judge(new string('x', 129)).ShouldHaveSingleItem().Arguments.ShouldBe([128]);
    }

    [Fact]
    public void A_hundred_and_twenty_eight_characters_of_four_signs_each_are_the_longest()
    {
        var longest = string.Concat(Enumerable.Repeat("a\u0301\u0301\u0301", 128));
        Codes(longest).ShouldBeEmpty();
        Codes(longest + "\u0301").ShouldBe(["accounts.password_too_long"]);
    }

    [Fact]
    public void It_judges_any_text_without_a_fault() => Prop.ForAll<string>(text => _rule.Judge(text ?? "").Count >= 0).QuickCheckThrowOnFailure();

    private string[] Codes(string password) => [.. _rule.Judge(password).Select(f => f.Code)];
}
