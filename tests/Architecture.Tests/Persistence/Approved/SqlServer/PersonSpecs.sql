-- PersonSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[Id], [p].[Affiliated], [p].[BirthDate], [p].[ChangedAt], [p].[DocumentIssuedOn], [p].[DocumentNumber], [p].[DocumentType], [p].[Email], [p].[FirstName], [p].[FirstSurname], [p].[NameKey], [p].[NormalizedEmail], [p].[Phone], [p].[Region], [p].[SecondName], [p].[SecondSurname], [p].[SurnameKey]
FROM [people] AS [p]
WHERE [p].[Id] = @id;

-- PersonSpecs.ByDocument
DECLARE @p int = 1;
DECLARE @number nvarchar(20) = N'muestra';
DECLARE @type nvarchar(30) = N'CC';

SELECT TOP(@p) [p].[Id], [p].[Affiliated], [p].[BirthDate], [p].[ChangedAt], [p].[DocumentIssuedOn], [p].[DocumentNumber], [p].[DocumentType], [p].[Email], [p].[FirstName], [p].[FirstSurname], [p].[NameKey], [p].[NormalizedEmail], [p].[Phone], [p].[Region], [p].[SecondName], [p].[SecondSurname], [p].[SurnameKey]
FROM [people] AS [p]
WHERE [p].[DocumentNumber] = @number
ORDER BY CASE
    WHEN [p].[DocumentType] = @type THEN 0
    ELSE 1
END;

-- PersonSpecs.ByEmail
DECLARE @p int = 2;
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT TOP(@p) [p].[Id], [p].[Affiliated], [p].[BirthDate], [p].[ChangedAt], [p].[DocumentIssuedOn], [p].[DocumentNumber], [p].[DocumentType], [p].[Email], [p].[FirstName], [p].[FirstSurname], [p].[NameKey], [p].[NormalizedEmail], [p].[Phone], [p].[Region], [p].[SecondName], [p].[SecondSurname], [p].[SurnameKey]
FROM [people] AS [p]
WHERE [p].[NormalizedEmail] = @normalizedEmail
ORDER BY [p].[Id];

-- PersonSpecs.FactsOf
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [p].[PersonId], [p].[Kind], [p].[ChangedAt], [p].[Draw], [p].[Form], [p].[Stratum], [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[PersonId] = @personId;

-- PersonSpecs.FactOf
DECLARE @personId uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @kind nvarchar(40) = N'muestra';

SELECT [p].[PersonId], [p].[Kind], [p].[ChangedAt], [p].[Draw], [p].[Form], [p].[Stratum], [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[PersonId] = @personId AND [p].[Kind] = @kind;

-- PersonSpecs.FactsAfter
DECLARE @p int = 7;
DECLARE @like_Kind nvarchar(40) = N'profession';
DECLARE @like_Form nvarchar(30) = N'text:lower:short';
DECLARE @like_PersonId uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @place int = 7;
DECLARE @stratum nvarchar(80) = N'muestra';

SELECT TOP(@p) [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[Kind] = @like_Kind AND [p].[Form] = @like_Form AND [p].[PersonId] <> @like_PersonId AND [p].[Draw] >= @place AND [p].[Stratum] = @stratum
ORDER BY [p].[Draw];

-- PersonSpecs.FactsAfter (less)
DECLARE @p int = 7;
DECLARE @like_Kind nvarchar(40) = N'profession';
DECLARE @like_Form nvarchar(30) = N'text:lower:short';
DECLARE @like_PersonId uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @place int = 7;

SELECT TOP(@p) [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[Kind] = @like_Kind AND [p].[Form] = @like_Form AND [p].[PersonId] <> @like_PersonId AND [p].[Draw] >= @place
ORDER BY [p].[Draw];

-- PersonSpecs.FactsBefore
DECLARE @p int = 7;
DECLARE @like_Kind nvarchar(40) = N'profession';
DECLARE @like_Form nvarchar(30) = N'text:lower:short';
DECLARE @like_PersonId uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @place int = 7;
DECLARE @stratum nvarchar(80) = N'muestra';

SELECT TOP(@p) [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[Kind] = @like_Kind AND [p].[Form] = @like_Form AND [p].[PersonId] <> @like_PersonId AND [p].[Draw] < @place AND [p].[Stratum] = @stratum
ORDER BY [p].[Draw];

-- PersonSpecs.FactsBefore (less)
DECLARE @p int = 7;
DECLARE @like_Kind nvarchar(40) = N'profession';
DECLARE @like_Form nvarchar(30) = N'text:lower:short';
DECLARE @like_PersonId uniqueIdentifier = '00000000-0000-0000-0000-000000000000';
DECLARE @place int = 7;

SELECT TOP(@p) [p].[Value]
FROM [person_facts] AS [p]
WHERE [p].[Kind] = @like_Kind AND [p].[Form] = @like_Form AND [p].[PersonId] <> @like_PersonId AND [p].[Draw] < @place
ORDER BY [p].[Draw];

