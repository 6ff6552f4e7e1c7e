-- AppSpecs.RequestsOf
-- @accountId='019ac000-0000-7000-8000-000000000001'
SELECT a."AccountId", a."App", a."CaseId", a."GrantedAt", a."RequestedAt"
FROM app_requests AS a
WHERE a."AccountId" = @accountId;

-- AppSpecs.One
-- @accountId='019ac000-0000-7000-8000-000000000001'
-- @app='muestra'
SELECT a."AccountId", a."App", a."CaseId", a."GrantedAt", a."RequestedAt"
FROM app_requests AS a
WHERE a."AccountId" = @accountId AND a."App" = @app;

-- AppSpecs.OfCase
-- @caseId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT a."AccountId", a."App", a."CaseId", a."GrantedAt", a."RequestedAt"
FROM app_requests AS a
WHERE a."CaseId" = @caseId;

