using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public class DocumentTests
{
    [Theory]
    [InlineData(DocumentType.CC, "1.032.456.789", "1032456789")]
    [InlineData(DocumentType.CC, " 1032 456 789 ", "1032456789")]
    [InlineData(DocumentType.NIT, "860.002.964-4", "8600029644")]
    [InlineData(DocumentType.PA, "ar123456", "AR123456")]
    [InlineData(DocumentType.CE, "E-123456", "E123456")]
    [InlineData(DocumentType.TI, "1,000,000,001", "1000000001")]
    public void A_number_as_people_type_it_is_read(DocumentType type, string typed, string number) =>
        Document.Read(type, typed).ShouldBe(new Document(type, number));

    [Theory]
    [InlineData(DocumentType.CC, null)]
    [InlineData(DocumentType.CC, "")]
    [InlineData(DocumentType.CC, "123")]
    [InlineData(DocumentType.CC, "123456789012345678901")]
    [InlineData(DocumentType.CC, "AR123456")]
    [InlineData(DocumentType.PPT, "12345X")]
    [InlineData(DocumentType.PA, "ÁR123456")]
    [InlineData(DocumentType.CC, "٣٤٥٦٧٨")]
    [InlineData(DocumentType.CC, "1234\u0000567")]
    [InlineData(DocumentType.CC, "1234'; DROP TABLE people")]
    public void What_cannot_be_a_number_of_its_type_is_refused(DocumentType type, string? typed) => Document.Read(type, typed).ShouldBeNull();

    [Fact]
    public void Ten_thousand_characters_are_refused() => Document.Read(DocumentType.CC, new string('1', 10_000)).ShouldBeNull();

    [Fact]
    public void The_mask_has_one_length_whatever_the_number() =>
        new[] { "1234", "1032456789" }.Select(n => Document.Read(DocumentType.CC, n)!.Masked).ShouldBe(["******34", "******89"]);
}
