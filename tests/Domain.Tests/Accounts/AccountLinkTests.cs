using System.Buffers.Text;
using System.Text;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class AccountLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static (AccountLink Link, string Token) Issue()
    {
        var (link, token) = AccountLink.Issue(Guid.CreateVersion7(), LinkPurpose.Activation, TimeSpan.FromHours(24), Now);
        return (link, token.Reveal());
    }

    [Fact]
    public void A_token_is_256_bits_in_letters_that_an_address_carries_as_they_are()
    {
        var (_, token) = Issue();
        Base64Url.DecodeFromChars(token).Length.ShouldBe(32);
        Uri.EscapeDataString(token).ShouldBe(token);
    }

    [Fact]
    public void Only_the_hash_of_it_is_kept()
    {
        var (link, token) = Issue();
        link.TokenHash.ShouldBe(AccountLink.HashOf(token));
        link.TokenHash.Length.ShouldBe(32);
        foreach (var property in typeof(AccountLink).GetProperties())
        {
            var value = property.GetValue(link);
            (value as string ?? "").ShouldNotContain(token);
            if (value is byte[] bytes)
                Encoding.UTF8.GetString(bytes).ShouldNotContain(token);
        }
    }

    [Fact]
    public void No_two_are_alike() => Enumerable.Range(0, 1_000).Select(_ => Issue().Token).Distinct().Count().ShouldBe(1_000);

    [Fact]
    public void It_ends_after_its_lifetime_and_is_unused()
    {
        var (link, _) = Issue();
        (link.ExpiresAt, link.UsedAt, link.Purpose).ShouldBe((Now.AddHours(24), null, LinkPurpose.Activation));
    }

    [Fact]
    public void It_belongs_to_one_account_and_remembers_the_address_that_it_is_about()
    {
        var account = Guid.CreateVersion7();
        var (link, _) = AccountLink.Issue(account, LinkPurpose.EmailChange, TimeSpan.FromHours(24), Now, "eva@example.com");
        (link.AccountId, link.Email, link.Purpose).ShouldBe((account, "eva@example.com", LinkPurpose.EmailChange));
        link.Id.ShouldNotBe(Guid.Empty);
        Issue().Link.Email.ShouldBeNull();
    }

    [Fact]
    public void A_token_prints_as_three_stars() =>
        $"{AccountLink.Issue(Guid.CreateVersion7(), LinkPurpose.NotMe, TimeSpan.FromHours(1), Now).Token}".ShouldBe("***");
}
