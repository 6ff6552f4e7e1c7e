-- one word, before it 1
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUBSIDIO%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- one word, before it 2
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUBSIDIO%';
DECLARE @last nvarchar(254) = N'SUBSIDIO';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- one word
DECLARE @p6 int = 51;
DECLARE @p int = 1000;
DECLARE @form nvarchar(254) = N'SUBSIDIO';
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT TOP(@p6) [c0].[Id]
FROM (
    SELECT TOP(@p) [c].[FiledAt], [c].[CaseId]
    FROM [case_words] AS [c]
    WHERE [c].[Word] = @form AND [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[CaseId] < @id))
    ORDER BY [c].[FiledAt] DESC, [c].[CaseId] DESC
) AS [c1]
INNER JOIN [cases] AS [c0] ON [c1].[CaseId] = [c0].[Id]
ORDER BY [c1].[FiledAt] DESC, [c1].[CaseId] DESC;

-- a beginning of two, before it 1
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUB%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of two, before it 2
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUB%';
DECLARE @last nvarchar(254) = N'SUBA';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of two, before it 3
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUB%';
DECLARE @last nvarchar(254) = N'SUBSIDIO';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of two
DECLARE @p13 int = 51;
DECLARE @p int = 1000;
DECLARE @form nvarchar(254) = N'SUBA';
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @form6 nvarchar(254) = N'SUBSIDIO';
DECLARE @at7 datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id10 uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT TOP(@p13) [c3].[Id]
FROM (
    SELECT TOP(@p) [u].[At], [u].[Id]
    FROM (
        SELECT [c1].[At], [c1].[Id]
        FROM (
            SELECT TOP(@p) [c].[FiledAt] AS [At], [c].[CaseId] AS [Id]
            FROM [case_words] AS [c]
            WHERE [c].[Word] = @form AND [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[CaseId] < @id))
            ORDER BY [c].[FiledAt] DESC, [c].[CaseId] DESC
        ) AS [c1]
        UNION
        SELECT [c2].[At], [c2].[Id]
        FROM (
            SELECT TOP(@p) [c0].[FiledAt] AS [At], [c0].[CaseId] AS [Id]
            FROM [case_words] AS [c0]
            WHERE [c0].[Word] = @form6 AND [c0].[FiledAt] <= @at7 AND ([c0].[FiledAt] < @at7 OR ([c0].[FiledAt] = @at7 AND [c0].[CaseId] < @id10))
            ORDER BY [c0].[FiledAt] DESC, [c0].[CaseId] DESC
        ) AS [c2]
    ) AS [u]
    ORDER BY [u].[At] DESC, [u].[Id] DESC
) AS [u0]
INNER JOIN [cases] AS [c3] ON [u0].[Id] = [c3].[Id]
ORDER BY [u0].[At] DESC, [u0].[Id] DESC;

-- two words, before it 1
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUBSIDIO%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- two words, before it 2
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'SUBSIDIO%';
DECLARE @last nvarchar(254) = N'SUBSIDIO';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- two words, before it 3
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'COCINA%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- two words, before it 4
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'COCINA%';
DECLARE @last nvarchar(254) = N'COCINA';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- two words, before it 5
DECLARE @p int = 1000;
DECLARE @form nvarchar(254) = N'SUBSIDIO';
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @p6 int = 999;
DECLARE @p7 int = 1;

SELECT [c0].[FiledAt] AS [At], [c0].[CaseId] AS [Id]
FROM (
    SELECT TOP(@p) [c].[FiledAt], [c].[CaseId]
    FROM [case_words] AS [c]
    WHERE [c].[Word] = @form AND [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[CaseId] < @id))
    ORDER BY [c].[FiledAt] DESC, [c].[CaseId] DESC
) AS [c0]
ORDER BY [c0].[FiledAt] DESC, [c0].[CaseId] DESC
OFFSET @p6 ROWS FETCH NEXT @p7 ROWS ONLY;

-- two words
DECLARE @p8 int = 51;
DECLARE @p int = 1000;
DECLARE @form nvarchar(254) = N'SUBSIDIO';
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @forms1 nvarchar(254) = N'COCINA';

