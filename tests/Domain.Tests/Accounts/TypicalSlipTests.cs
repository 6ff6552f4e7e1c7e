using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.Tests.Accounts;

public sealed class TypicalSlipTests
{
    [Theory]
    [InlineData("ana@gmial.com", "gmail.com")]
    [InlineData("ana@gamil.com", "gmail.com")]
    [InlineData("ana@gmai.com", "gmail.com")]
    [InlineData("ana@gmaill.com", "gmail.com")]
    [InlineData("ana@gnail.com", "gmail.com")]
    [InlineData("ANA@GMIAL.COM", "gmail.com")]
    [InlineData("ana@gmail.co", "gmail.com")]
    [InlineData("ana@gmail.con", "gmail.com")]
    [InlineData("ana@gmail.comm", "gmail.com")]
    [InlineData("ana@gmail.com.co", "gmail.com")]
    [InlineData("ana@gmail.es", "gmail.com")]
    [InlineData("ana@gmial.con", "gmail.com")]
    [InlineData("ana@hotmial.com", "hotmail.com")]
    [InlineData("ana@hotmai.com", "hotmail.com")]
    [InlineData("ana@hormail.com", "hotmail.com")]
    [InlineData("ana@hotmail.co", "hotmail.com")]
    [InlineData("ana@hotmial.es", "hotmail.es")]
    [InlineData("ana@outlok.com", "outlook.com")]
    [InlineData("ana@outllok.com", "outlook.com")]
    [InlineData("ana@outlook.con", "outlook.com")]
    [InlineData("ana@yahoo.con", "yahoo.com")]
    [InlineData("ana@yaho.com", "yahoo.com")]
    [InlineData("ana@yaho.com.co", "yahoo.com.co")]
    [InlineData("ana@iclod.com", "icloud.com")]
    public void A_slip_at_the_keyboard_is_told(string typed, string meant) => Meant(typed).ShouldBe(meant);

    /// <summary>Real mailboxes, and domains of companies: nobody is told that theirs is a mistake.</summary>
    [Theory]
    [InlineData("ana@gmail.com")]
    [InlineData("ana@googlemail.com")]
    [InlineData("ana@hotmail.com")]
    [InlineData("ana@hotmail.es")]
    [InlineData("ana@outlook.com")]
    [InlineData("ana@outlook.es")]
    [InlineData("ana@yahoo.com")]
    [InlineData("ana@yahoo.es")]
    [InlineData("ana@yahoo.com.co")]
    [InlineData("ana@yahoo.com.mx")]
    [InlineData("ana@icloud.com")]
    [InlineData("ana@mail.com")]
    [InlineData("ana@email.com")]
    [InlineData("ana@ymail.com")]
    [InlineData("ana@cloud.com")]
    [InlineData("ana@une.net.co")]
    [InlineData("ana@correo.unal.edu.co")]
    [InlineData("ana@gmail.unal.edu.co")]
    [InlineData("ana@hanna.example")]
    [InlineData("ana@peña.co")]
    public void A_domain_that_may_well_be_meant_is_left_alone(string typed) => Meant(typed).ShouldBeNull();

    [Fact]
    public void What_is_meant_has_no_slip_of_its_own()
    {
        foreach (var domain in new[] { "gmial.con", "hotmai.co", "outlok.com", "yaho.es", "iclod.con" })
            Meant($"ana@{Meant($"ana@{domain}")}").ShouldBeNull(domain);
    }

    private static string? Meant(string typed) => TypicalSlip.DomainMeant(EmailAddress.Read(typed)!);

    [Fact]
    public void Two_letters_in_the_other_order_and_one_missing_are_two_slips() =>
        TypicalSlip.DomainMeant(EmailAddress.Read("ana@uolook.com")!).ShouldBeNull();
}
