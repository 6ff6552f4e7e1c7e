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
    [InlineData("a@b.co")]
    [InlineData("~!#$%&*@ex-ample.co")]
    [InlineData("an.a@example.com")]
    [InlineData("ana@peña.co")]
    [InlineData("ana@xn--pea-8ma.co")]
    [InlineData("ana@例え。テスト")]
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
    [InlineData("ana@example-.com")]
    [InlineData("ana@example.c")]
    [InlineData("ana@.com")]
    [InlineData("ana@exam_ple.com")]
    [InlineData("ana>@example.com")]
    [InlineData("ana\"@example.com")]
    [InlineData("ana,@example.com")]
    [InlineData("ana;@example.com")]
    [InlineData("ana(@example.com")]
    [InlineData("ana)@example.com")]
    [InlineData("ana\\@example.com")]
    [InlineData("ana:@example.com")]
    [InlineData("ana\u007f@example.com")]
    [InlineData("ana..b@example.com")]
    [InlineData(".ana@example.com")]
    [InlineData("ana.@example.com")]
    [InlineData("ana@example.com.")]
    [InlineData("ana@exámple")]
    [InlineData("ñandú@example.com")]
    [InlineData("[ana]@example.com")]
    [InlineData("ana@peña .co")]
    [InlineData("ana@.peña.co")]
    [InlineData("ana@-peña.co")]
    [InlineData("ana@peña-.co")]
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
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 62), 3)) + ".com";
        EmailAddress.Read(new string('a', 253 - domain.Length) + "@" + domain).ShouldNotBeNull();
        EmailAddress.Read(new string('a', 254 - domain.Length) + "@" + domain).ShouldBeNull();
    }

    /// <summary>"ñ" and 52 letters more are 60 in ASCII: what goes over the wire counts.</summary>
    [Theory]
    [InlineData(55, true)]
    [InlineData(56, false)]
    public void It_is_at_most_254_long_in_ascii_too(int name, bool read)
    {
        var typed = $"{new string('a', name)}@{string.Join('.', Enumerable.Repeat("ñ" + new string('b', 52), 3))}.{new string('c', 15)}";
        typed.Length.ShouldBeLessThan(EmailAddress.MaxLength);
        (EmailAddress.Read(typed) is not null).ShouldBe(read);
    }

    [Theory]
    [InlineData(508, true)]
    [InlineData(509, false)]
    public void It_is_typed_in_at_most_508_signs(int signs, bool read) => (EmailAddress.Read("ana@example.com".PadRight(signs)) is not null).ShouldBe(read);

    [Theory]
    [InlineData("Ana@Example.com", "ANA@EXAMPLE.COM")]
    [InlineData("ana+portal@example.com", "ANA@EXAMPLE.COM")]
    [InlineData("ana+a+b@example.com", "ANA@EXAMPLE.COM")]
    [InlineData("+ana@example.com", "+ANA@EXAMPLE.COM")]
    [InlineData("a.n.a@example.com", "A.N.A@EXAMPLE.COM")]
    [InlineData("a.n.a+x@gmail.com", "ANA@GMAIL.COM")]
    [InlineData("a.n.a@googlemail.com", "ANA@GMAIL.COM")]
    public void Addresses_of_one_mailbox_are_counted_as_one(string typed, string mailbox) => EmailAddress.Read(typed)!.Mailbox.ShouldBe(mailbox);

    [Theory]
    [InlineData(64, 63, true)]
    [InlineData(65, 63, false)]
    [InlineData(64, 64, false)]
    public void Each_part_has_its_own_longest(int name, int label, bool read) =>
        (EmailAddress.Read($"{new string('a', name)}@{new string('b', label)}.com") is not null).ShouldBe(read);

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
