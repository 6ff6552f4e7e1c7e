using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public class MaskTests
{
    [Theory]
    [InlineData("Gómez", "G*****")]
    [InlineData("G", "G*****")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_shows_its_first_letter_and_no_length(string? name, string shown) => Mask.Name(name).ShouldBe(shown);

    [Theory]
    [InlineData("ana@gmail.com", "a***@g***.com")]
    [InlineData("ana.maria.gomez@correo.gov.co", "a***@c***.co")]
    [InlineData("a@g.co", "a***@g***.co")]
    [InlineData("ana@h", "a***@h***")]
    [InlineData("ana@.com", "a***@.***.com")]
    [InlineData("\"a@b\"@gmail.com", "\"***@g***.com")]
    [InlineData("ana@host", "a***@h***")]
    [InlineData("@gmail.com", "***")]
    [InlineData("ana@", "***")]
    [InlineData("ana", "***")]
    public void An_address_shows_first_letters_and_its_ending(string address, string shown) => Mask.Email(address).ShouldBe(shown);

    [Theory]
    [InlineData("3005550067", "*** *** **67")]
    [InlineData("1234", "*** *** **34")]
    [InlineData("", "")]
    [InlineData("123", "")]
    [InlineData(null, "")]
    public void A_phone_shows_its_last_two_figures(string? phone, string shown) => Mask.Phone(phone).ShouldBe(shown);
}
