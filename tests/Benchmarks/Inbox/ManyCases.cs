using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Inbox;

/// <summary>A house with so many cases, made from one that was really filed by statements over sets. Half of them are open, so that the views have full pages
/// at a thousand too; the rest ended in the years before. Four of staff work on them, the one who asks among them; a fifth of the open ones is nobody's.</summary>
internal static class ManyCases
{
    public const string CommonWord = "subsidio", RareWord = "palabra7", RareName = "apellido7", Document = "70000007", Email = "persona7@correo.example", Radicado = "2024-000007";

    public static async Task<ApplicationHouse> Open(int count)
    {
        var house = await ApplicationHouse.Open(SampleHouse.Policy);
        await house.Files();
        var me = await house.IsStaff(StaffRole.Supervisor);
        var now = $"'{house.Clock.GetUtcNow():O}'::timestamptz";
        foreach (var statement in new[]
        {
            "ALTER TABLE cases DISABLE TRIGGER ALL; ALTER TABLE case_words DISABLE TRIGGER ALL",
            Drop,
            $"""
            CREATE TABLE staff_of AS SELECT n, CASE WHEN n = 0 THEN '{me.Id}'::uuid ELSE gen_random_uuid() END AS id FROM generate_series(0, 3) n;
            DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO staff_members ("Id", "Email", "NormalizedEmail", %1$s)
                SELECT s.id, s.n || ''@gestion.example'', s.n || ''@GESTION.EXAMPLE'', %1$s
                FROM staff_of s, staff_members m WHERE s.n > 0 AND m."Id" = ''{me.Id}''', string_agg(quote_ident(column_name), ', '))
                FROM information_schema.columns WHERE table_name = 'staff_members' AND column_name NOT IN ('Id', 'Email', 'NormalizedEmail', 'InvitationHash')); END $$
            """,
            $$"""
            CREATE TABLE made AS SELECT i, gen_random_uuid() AS "Id", 2024 AS "Year", i AS "Number", i % 2 = 0 AS "IsOpen",
                (ARRAY['Petition', 'Complaint', 'Claim', 'InformationRequest', 'DataClaim', 'Support'])[1 + h % 6] AS "Kind",
                CASE WHEN i % 2 = 0 THEN (ARRAY['Received', 'InProgress', 'WaitingForPerson'])[1 + h / 7 % 3]
                     ELSE (ARRAY['Closed', 'Closed', 'Closed', 'Answered', 'Transferred', 'Withdrawn'])[1 + h / 7 % 6] END AS "State",
                CASE WHEN i % 2 = 0 AND h / 31 % 5 = 0 THEN NULL ELSE h / 37 % 4 END AS worker,
                {{now}} - CASE WHEN i % 2 = 0 THEN random() * interval '40 days' ELSE interval '1 day' + random() * interval '2 years' END AS "FiledAt",
                CASE WHEN i % 2 = 0 THEN {{now}} + (random() * 40 - 8) * interval '1 day' END AS "ActBy",
                (ARRAY['Mi subsidio de vivienda', 'El subsidio no llega', 'Cita médica de control', 'Copia de mi certificado', 'Afiliación de mi hija', 'Factura con error',
                       'Curso de cocina', 'Subsidio de mi hijo', 'Demora en la respuesta', 'Corrección de datos'])[1 + h / 41 % 10] || ' palabra' || i AS "Subject",
                'Luis Gómez apellido' || i AS name, (70000000 + i)::text AS document, 'persona' || i || '@correo.example' AS email
            FROM generate_series(1, {{count}}) i, LATERAL (SELECT abs(hashint4(i)) AS h) hashed
            """,
            // In the order of their filing, as they come: neighbours in a list are neighbours on the disk.
            """
            DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO cases ("Id", "Year", "Number", "IsOpen", "Kind", "State", "AssigneeId", "FiledAt", "UpdatedAt", "ActBy", "DueOn", "GoalDueAt",
                    "TermRests", "Subject", "Filer_Name", "Filer_DocumentNumber", "Filer_Email", %1$s)
                SELECT m."Id", m."Year", m."Number", m."IsOpen", m."Kind", m."State", s.id, m."FiledAt", m."FiledAt", m."ActBy", m."ActBy"::date, NULL,
                    m."State" = ''WaitingForPerson'', m."Subject", m.name, m.document, m.email, %2$s
                FROM made m LEFT JOIN staff_of s ON s.n = m.worker, (SELECT * FROM cases WHERE "Year" = 2026 LIMIT 1) c ORDER BY m."FiledAt"', string_agg(quote_ident(column_name), ', '), string_agg('c.' || quote_ident(column_name), ', '))
                FROM information_schema.columns WHERE table_name = 'cases' AND column_name NOT IN ('Id', 'Year', 'Number', 'IsOpen', 'Kind', 'State', 'AssigneeId', 'FiledAt',
                    'UpdatedAt', 'ActBy', 'DueOn', 'GoalDueAt', 'TermRests', 'Subject', 'Filer_Name', 'Filer_DocumentNumber', 'Filer_Email')); END $$
            """,
            """
            INSERT INTO case_words ("Word", "FiledAt", "CaseId")
            SELECT DISTINCT upper(translate(word, 'áéíóúÁÉÍÓÚ', 'aeiouAEIOU')), "FiledAt", "Id"
            FROM made, LATERAL regexp_split_to_table("Subject" || ' ' || name || ' ' || document || ' ' || email, ' ') word WHERE length(word) > 1 ORDER BY 1, 2
            """,
            "DO $$ DECLARE r record; BEGIN FOR r IN SELECT indexdef FROM dropped LOOP EXECUTE r.indexdef; END LOOP; END $$",
            "DROP TABLE made",
            "VACUUM ANALYZE",
        })
        {
            await using var connection = await house.Database.Open();
            await using var command = TestDatabase.Command(statement, connection);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }

        return house;
    }

    /// <summary>An index is made faster once than kept a million times.</summary>
    private const string Drop = """
        CREATE TABLE dropped AS SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('cases', 'case_words') AND indexname LIKE 'IX_%';
        DO $$ DECLARE r record; BEGIN FOR r IN SELECT indexname FROM dropped LOOP EXECUTE format('DROP INDEX %I', r.indexname); END LOOP; END $$
        """;
}
