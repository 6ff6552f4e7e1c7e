using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class UsernameTests
{
    [Theory]
    [InlineData("abcd")]
    [InlineData("Ana.Perez-2_x")]
    [InlineData("a12345678901234567890123456789")]
    public void A_name_is_read_as_it_was_typed(string typed)
    {
        var read = Username.Read($" {typed}\t")!;
        (read.Typed, read.Normalized).ShouldBe((typed, typed.ToUpperInvariant()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a123456789012345678901234567890")]
    [InlineData("1ana")]
    [InlineData(".ana")]
    [InlineData("ñana")]
    [InlineData("ana@casa")]
    [InlineData("ana perez")]
    [InlineData("maría")]
    [InlineData("ana+x")]
    public void What_could_be_a_number_an_address_or_two_names_is_not(string? typed) => Username.Read(typed).ShouldBeNull();
}
