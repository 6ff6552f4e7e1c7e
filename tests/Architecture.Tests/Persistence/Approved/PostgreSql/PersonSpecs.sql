-- PersonSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT p."Id", p."Affiliated", p."BirthDate", p."ChangedAt", p."DocumentIssuedOn", p."DocumentNumber", p."DocumentType", p."Email", p."FirstName", p."FirstSurname", p."NameKey", p."NormalizedEmail", p."Phone", p."Region", p."SecondName", p."SecondSurname", p."SurnameKey"
FROM people AS p
WHERE p."Id" = @id;

-- PersonSpecs.ByDocument
-- @number='muestra'
-- @type='CC' (Nullable = false)
-- @p='1'
SELECT p."Id", p."Affiliated", p."BirthDate", p."ChangedAt", p."DocumentIssuedOn", p."DocumentNumber", p."DocumentType", p."Email", p."FirstName", p."FirstSurname", p."NameKey", p."NormalizedEmail", p."Phone", p."Region", p."SecondName", p."SecondSurname", p."SurnameKey"
FROM people AS p
WHERE p."DocumentNumber" = @number
ORDER BY CASE
    WHEN p."DocumentType" = @type THEN 0
    ELSE 1
END
LIMIT @p;

-- PersonSpecs.ByEmail
-- @normalizedEmail='muestra'
-- @p='2'
SELECT p."Id", p."Affiliated", p."BirthDate", p."ChangedAt", p."DocumentIssuedOn", p."DocumentNumber", p."DocumentType", p."Email", p."FirstName", p."FirstSurname", p."NameKey", p."NormalizedEmail", p."Phone", p."Region", p."SecondName", p."SecondSurname", p."SurnameKey"
FROM people AS p
WHERE p."NormalizedEmail" = @normalizedEmail
ORDER BY p."Id"
LIMIT @p;

-- PersonSpecs.FactsOf
-- @personId='019ac000-0000-7000-8000-000000000001'
SELECT p."PersonId", p."Kind", p."ChangedAt", p."Draw", p."Form", p."Stratum", p."Value"
FROM person_facts AS p
WHERE p."PersonId" = @personId;

-- PersonSpecs.FactOf
-- @personId='019ac000-0000-7000-8000-000000000001'
-- @kind='muestra'
SELECT p."PersonId", p."Kind", p."ChangedAt", p."Draw", p."Form", p."Stratum", p."Value"
FROM person_facts AS p
WHERE p."PersonId" = @personId AND p."Kind" = @kind;

-- PersonSpecs.FactsAfter
-- @like_Kind='profession'
-- @like_Form='text:lower:short'
-- @like_PersonId='00000000-0000-0000-0000-000000000000'
-- @place='7'
-- @stratum='muestra'
-- @p='7'
SELECT p."Value"
FROM person_facts AS p
WHERE p."Kind" = @like_Kind AND p."Form" = @like_Form AND p."PersonId" <> @like_PersonId AND p."Draw" >= @place AND p."Stratum" = @stratum
ORDER BY p."Draw"
LIMIT @p;

-- PersonSpecs.FactsAfter (less)
-- @like_Kind='profession'
-- @like_Form='text:lower:short'
-- @like_PersonId='00000000-0000-0000-0000-000000000000'
-- @place='7'
-- @p='7'
SELECT p."Value"
FROM person_facts AS p
WHERE p."Kind" = @like_Kind AND p."Form" = @like_Form AND p."PersonId" <> @like_PersonId AND p."Draw" >= @place
ORDER BY p."Draw"
LIMIT @p;

-- PersonSpecs.FactsBefore
-- @like_Kind='profession'
-- @like_Form='text:lower:short'
-- @like_PersonId='00000000-0000-0000-0000-000000000000'
-- @place='7'
-- @stratum='muestra'
-- @p='7'
SELECT p."Value"
FROM person_facts AS p
WHERE p."Kind" = @like_Kind AND p."Form" = @like_Form AND p."PersonId" <> @like_PersonId AND p."Draw" < @place AND p."Stratum" = @stratum
ORDER BY p."Draw"
LIMIT @p;

-- PersonSpecs.FactsBefore (less)
-- @like_Kind='profession'
-- @like_Form='text:lower:short'
-- @like_PersonId='00000000-0000-0000-0000-000000000000'
-- @place='7'
-- @p='7'
SELECT p."Value"
FROM person_facts AS p
WHERE p."Kind" = @like_Kind AND p."Form" = @like_Form AND p."PersonId" <> @like_PersonId AND p."Draw" < @place
ORDER BY p."Draw"
LIMIT @p;

