namespace Ventanilla.Testing.Servers;

/// <summary>A copy of a template is made back into what it was when it was copied: to make three hundred files and to delete them again costs the machine
/// twenty times as much as that, and more than most tests.</summary>
internal static class PostgreSqlReuse
{
    /// <summary>Of everything that can be made, altered or dropped: a database of another shape than its template's is used for nothing more.</summary>
    private const string Shape = """
        SELECT md5(concat(
            (SELECT string_agg(concat_ws(' ', oid, relnamespace, relname, relkind), ',' ORDER BY oid) FROM pg_class WHERE oid >= 16384 AND relkind <> 't'),
            (SELECT string_agg(concat_ws(' ', attrelid, attname, atttypid, attnotnull), ',' ORDER BY attrelid, attnum) FROM pg_attribute WHERE attrelid >= 16384),
            (SELECT string_agg(concat_ws(' ', oid, tgname, tgenabled), ',' ORDER BY oid) FROM pg_trigger),
            (SELECT string_agg(concat_ws(' ', oid, conname), ',' ORDER BY oid) FROM pg_constraint),
            (SELECT count(*) FROM pg_proc)))
        """;

    /// <summary>In a template, before it is copied: keeps its rows beside the tables.</summary>
    public const string Keep = $$"""
        DROP SCHEMA IF EXISTS pristine CASCADE;
        CREATE SCHEMA pristine;
        CREATE TABLE pristine.shape (print text);
        CREATE TABLE pristine.filled (place regclass, kept regclass, columns text);
        CREATE TABLE pristine.counters AS SELECT format('%I.%I', schemaname, sequencename)::regclass AS counter, start_value, last_value FROM pg_sequences;
        DO $$
        DECLARE place regclass; has_rows boolean; its_columns text;
        BEGIN
            FOR place IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'hangfire') LOOP
                EXECUTE format('SELECT EXISTS (SELECT FROM %s)', place) INTO has_rows;
                CONTINUE WHEN NOT has_rows;
                SELECT string_agg(quote_ident(attname), ', ') INTO its_columns
                    FROM pg_attribute WHERE attrelid = place AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
                EXECUTE format('CREATE TABLE pristine.rows_%s AS SELECT %s FROM %s', place::oid, its_columns, place);
                INSERT INTO pristine.filled VALUES (place, format('pristine.rows_%s', place::oid)::regclass, its_columns);
            END LOOP;
        END $$;
        INSERT INTO pristine.shape {{Shape}};
        """;

    /// <summary>True when the database is as its template again; false when something was made or altered in it, and nothing has been touched.</summary>
    public const string SameShape = $"SELECT print = ({Shape}) FROM pristine.shape";

    public const string Restore = """
        DO $$
        DECLARE place regclass; filled pristine.filled;
        BEGIN
            -- Neither the order of the tables nor what a deletion brings about matters.
            SET LOCAL session_replication_role = replica;
            FOR place IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'hangfire') LOOP
                EXECUTE format('DELETE FROM %s', place);
            END LOOP;
            FOR filled IN SELECT * FROM pristine.filled LOOP
                EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s', filled.place, filled.columns, filled.columns, filled.kept);
            END LOOP;
            PERFORM setval(counter, coalesce(last_value, start_value), last_value IS NOT NULL) FROM pristine.counters;
        END $$
        """;
}
