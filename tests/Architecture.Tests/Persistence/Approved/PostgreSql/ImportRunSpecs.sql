-- ImportRunSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT i."Id", i."ApprovedBy", i."AskedAt", i."AskedBy", i."CancelAskedAt", i."ChangedAt", i."Done", i."FactsFile", i."HasFiles", i."InPart", i."PeopleFile", i."Stage", i."State", i."Tries", i."Verdict", i."Tally_FactsChanged", i."Tally_FactsNew", i."Tally_FactsRemoved", i."Tally_FactsSame", i."Tally_PeopleChanged", i."Tally_PeopleNew", i."Tally_PeopleSame", i."Tally_Problems", i."Tally_Refused"
FROM import_runs AS i
WHERE i."Id" = @id;

-- ImportRunSpecs.ToDo
-- @p='1'
SELECT i."Id"
FROM import_runs AS i
WHERE i."State" IN ('Waiting', 'Approved', 'Checking', 'Applying')
ORDER BY i."ChangedAt"
LIMIT @p;

-- ImportRunSpecs.Order
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT i."State", i."InPart", i."FactsFile" IS NOT NULL
FROM import_runs AS i
WHERE i."Id" = @id;

-- ImportRunSpecs.Over
-- @before='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @p='100'
SELECT i."Id"
FROM import_runs AS i
WHERE i."HasFiles" AND i."ChangedAt" < @before AND i."State" IN ('Checked', 'Applied', 'Failed', 'Cancelled')
ORDER BY i."ChangedAt"
LIMIT @p;

-- ImportRunSpecs.WithFiles
-- @ids={ '00000000-0000-0000-0000-000000000000' } (DbType = Object)
SELECT i."Id"
FROM import_runs AS i
WHERE i."Id" = ANY (@ids) AND i."HasFiles";

