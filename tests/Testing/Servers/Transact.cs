using System.Text.RegularExpressions;

namespace Ventanilla.Testing.Servers;

/// <summary>The few words of PostgreSQL that the tests' own statements use, in those of SQL Server. Names in double quotes mean the same on both.
/// A word that is not here is a mistake at the server, never a wrong answer.</summary>
public static class Transact
{
    private static readonly (Regex Word, string Said)[] Words =
    [
        (new(@"\bSET LOCAL lock_timeout = '(\d+)s'"), "SET LOCK_TIMEOUT ${1}000"),
        (new(@"\bnow\(\)"), "SYSDATETIMEOFFSET()"),
        (new(@"(""\w+""|SYSDATETIMEOFFSET\(\)) ([+-]) interval '(\d+) (day|hour|minute|second)s?'"), "DATEADD($4, $2$3, $1)"),
        (new(@"\bcount\(\*\)", RegexOptions.IgnoreCase), "COUNT_BIG(*)"),
        (new(@"\bgen_random_uuid\(\)"), "NEWID()"),
        (new(@"\blength\("), "DATALENGTH("),
        (new(@"\bstring_agg\((""\w+""), ('[^']*') order by (""\w+"")\)", RegexOptions.IgnoreCase), "STRING_AGG(CAST($1 AS nvarchar(max)), $2) WITHIN GROUP (ORDER BY $3)"),
        (new(@"\bstring_agg\((""\w+""),", RegexOptions.IgnoreCase), "STRING_AGG(CAST($1 AS nvarchar(max)),"),
        (new(@"(""\w+"")::text"), "CAST($1 AS nvarchar(36))"),
        (new(@"::uuid\b"), ""),
        (new(@" \|\| "), " + "),
        (new(@"'\\x([0-9a-fA-F]+)'"), "0x$1"),
        (new(@"\bWHERE true\b"), "WHERE 1 = 1"),
        (new(@"\bWHERE NOT (""\w+"")"), "WHERE $1 = 0"),
    ];

    public static string Of(string statement) => Words.Aggregate(statement, (said, word) => word.Word.Replace(said, word.Said));
}
