using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public class DocumentTests
{
    [Theory]
    [InlineData(DocumentType.CC, "1.032.456.789", "1032456789")]
    [InlineData(DocumentType.CC, " 1032 456 789 ", "1032456789")]
    [InlineData(DocumentType.NIT, "860.002.964-4", "860002964")]
    [InlineData(DocumentType.PA, "ar123456", "AR123456")]
    [InlineData(DocumentType.CE, "E-123456", "E123456")]
    [InlineData(DocumentType.TI, "1,000,000,001", "1000000001")]
    [InlineData(DocumentType.CC, "1'032.456.789", "1032456789")]
    [InlineData(DocumentType.CC, "1’032.456.789", "1032456789")]
    [InlineData(DocumentType.CC, "1.032.456-789", "1032456789")]
    [InlineData(DocumentType.CC, "C.C. 79123456", "79123456")]
    [InlineData(DocumentType.CC, "CC No. 79.123.456", "79123456")]
    [InlineData(DocumentType.CC, "cédula: 79123456", "79123456")]
    [InlineData(DocumentType.CC, "Cédula de ciudadanía N° 79.123.456.", "79123456")]
    [InlineData(DocumentType.NIT, "NIT: 860.002.964-4", "860002964")]
    [InlineData(DocumentType.NIT, "N.I.T. 860002964 - 4", "860002964")]
    [InlineData(DocumentType.TI, "T.I. 1000000001", "1000000001")]
    [InlineData(DocumentType.CE, "C.E. E-123456", "E123456")]
    [InlineData(DocumentType.PPT, "PPT 1234567", "1234567")]
    [InlineData(DocumentType.PA, "Pasaporte AR 123456", "AR123456")]
    [InlineData(DocumentType.PA, "PA123456", "PA123456")]
    public void A_number_as_people_type_it_is_read(DocumentType type, string typed, string number) =>
        Document.Read(type, typed).ShouldBe(new Document(type, number));

    [Theory]
    [InlineData(DocumentType.CC, null)]
    [InlineData(DocumentType.CC, "")]
    [InlineData(DocumentType.CC, "123")]
    [InlineData(DocumentType.CC, "12345678901")]
    [InlineData(DocumentType.TI, "1234567")]
    [InlineData(DocumentType.TI, "123456789012")]
    [InlineData(DocumentType.CE, "E12")]
    [InlineData(DocumentType.CE, "E1234567890")]
    [InlineData(DocumentType.PPT, "12345678901")]
    [InlineData(DocumentType.PA, "AB12")]
    [InlineData(DocumentType.PA, "ABCDEFG")]
    [InlineData(DocumentType.PA, "AB12345678901234")]
    [InlineData(DocumentType.NIT, "12345")]
    [InlineData(DocumentType.NIT, "860002964-X")]
    [InlineData(DocumentType.NIT, "123456789012")]
    [InlineData(DocumentType.CC, "AR123456")]
    [InlineData(DocumentType.PPT, "12345X")]
    [InlineData(DocumentType.PA, "ÁR123456")]
    [InlineData(DocumentType.CC, "٣٤٥٦٧٨")]
    [InlineData(DocumentType.CC, "1234\u0000567")]
    [InlineData(DocumentType.CC, "1234'; DROP TABLE people")]
    [InlineData(DocumentType.CC, "79123456.0")]
    [InlineData(DocumentType.CC, "79123456,00")]
    [InlineData(DocumentType.CC, "7.9.1.2.3")]
    [InlineData(DocumentType.CC, "7.912.345.6")]
    [InlineData(DocumentType.CC, "7,91235E+07")]
    [InlineData(DocumentType.CC, "79123.456")]
    [InlineData(DocumentType.CC, "7912 34.56")]
    [InlineData(DocumentType.CC, "79 .123456")]
    [InlineData(DocumentType.CC, "-79123456")]
    [InlineData(DocumentType.CC, "79123456-")]
    [InlineData(DocumentType.CC, "T.I. 1000000001")]
    [InlineData(DocumentType.CC, "NIT 860002964")]
    [InlineData(DocumentType.CE, "123456.0")]
    [InlineData(DocumentType.PA, "123456789.0")]
    [InlineData(DocumentType.NIT, "860002964.0")]
    public void What_cannot_be_a_number_of_its_type_is_refused(DocumentType type, string? typed) => Document.Read(type, typed).ShouldBeNull();

    [Theory]
    [InlineData(DocumentType.CC, "1234", "1.234")]
    [InlineData(DocumentType.CC, "1032456789", "1.032.456.789")]
    [InlineData(DocumentType.TI, "09061512345", "9.061.512.345")]
    [InlineData(DocumentType.CE, "E123456", "E123456")]
    [InlineData(DocumentType.PA, "123456789", "123456789")]
    [InlineData(DocumentType.NIT, "860002964", "860.002.964-4")]
    public void It_is_shown_as_people_read_it(DocumentType type, string typed, string shown) => Document.Read(type, typed)!.Shown.ShouldBe(shown);

    [Fact]
    public void A_person_is_the_same_one_by_cedula_by_identity_card_and_by_NIT() =>
        new[] { DocumentType.CC, DocumentType.TI, DocumentType.NIT }.Select(t => Document.Read(t, "1.032.456.789")!.Key).ShouldAllBe(k => k == "CC:1032456789");

    [Fact]
    public void Another_kind_of_document_with_the_same_number_is_another_document() =>
        new[] { DocumentType.CC, DocumentType.CE, DocumentType.PA, DocumentType.PPT }.Select(t => Document.Read(t, "123456")!.Key).Distinct().Count().ShouldBe(4);

    [Theory, InlineData(DocumentType.CC), InlineData(DocumentType.TI), InlineData(DocumentType.CE), InlineData(DocumentType.PPT), InlineData(DocumentType.NIT), InlineData(DocumentType.PA)]
    public void What_is_shown_reads_the_same_again_and_no_two_are_shown_alike(DocumentType type) => Prop.ForAll(
        Gen.Choose(100_000, int.MaxValue).Select(n => (long)n * 4).Two().ToArbitrary(), pair =>
        {
            var (one, other) = (Document.Read(type, $"{pair.Item1}"), Document.Read(type, $"{pair.Item2}"));
            return (one is null || Document.Read(type, one.Shown) == one) && (one is null || other is null || one == other || one.Shown != other.Shown);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_thousand_characters_are_refused() => Document.Read(DocumentType.CC, new string('1', 10_000)).ShouldBeNull();

    [Fact]
    public void The_mask_has_one_length_whatever_the_number() =>
        new[] { "1234", "1032456789" }.Select(n => Document.Read(DocumentType.CC, n)!.Masked).ShouldBe(["******34", "******89"]);

    /// <summary>The shortest and the longest number of each type.</summary>
    [Theory]
    [InlineData(DocumentType.CC, 4, 10)]
    [InlineData(DocumentType.TI, 8, 11)]
    [InlineData(DocumentType.CE, 4, 10)]
    [InlineData(DocumentType.PPT, 4, 10)]
    [InlineData(DocumentType.PA, 5, 15)]
    public void A_number_is_as_long_as_its_type_allows_and_no_longer(DocumentType type, int shortest, int longest)
    {
        foreach (var (length, fits) in new[] { (shortest - 1, false), (shortest, true), (longest, true), (longest + 1, false) })
            (Document.Read(type, new string('1', length)) is not null).ShouldBe(fits, $"{length}");
    }

    [Theory]
    [InlineData("12345", false)]
    [InlineData("123456", true)]
    [InlineData("1234567890", true)]
    [InlineData("123456789012", false)]
    public void So_is_a_NIT(string typed, bool fits) => (Document.Read(DocumentType.NIT, typed) is not null).ShouldBe(fits);

    [Theory]
    [InlineData(DocumentType.CC, false)]
    [InlineData(DocumentType.TI, false)]
    [InlineData(DocumentType.PPT, false)]
    [InlineData(DocumentType.NIT, false)]
    [InlineData(DocumentType.CE, true)]
    [InlineData(DocumentType.PA, true)]
    public void Only_some_have_letters(DocumentType type, bool letters) => (Document.Read(type, "A1234567") is not null).ShouldBe(letters);

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void What_is_typed_has_at_most_eighty_signs(int signs, bool read) =>
        (Document.Read(DocumentType.CC, "1032456789".PadRight(signs)) is not null).ShouldBe(read);

    [Theory]
    [InlineData("0001032456789")]
    [InlineData("01032456789")]
    public void Zeros_in_front_are_no_part_of_it(string typed) => Document.Read(DocumentType.CC, typed).ShouldBe(new Document(DocumentType.CC, "1032456789"));

    [Fact]
    public void But_of_a_number_with_letters_they_are() => Document.Read(DocumentType.PA, "00AB123").ShouldBe(new Document(DocumentType.PA, "00AB123"));
}
