using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("ana.perez+portal@correo.example.co")]
    [InlineData("o'brien@example.com")]
    [InlineData("ana@peña.co")]
    [InlineData("ana@xn--pea-8ma.co")]
    public void An_address_is_read(string typed) => EmailAddress.Read(typed)!.Typed.ShouldBe(typed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("@example.com")]
    [InlineData("ana@example")]
    [InlineData("ana@@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("ana@exa mple.com")]
    [InlineData("ana@example.com\r\nBcc: all@example.com")]
    [InlineData("Ana <ana@example.com>")]
    [InlineData("ana@-example.com")]
    [InlineData("ana..b@example.com")]
    [InlineData(".ana@example.com")]
    [InlineData("ana.@example.com")]
    [InlineData("ana@example.com.")]
    [InlineData("ana@exámple")]
    [InlineData("ñandú@example.com")]
    [InlineData("[ana]@example.com")]
    [InlineData("ana@peña .co")]
    [InlineData("ana@.peña.co")]
    public void What_cannot_be_one_is_not(string? typed) => EmailAddress.Read(typed).ShouldBeNull();

    [Fact]
    public void The_spaces_around_it_are_dropped_and_its_case_is_kept() => EmailAddress.Read("  Ana@Example.com\t")!.Typed.ShouldBe("Ana@Example.com");

    [Fact]
    public void Case_makes_no_difference() =>
        EmailAddress.Read("ANA@EXAMPLE.COM")!.Normalized.ShouldBe(EmailAddress.Read("ana@example.com")!.Normalized);

    [Fact]
    public void A_domain_is_the_same_in_its_own_letters_and_in_ASCII() =>
        EmailAddress.Read("ana@Peña.co")!.Normalized.ShouldBe(EmailAddress.Read("ANA@xn--pea-8ma.co")!.Normalized);

    [Fact]
    public void It_is_at_most_254_long()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 61), 3)) + ".com";
        EmailAddress.Read(new string('a', 253 - domain.Length) + "@" + domain).ShouldNotBeNull();
        EmailAddress.Read(new string('a', 254 - domain.Length) + "@" + domain).ShouldBeNull();
    }

    [Fact]
    public void No_text_makes_it_fault() => Prop.ForAll<string>(text =>
    {
        var read = EmailAddress.Read(text);
        return read is null || (read.Typed == Typed.Plain(text) && read.Typed.Length <= EmailAddress.MaxLength);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_does_any_text_around_an_at_sign() => Prop.ForAll<string, string>((name, domain) =>
        EmailAddress.Read($"{name}@{domain}") is not { } read || EmailAddress.Read(read.Normalized) is not null).QuickCheckThrowOnFailure();
}
