using System.Text.RegularExpressions;

namespace Ventanilla.Domain.People;

/// <summary>The number of a document out of what was typed or pasted. It is parsed, never stripped: what a spreadsheet made of a number
/// (<c>79123456.0</c>, <c>7,91E+07</c>) is not another number.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>1032456789, 1032 456 789, 1032-456-789</term><description>spaces and dashes stand anywhere between digits</description></item>
/// <item><term>1.032.456.789, 1,032,456,789, 1'032.456.789</term><description>dots, commas and apostrophes stand between thousands only</description></item>
/// <item><term>C.C. 79123456, CC No. 79123456, NIT: 860002964-4</term><description>the document's own name may stand in front</description></item>
/// <item><term>E-123456, AR 123456</term><description>letters, where the type has them</description></item>
/// </list>
/// </remarks>
internal static partial class DocumentText
{
    /// <summary>Capitals, digits and single dashes (a NIT's last one stands before its verification digit); null when it is no number.</summary>
    public static string? Read(DocumentType type, string typed)
    {
        if (!typed.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return typed;
        var text = NameOf(type).Replace(Typed.Plain(typed).ToUpperInvariant(), "", 1).TrimEnd('.');
        var parts = Between.Split(text);
        return !parts.All(IsPart) ? null : string.Join('-', parts.Select(WithoutMarks));

        static bool IsPart(string part) => Letters.IsMatch(part) || Thousands.IsMatch(part);
        static string WithoutMarks(string part) => string.Concat(part.Where(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Where a number may hold letters, two of them in front may be part of it: only what cannot be is taken for a name.</summary>
    private static Regex NameOf(DocumentType type) => type switch
    {
        DocumentType.CC => NameOfCC,
        DocumentType.TI => NameOfTI,
        DocumentType.NIT => NameOfNit,
        DocumentType.PPT => NameOfPpt,
        DocumentType.CE => NameOfCE,
        _ => NameOfPassport,
    };

    [GeneratedRegex(@" *- *| +")]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"\A[A-Z0-9]+\z")]
    private static partial Regex Letters { get; }

    [GeneratedRegex(@"\A[0-9]{1,3}([.,'’´][0-9]{3})+\z")]
    private static partial Regex Thousands { get; }

    private const string Number = @" *(N[O°º]?\.?|NÚMERO|NUMERO|#)? *:? *";

    [GeneratedRegex(@"\A(C\.? ?C\.?|C[ÉE]DULA( DE CIUDADAN[ÍI]A)?)" + Number)]
    private static partial Regex NameOfCC { get; }

    [GeneratedRegex(@"\A(T\.? ?I\.?|TARJETA( DE IDENTIDAD)?)" + Number)]
    private static partial Regex NameOfTI { get; }

    [GeneratedRegex(@"\AN\.? ?I\.? ?T\.?" + Number)]
    private static partial Regex NameOfNit { get; }

    [GeneratedRegex(@"\A(P\.? ?P\.? ?T\.?|PERMISO( POR PROTECCI[ÓO]N TEMPORAL)?)" + Number)]
    private static partial Regex NameOfPpt { get; }

    [GeneratedRegex(@"\A(C\. ?E\.|C[ÉE]DULA( DE EXTRANJER[ÍI]A)?)" + Number)]
    private static partial Regex NameOfCE { get; }

    [GeneratedRegex(@"\APASAPORTE" + Number)]
    private static partial Regex NameOfPassport { get; }
}
