using Ventanilla.Infrastructure.People;

namespace Ventanilla.Infrastructure.Persistence.PostgreSql;

/// <summary>The statements of an import in PostgreSQL's words.</summary>
internal static class PostgreSqlPeople
{
    private const string Columns =
        """
        "Id", "DocumentType", "DocumentNumber", "FirstName", "SecondName", "FirstSurname", "SecondSurname", "BirthDate",
        "DocumentIssuedOn", "Email", "Phone", "Affiliated", "Region"
        """;

    private const string Values =
        """
        s."FirstName", s."SecondName", s."FirstSurname", s."SecondSurname", s."BirthDate", s."DocumentIssuedOn", s."Email", s."Phone",
        s."Affiliated", s."Region"
        """;

    public const string CopyPeople = $"""COPY import_people ("Line", {Columns}) FROM STDIN (FORMAT BINARY)""";
    public const string CopyFacts = "COPY import_facts FROM STDIN (FORMAT BINARY)";
    public const string CopyStrata = "COPY import_strata FROM STDIN (FORMAT BINARY)";

    public static readonly PeopleStatements Statements = new()
    {
        // The lock stops writers of people, of which imports are the only ones, and no reader. Types and collations are the tables' own.
        Begin =
            """
            SET LOCAL work_mem = '64MB';
            LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE;
            CREATE TEMP TABLE import_people ON COMMIT DROP AS SELECT 0::bigint AS "Line", p.* FROM people p WITH NO DATA;
            CREATE TEMP TABLE import_facts ON COMMIT DROP AS
                SELECT 0::bigint AS "Line", p."DocumentType", p."DocumentNumber", f."Kind", f."Value", f."Form", f."Draw"
                FROM people p, person_facts f WITH NO DATA;
            CREATE TEMP TABLE import_strata ON COMMIT DROP AS
                SELECT p."Region", 0 AS "Year", f."Stratum" FROM people p, person_facts f WITH NO DATA;
            """,
        Staged =
            """
            ANALYZE import_people ("DocumentNumber", "DocumentType"), import_facts ("DocumentNumber", "DocumentType", "Kind")
            """,
        PeopleRepeated =
            """
            SELECT s."Line", r."First", count(*) OVER ()
            FROM import_people s
            JOIN (SELECT "DocumentNumber", "DocumentType", min("Line") AS "First" FROM import_people
                  GROUP BY "DocumentNumber", "DocumentType" HAVING count(*) > 1) r
              ON r."DocumentNumber" = s."DocumentNumber" AND r."DocumentType" = s."DocumentType"
            WHERE s."Line" <> r."First" ORDER BY s."Line" LIMIT @most
            """,
        FactsRepeated =
            """
            SELECT s."Line", r."First", count(*) OVER ()
            FROM import_facts s
            JOIN (SELECT "DocumentNumber", "DocumentType", "Kind", min("Line") AS "First" FROM import_facts
                  GROUP BY "DocumentNumber", "DocumentType", "Kind" HAVING count(*) > 1) r
              ON r."DocumentNumber" = s."DocumentNumber" AND r."DocumentType" = s."DocumentType" AND r."Kind" = s."Kind"
            WHERE s."Line" <> r."First" ORDER BY s."Line" LIMIT @most
            """,
        FactsOfNobody =
            """
            SELECT f."Line", NULL::bigint, count(*) OVER ()
            FROM import_facts f
            WHERE NOT EXISTS (SELECT 1 FROM import_people s
                              WHERE s."DocumentNumber" = f."DocumentNumber" AND s."DocumentType" = f."DocumentType")
              AND NOT EXISTS (SELECT 1 FROM people p
                              WHERE p."DocumentNumber" = f."DocumentNumber" AND p."DocumentType" = f."DocumentType")
            ORDER BY f."Line" LIMIT @most
            """,
        RejectPeople = """DELETE FROM import_people WHERE "Line" IN (SELECT l::bigint FROM json_array_elements_text(@lines::json) l)""",
        RejectFacts = """DELETE FROM import_facts WHERE "Line" IN (SELECT l::bigint FROM json_array_elements_text(@lines::json) l)""",
        // New 0, changed 1, the same 2, removed 3.
        PeopleOutcomes =
            $"""
            SELECT s."Line", CASE WHEN p."Id" IS NULL THEN 0
                WHEN (p."FirstName", p."SecondName", p."FirstSurname", p."SecondSurname", p."BirthDate", p."DocumentIssuedOn", p."Email",
                      p."Phone", p."Affiliated", p."Region") IS DISTINCT FROM ({Values}) THEN 1 ELSE 2 END
            FROM import_people s
            LEFT JOIN people p ON p."DocumentNumber" = s."DocumentNumber" AND p."DocumentType" = s."DocumentType"
            ORDER BY s."Line"
            """,
        FactsOutcomes =
            """
            SELECT s."Line", CASE WHEN s."Value" IS NULL THEN CASE WHEN f."PersonId" IS NULL THEN 2 ELSE 3 END
                WHEN f."PersonId" IS NULL THEN 0 WHEN f."Value" <> s."Value" THEN 1 ELSE 2 END
            FROM import_facts s
            LEFT JOIN people p ON p."DocumentNumber" = s."DocumentNumber" AND p."DocumentType" = s."DocumentType"
            LEFT JOIN person_facts f ON f."PersonId" = p."Id" AND f."Kind" = s."Kind"
            ORDER BY s."Line"
            """,
        ChangePeople =
            $"""
            UPDATE people p SET
                ("FirstName", "SecondName", "FirstSurname", "SecondSurname", "BirthDate", "DocumentIssuedOn", "Email", "Phone",
                 "Affiliated", "Region", "ChangedAt") = ROW ({Values}, @now)
            FROM import_people s
            WHERE p."DocumentNumber" = s."DocumentNumber" AND p."DocumentType" = s."DocumentType"
              AND (p."FirstName", p."SecondName", p."FirstSurname", p."SecondSurname", p."BirthDate", p."DocumentIssuedOn", p."Email",
                   p."Phone", p."Affiliated", p."Region") IS DISTINCT FROM ({Values})
            """,
        AddPeople =
            $"""
            INSERT INTO people ({Columns}, "ChangedAt") SELECT {Columns}, @now FROM import_people s
            WHERE NOT EXISTS (SELECT 1 FROM people p
                              WHERE p."DocumentNumber" = s."DocumentNumber" AND p."DocumentType" = s."DocumentType")
            """,
        RegionsAndYears = """SELECT DISTINCT "Region", extract(year FROM "BirthDate")::int FROM people""",
        FindFacts =
            """
            ANALYZE import_strata;
            CREATE TEMP TABLE import_found ON COMMIT DROP AS
                SELECT p."Id" AS "PersonId", f."Kind", f."Value", f."Form", t."Stratum", f."Draw"
                FROM import_facts f
                JOIN people p ON p."DocumentNumber" = f."DocumentNumber" AND p."DocumentType" = f."DocumentType"
                JOIN import_strata t ON t."Region" = p."Region" AND t."Year" = extract(year FROM p."BirthDate")::int;
            ANALYZE import_found ("PersonId", "Kind");
            """,
        RemoveFacts =
            """
            DELETE FROM person_facts f USING import_found s
            WHERE f."PersonId" = s."PersonId" AND f."Kind" = s."Kind" AND s."Value" IS NULL
            """,
        ChangeFacts =
            """
            UPDATE person_facts f SET "Value" = s."Value", "Form" = s."Form", "Stratum" = s."Stratum", "Draw" = s."Draw", "ChangedAt" = @now
            FROM import_found s
            WHERE f."PersonId" = s."PersonId" AND f."Kind" = s."Kind" AND s."Value" IS NOT NULL
              AND (f."Value", f."Form", f."Stratum") IS DISTINCT FROM (s."Value", s."Form", s."Stratum")
            """,
        AddFacts =
            """
            INSERT INTO person_facts ("PersonId", "Kind", "Value", "Form", "Stratum", "Draw", "ChangedAt")
            SELECT s."PersonId", s."Kind", s."Value", s."Form", s."Stratum", s."Draw", @now FROM import_found s
            WHERE s."Value" IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM person_facts f WHERE f."PersonId" = s."PersonId" AND f."Kind" = s."Kind")
            """,
        MoveFacts =
            """
            UPDATE person_facts f SET "Stratum" = t."Stratum"
            FROM import_people s
            JOIN people p ON p."DocumentNumber" = s."DocumentNumber" AND p."DocumentType" = s."DocumentType"
            JOIN import_strata t ON t."Region" = p."Region" AND t."Year" = extract(year FROM p."BirthDate")::int
            WHERE f."PersonId" = p."Id" AND f."Stratum" <> t."Stratum"
            """,
        End = "ANALYZE people, person_facts",
    };
}
