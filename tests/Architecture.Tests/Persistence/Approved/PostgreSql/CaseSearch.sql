-- one word, before it 1
-- @word_startswith='SUBSIDIO%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- one word, before it 2
-- @word_startswith='SUBSIDIO%'
-- @last='SUBSIDIO'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- one word
-- @form='SUBSIDIO'
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @p6='51'
SELECT c0."Id"
FROM (
    SELECT c."FiledAt", c."CaseId"
    FROM case_words AS c
    WHERE c."Word" = @form AND c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."CaseId" < @id))
    ORDER BY c."FiledAt" DESC, c."CaseId" DESC
    LIMIT @p
) AS c1
INNER JOIN cases AS c0 ON c1."CaseId" = c0."Id"
ORDER BY c1."FiledAt" DESC, c1."CaseId" DESC
LIMIT @p6;

-- a beginning of two, before it 1
-- @word_startswith='SUB%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of two, before it 2
-- @word_startswith='SUB%'
-- @last='SUBA'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of two, before it 3
-- @word_startswith='SUB%'
-- @last='SUBSIDIO'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of two
-- @form='SUBA'
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @form6='SUBSIDIO'
-- @at7='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id10='00000000-0000-0000-0000-000000000000'
-- @p13='51'
SELECT c3."Id"
FROM (
    SELECT u."At", u."Id"
    FROM (
        SELECT c1."At", c1."Id"
        FROM (
            SELECT c."FiledAt" AS "At", c."CaseId" AS "Id"
            FROM case_words AS c
            WHERE c."Word" = @form AND c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."CaseId" < @id))
            ORDER BY c."FiledAt" DESC, c."CaseId" DESC
            LIMIT @p
        ) AS c1
        UNION
        SELECT c2."At", c2."Id"
        FROM (
            SELECT c0."FiledAt" AS "At", c0."CaseId" AS "Id"
            FROM case_words AS c0
            WHERE c0."Word" = @form6 AND c0."FiledAt" <= @at7 AND (c0."FiledAt" < @at7 OR (c0."FiledAt" = @at7 AND c0."CaseId" < @id10))
            ORDER BY c0."FiledAt" DESC, c0."CaseId" DESC
            LIMIT @p
        ) AS c2
    ) AS u
    ORDER BY u."At" DESC, u."Id" DESC
    LIMIT @p
) AS u0
INNER JOIN cases AS c3 ON u0."Id" = c3."Id"
ORDER BY u0."At" DESC, u0."Id" DESC
LIMIT @p13;

-- two words, before it 1
-- @word_startswith='SUBSIDIO%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- two words, before it 2
-- @word_startswith='SUBSIDIO%'
-- @last='SUBSIDIO'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- two words, before it 3
-- @word_startswith='COCINA%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- two words, before it 4
-- @word_startswith='COCINA%'
-- @last='COCINA'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- two words, before it 5
-- @form='SUBSIDIO'
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @p7='1'
-- @p6='999'
SELECT c0."FiledAt" AS "At", c0."CaseId" AS "Id"
FROM (
    SELECT c."FiledAt", c."CaseId"
    FROM case_words AS c
    WHERE c."Word" = @form AND c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."CaseId" < @id))
    ORDER BY c."FiledAt" DESC, c."CaseId" DESC
    LIMIT @p
) AS c0
ORDER BY c0."FiledAt" DESC, c0."CaseId" DESC
LIMIT @p7 OFFSET @p6;

-- two words
-- @form='SUBSIDIO'
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @forms={ 'COCINA' } (DbType = Object)
-- @p8='51'
SELECT c2."Id"
FROM (
    SELECT c1."FiledAt", c1."CaseId"
    FROM (
        SELECT c."FiledAt", c."CaseId"
        FROM case_words AS c
        WHERE c."Word" = @form AND c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."CaseId" < @id))
        ORDER BY c."FiledAt" DESC, c."CaseId" DESC
        LIMIT @p
    ) AS c1
    WHERE (
        SELECT c0."CaseId"
        FROM case_words AS c0
        WHERE c0."Word" = ANY (@forms) AND c0."FiledAt" = c1."FiledAt" AND c0."CaseId" = c1."CaseId"
        LIMIT 1) = c1."CaseId"
    ORDER BY c1."FiledAt" DESC, c1."CaseId" DESC
    LIMIT @p
) AS c3
INNER JOIN cases AS c2 ON c3."CaseId" = c2."Id"
ORDER BY c3."FiledAt" DESC, c3."CaseId" DESC
LIMIT @p8;

