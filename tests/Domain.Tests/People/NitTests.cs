using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Tests.People;

public class NitTests
{
    /// <summary>Published ones, and some worked out by hand: 900000013 leaves no rest, 900000002 leaves 1, and both are their own digit; 900000006
    /// leaves 2.</summary>
    [Theory]
    [InlineData("860002964", 4)]
    [InlineData("800191045", 1)]
    [InlineData("899999094", 1)]
    [InlineData("890903938", 8)]
    [InlineData("830122566", 1)]
    [InlineData("900000013", 0)]
    [InlineData("900000002", 1)]
    [InlineData("900000006", 9)]
    [InlineData("1032456789", 7)]
    [InlineData("52111222", 4)]
    public void The_verification_digit_follows_from_the_number(string number, int digit) => Nit.CheckDigitOf(number).ShouldBe(digit);

    [Theory]
    [InlineData("860002964", "860002964")]
    [InlineData("860.002.964", "860002964")]
    [InlineData("860-002-964", "860002964")]
    [InlineData("860002964-4", "860002964")]
    [InlineData(" 860 002 964 - 4 ", "860002964")]
    [InlineData("860-002-964-4", "860002964")]
    [InlineData("860,002,964-4", "860002964")]
    [InlineData("8600029644", "860002964")]
    [InlineData("0860002964-4", "860002964")]
    [InlineData("08600029644", "860002964")]
    [InlineData("1.032.456.789", "1032456789")]
    [InlineData("1.032.456.789-7", "1032456789")]
    [InlineData("10324567897", "1032456789")]
    [InlineData("52.111.222-4", "52111222")]
    [InlineData("52111222", "52111222")]
    public void It_is_read_with_its_digit_and_without(string typed, string number) =>
        Document.Read(DocumentType.NIT, typed).ShouldBe(new Document(DocumentType.NIT, number));

    [Theory]
    [InlineData("860002964-5", "860002964")]
    [InlineData("8600029645", "860002964")]
    [InlineData("10324567890", "1032456789")]
    public void A_wrong_digit_is_refused_and_the_number_that_was_meant_is_known(string typed, string meant)
    {
        Document.Read(DocumentType.NIT, typed).ShouldBeNull();
        Document.ReadInSpiteOfDigit(DocumentType.NIT, typed).ShouldBe(new Document(DocumentType.NIT, meant));
    }

    [Theory]
    [InlineData("860.002.964-4")]
    [InlineData("8600029644-3")]
    [InlineData("12345-6")]
    [InlineData("empresa")]
    [InlineData("-4")]
    [InlineData("")]
    [InlineData(null)]
    public void Where_more_or_less_than_the_digit_is_wrong_nothing_was_meant(string? typed) =>
        Document.ReadInSpiteOfDigit(DocumentType.NIT, typed).ShouldBeNull();

    [Fact]
    public void A_digit_after_a_dash_belongs_to_a_NIT_only() =>
        Document.Read(DocumentType.CC, "103245678-9").ShouldBe(new Document(DocumentType.CC, "1032456789"));

    [Fact]
    public void Every_way_to_write_a_number_reads_the_same() => Holds(number =>
        WaysToWrite(number).All(typed => Document.Read(DocumentType.NIT, typed) == new Document(DocumentType.NIT, number)));

    [Fact]
    public void Any_other_digit_is_refused() => Holds(number =>
        Enumerable.Range(0, 10).Where(d => d != Nit.CheckDigitOf(number)).All(d => Document.Read(DocumentType.NIT, $"{number}-{d}") is null));

    [Fact]
    public void What_was_read_reads_the_same_again() => Prop.ForAll(Anything, typed => Enum.GetValues<DocumentType>()
        .Select(t => Document.Read(t, typed)).OfType<Document>()
        .All(d => Document.Read(d.Type, d.Number) == d && Document.Read(d.Type, d.Shown) == d)).QuickCheckThrowOnFailure();

    private static void Holds(Func<string, bool> property) => Prop.ForAll(AnyNumber, property).QuickCheckThrowOnFailure();

    private static IEnumerable<string> WaysToWrite(string number)
    {
        var dotted = new Document(DocumentType.CC, number).Shown;
        var digit = Nit.CheckDigitOf(number);
        yield return number;
        yield return dotted;
        yield return $"{number}-{digit}";
        yield return $"{dotted}-{digit}";
        yield return $"  {dotted.Replace('.', ' ')} - {digit}";
        // Without a dash the digit can be told from the number only where no number is so long.
        if (number.Length == 10 || (number.Length == 9 && number[0] is '8' or '9'))
            yield return $"{number}{digit}";
    }

    /// <summary>Of companies and of people.</summary>
    private static Arbitrary<string> AnyNumber => Gen.OneOf(
        Gen.Choose(800_000_000, 999_999_999), Gen.Choose(1_000_000_000, int.MaxValue), Gen.Choose(100_000, 99_999_999)).Select(n => $"{n}").ToArbitrary();

    private static Arbitrary<string> Anything =>
        Gen.Elements("0123456789012345678901234567890189.- ,AZñ".ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
}