SELECT TOP(@p8) [c2].[Id]
FROM (
    SELECT TOP(@p) [c1].[FiledAt], [c1].[CaseId]
    FROM (
        SELECT TOP(@p) [c].[FiledAt], [c].[CaseId]
        FROM [case_words] AS [c]
        WHERE [c].[Word] = @form AND [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[CaseId] < @id))
        ORDER BY [c].[FiledAt] DESC, [c].[CaseId] DESC
    ) AS [c1]
    WHERE (
        SELECT TOP(1) [c0].[CaseId]
        FROM [case_words] AS [c0]
        WHERE [c0].[Word] = @forms1 AND [c0].[FiledAt] = [c1].[FiledAt] AND [c0].[CaseId] = [c1].[CaseId]) = [c1].[CaseId]
    ORDER BY [c1].[FiledAt] DESC, [c1].[CaseId] DESC
) AS [c3]
INNER JOIN [cases] AS [c2] ON [c3].[CaseId] = [c2].[Id]
ORDER BY [c3].[FiledAt] DESC, [c3].[CaseId] DESC;

-- a beginning of many, before it 1
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 2
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA1';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 3
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA2';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 4
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA3';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 5
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA4';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 6
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA5';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 7
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA6';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 8
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA7';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 9
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA8';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of many, before it 10
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @p int = 10000;
DECLARE @p2 int = 1;

SELECT [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\'
ORDER BY [c].[Word], [c].[FiledAt], [c].[CaseId]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY;

-- a beginning of many
DECLARE @p6 int = 51;
DECLARE @p int = 1000;
DECLARE @beginning_startswith nvarchar(254) = N'FORMA%';
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT TOP(@p6) [c1].[Id]
FROM (
    SELECT TOP(@p) [c0].[At], [c0].[Id]
    FROM (
        SELECT DISTINCT [c].[FiledAt] AS [At], [c].[CaseId] AS [Id]
        FROM [case_words] AS [c]
        WHERE [c].[Word] LIKE @beginning_startswith ESCAPE N'\' AND [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[CaseId] < @id))
    ) AS [c0]
    ORDER BY [c0].[At] DESC, [c0].[Id] DESC
) AS [c2]
INNER JOIN [cases] AS [c1] ON [c2].[Id] = [c1].[Id]
ORDER BY [c2].[At] DESC, [c2].[Id] DESC;

-- a beginning of very many, before it 1
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 2
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA1';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 3
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA2';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 4
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA3';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 5
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA4';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 6
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA5';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 7
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA6';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 8
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA7';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 9
DECLARE @p int = 1;
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @last nvarchar(254) = N'FORMA8';

SELECT TOP(@p) [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\' AND [c].[Word] > @last
ORDER BY [c].[Word];

-- a beginning of very many, before it 10
DECLARE @word_startswith nvarchar(254) = N'FORMA%';
DECLARE @p int = 10000;
DECLARE @p2 int = 1;

SELECT [c].[Word]
FROM [case_words] AS [c]
WHERE [c].[Word] LIKE @word_startswith ESCAPE N'\'
ORDER BY [c].[Word], [c].[FiledAt], [c].[CaseId]
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY;

-- a beginning of very many
DECLARE @p7 int = 51;
DECLARE @p int = 1000;
DECLARE @at datetimeoffset = '1970-01-01T00:00:00.0000000+00:00';
DECLARE @id uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @beginning_startswith nvarchar(254) = N'FORMA%';

SELECT TOP(@p7) [c2].[Id]
FROM (
    SELECT TOP(@p) [c1].[Id], [c1].[FiledAt]
    FROM (
        SELECT TOP(@p) [c].[Id], [c].[FiledAt]
        FROM [cases] AS [c]
        WHERE [c].[FiledAt] <= @at AND ([c].[FiledAt] < @at OR ([c].[FiledAt] = @at AND [c].[Id] < @id))
        ORDER BY [c].[FiledAt] DESC, [c].[Id] DESC
    ) AS [c1]
    WHERE (
        SELECT TOP(1) [c0].[CaseId]
        FROM [case_words] AS [c0]
        WHERE [c0].[CaseId] = [c1].[Id] AND [c0].[Word] LIKE @beginning_startswith ESCAPE N'\') = [c1].[Id]
    ORDER BY [c1].[FiledAt] DESC, [c1].[Id] DESC
) AS [c3]
INNER JOIN [cases] AS [c2] ON [c3].[Id] = [c2].[Id]
ORDER BY [c3].[FiledAt] DESC, [c3].[Id] DESC;

