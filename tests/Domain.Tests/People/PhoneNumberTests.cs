using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("3001234567")]
    [InlineData("300 123 4567")]
    [InlineData("300.123.4567")]
    [InlineData("300-123-45-67")]
    [InlineData("(601) 234-5678")]
    [InlineData("+57 300 1234567")]
    [InlineData("+57(300)1234567")]
    [InlineData("2345678")]
    [InlineData("+123456789012345")] // the most digits that there are
    public void A_number_as_people_write_it_is_kept_so(string typed) => PhoneNumber.Read(typed).ShouldBe(typed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("1234567890123456")]
    [InlineData("3001234567.0")]
    [InlineData("3001234567.00")]
    [InlineData("3001234567,00")]
    [InlineData("3.00123E+09")]
    [InlineData("3.001.234.567.0")]
    [InlineData("300 123 4567 ext 12")]
    [InlineData("3.0.0.1.2.3.4.5.6.7")]
    [InlineData("++57 3001234567")]
    [InlineData("((300)) 1234567")]
    [InlineData("+-()   ")]
    [InlineData("300 / 1234567")]
    public void What_cannot_be_one_is_refused(string? typed) => PhoneNumber.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("(57) - (60) - (12) - (34) - 56", true)]
    [InlineData("(57) - (60) - (12) - (34) - 567", false)]
    public void It_is_at_most_thirty_signs_long(string typed, bool read) => (PhoneNumber.Read(typed) is not null).ShouldBe(read);

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void It_is_typed_in_at_most_sixty(int signs, bool read) => (PhoneNumber.Read("3001234567".PadRight(signs)) is not null).ShouldBe(read);

    [Fact]
    public void Spaces_in_a_row_are_one() => PhoneNumber.Read(" 300   123  4567 ").ShouldBe("300 123 4567");
}
