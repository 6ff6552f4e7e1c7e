namespace Ventanilla.Domain.People;

/// <summary>The number of a taxpayer, which people write with or without its verification digit. The digit follows from the number and is
/// no part of it.</summary>
/// <remarks>
/// How the digit is told from the number, once what stands between thousands is gone:
/// <list type="table">
/// <item><term>860002964-4</term><description>one digit after the last dash: that digit</description></item>
/// <item><term>10324567897</term><description>eleven digits: ten and the digit, for no number has eleven</description></item>
/// <item><term>8600029644</term><description>ten digits that begin with 8 or 9: nine and the digit</description></item>
/// <item><term>860002964</term><description>anything else: the number alone</description></item>
/// </list>
/// A company's NIT has nine digits and begins with 8 or 9; a natural person's is their cédula, of at most eight digits or of ten that begin
/// with 1. So no number of ten digits begins with 8 or 9, and what was read reads the same again.
/// </remarks>
public static class Nit
{
    /// <summary>From the last digit to the first (DIAN, Orden Administrativa 4 de 1989).</summary>
    private static ReadOnlySpan<byte> Weights => [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

    /// <summary>The verification digit of a number of at most fifteen digits: that of 860002964 is 4.</summary>
    public static int CheckDigitOf(string number)
    {
        var sum = 0;
        for (var place = 1; place <= number.Length; place++)
            sum += (number[^place] - '0') * Weights[place - 1];
        var rest = sum % 11;
        return rest < 2 ? rest : 11 - rest;
    }

    /// <summary>What stands before the verification digit, and the digit if one was typed.</summary>
    internal static (string Number, int? CheckDigit) Split(string typed)
    {
        if (typed.LastIndexOf('-') is > 0 and var dash && dash == typed.Length - 2 && char.IsAsciiDigit(typed[^1]))
            return (typed[..dash], typed[^1] - '0');
        var number = Document.WithoutZeros(typed.Replace("-", "", StringComparison.Ordinal));
        var withDigit = number.Length == 11 || EndsInDigit(number);
        return withDigit && char.IsAsciiDigit(number[^1]) ? (number[..^1], number[^1] - '0') : (number, null);
    }

    internal static bool Fits(string number) => !EndsInDigit(number);

    private static bool EndsInDigit(string number) => number.Length == 10 && number[0] is '8' or '9';
}