-- a beginning of many, before it 1
-- @word_startswith='FORMA%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 2
-- @word_startswith='FORMA%'
-- @last='FORMA1'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 3
-- @word_startswith='FORMA%'
-- @last='FORMA2'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 4
-- @word_startswith='FORMA%'
-- @last='FORMA3'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 5
-- @word_startswith='FORMA%'
-- @last='FORMA4'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 6
-- @word_startswith='FORMA%'
-- @last='FORMA5'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 7
-- @word_startswith='FORMA%'
-- @last='FORMA6'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 8
-- @word_startswith='FORMA%'
-- @last='FORMA7'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 9
-- @word_startswith='FORMA%'
-- @last='FORMA8'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of many, before it 10
-- @word_startswith='FORMA%'
-- @p2='1'
-- @p='10000'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith
ORDER BY c."Word", c."FiledAt", c."CaseId"
LIMIT @p2 OFFSET @p;

-- a beginning of many
-- @beginning_startswith='FORMA%'
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @p6='51'
SELECT c1."Id"
FROM (
    SELECT c0."At", c0."Id"
    FROM (
        SELECT DISTINCT c."FiledAt" AS "At", c."CaseId" AS "Id"
        FROM case_words AS c
        WHERE c."Word" LIKE @beginning_startswith AND c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."CaseId" < @id))
    ) AS c0
    ORDER BY c0."At" DESC, c0."Id" DESC
    LIMIT @p
) AS c2
INNER JOIN cases AS c1 ON c2."Id" = c1."Id"
ORDER BY c2."At" DESC, c2."Id" DESC
LIMIT @p6;

-- a beginning of very many, before it 1
-- @word_startswith='FORMA%'
-- @last=''
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 2
-- @word_startswith='FORMA%'
-- @last='FORMA1'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 3
-- @word_startswith='FORMA%'
-- @last='FORMA2'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 4
-- @word_startswith='FORMA%'
-- @last='FORMA3'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 5
-- @word_startswith='FORMA%'
-- @last='FORMA4'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 6
-- @word_startswith='FORMA%'
-- @last='FORMA5'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 7
-- @word_startswith='FORMA%'
-- @last='FORMA6'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 8
-- @word_startswith='FORMA%'
-- @last='FORMA7'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 9
-- @word_startswith='FORMA%'
-- @last='FORMA8'
-- @p='1'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith AND c."Word" > @last
ORDER BY c."Word"
LIMIT @p;

-- a beginning of very many, before it 10
-- @word_startswith='FORMA%'
-- @p2='1'
-- @p='10000'
SELECT c."Word"
FROM case_words AS c
WHERE c."Word" LIKE @word_startswith
ORDER BY c."Word", c."FiledAt", c."CaseId"
LIMIT @p2 OFFSET @p;

-- a beginning of very many
-- @at='1970-01-01T00:00:00.0000000+00:00' (DbType = DateTime)
-- @id='00000000-0000-0000-0000-000000000000'
-- @p='1000'
-- @beginning_startswith='FORMA%'
-- @p7='51'
SELECT c2."Id"
FROM (
    SELECT c1."Id", c1."FiledAt"
    FROM (
        SELECT c."Id", c."FiledAt"
        FROM cases AS c
        WHERE c."FiledAt" <= @at AND (c."FiledAt" < @at OR (c."FiledAt" = @at AND c."Id" < @id))
        ORDER BY c."FiledAt" DESC, c."Id" DESC
        LIMIT @p
    ) AS c1
    WHERE (
        SELECT c0."CaseId"
        FROM case_words AS c0
        WHERE c0."CaseId" = c1."Id" AND c0."Word" LIKE @beginning_startswith
        LIMIT 1) = c1."Id"
    ORDER BY c1."FiledAt" DESC, c1."Id" DESC
    LIMIT @p
) AS c3
INNER JOIN cases AS c2 ON c3."Id" = c2."Id"
ORDER BY c3."FiledAt" DESC, c3."Id" DESC
LIMIT @p7;

