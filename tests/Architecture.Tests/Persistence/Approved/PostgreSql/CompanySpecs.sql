-- CompanySpecs.Of
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."Address", c."City", c."ContactName", c."ContactRole", c."CreatedAt", c."Department", c."EconomicActivity", c."Email", c."LegalName", c."Nit", c."Phone", c."TradeName", c."UpdatedAt", c."Version"
FROM companies AS c
WHERE c."AccountId" = @accountId
ORDER BY c."CreatedAt", c."Id";

-- CompanySpecs.OneOf
-- @companyId='019ac000-0000-7000-8000-000000000001'
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."Address", c."City", c."ContactName", c."ContactRole", c."CreatedAt", c."Department", c."EconomicActivity", c."Email", c."LegalName", c."Nit", c."Phone", c."TradeName", c."UpdatedAt", c."Version"
FROM companies AS c
WHERE c."Id" = @companyId AND c."AccountId" = @accountId;

