-- 1
-- @actions={ 'register', 'activate_account', 'answer_questions', 'add_company', 'sign_in', ... } (DbType = Object)
-- @from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT a."Action", a."Outcome", a."ActorKind", count(*) AS "Count"
FROM audit_entries AS a
WHERE a."Action" = ANY (@actions) AND a."At" >= @from AND a."At" < @to
GROUP BY a."Action", a."Outcome", a."ActorKind";

-- 2
-- @passed='True'
-- @_8__locals1_from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @_8__locals1_to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT count(*)
FROM (
    SELECT 1 AS "Key"
    FROM verification_attempts AS v
    WHERE v."Passed" = @passed AND v."At" >= @_8__locals1_from AND v."At" < @_8__locals1_to
) AS v0
GROUP BY v0."Key";

-- 3
-- @passed='False'
-- @_8__locals1_from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @_8__locals1_to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT count(*)
FROM (
    SELECT 1 AS "Key"
    FROM verification_attempts AS v
    WHERE v."Passed" = @passed AND v."At" >= @_8__locals1_from AND v."At" < @_8__locals1_to
) AS v0
GROUP BY v0."Key";

-- 4
-- @from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT o0."IsSent", o0."IsPause", o0."Step", count(*) AS "Count"
FROM (
    SELECT o."State" = 'Delivered' AS "IsSent", o."Template" = 'SignInPausedMail' AS "IsPause", CASE
        WHEN o."DeliveredAt" <= o."CreatedAt" + INTERVAL '5 secs' THEN 5
        WHEN o."DeliveredAt" <= o."CreatedAt" + INTERVAL '30 secs' THEN 30
        WHEN o."DeliveredAt" <= o."CreatedAt" + INTERVAL '300 secs' THEN 300
        WHEN o."DeliveredAt" <= o."CreatedAt" + INTERVAL '3600 secs' THEN 3600
        WHEN o."DeliveredAt" <= o."CreatedAt" + INTERVAL '86400 secs' THEN 86400
        ELSE 2147483647
    END AS "Step"
    FROM outgoing_messages AS o
    WHERE o."State" IN ('Queued', 'Delivered', 'Parked') AND o."CreatedAt" >= @from AND o."CreatedAt" < @to
) AS o0
GROUP BY o0."IsSent", o0."IsPause", o0."Step";

-- 5
-- @from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT c."Kind", c."Channel", count(*) AS "Count"
FROM cases AS c
WHERE c."FiledAt" >= @from AND c."FiledAt" < @to
GROUP BY c."Kind", c."Channel";

-- 6
-- @from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT c0."Kind", c0."Channel", count(*) AS "Count"
FROM case_entries AS c
INNER JOIN cases AS c0 ON c."CaseId" = c0."Id"
WHERE c."Step" = 'Transferred' AND c."At" >= @from AND c."At" < @to
GROUP BY c0."Kind", c0."Channel";

-- 7
-- @from='2026-11-21T05:00:00.0000000+00:00' (DbType = DateTime)
-- @to='2026-11-22T05:00:00.0000000+00:00' (DbType = DateTime)
SELECT c0."Kind", c0."Channel", c0."FiledAt", (
    SELECT c1."Detail"
    FROM case_entries AS c1
    WHERE c1."Step" = 'Answered' AND c1."CaseId" = c0."Id"
    ORDER BY c1."Number" DESC
    LIMIT 1) AS "How"
FROM case_entries AS c
INNER JOIN cases AS c0 ON c."CaseId" = c0."Id"
WHERE c."Step" = 'Delivered' AND c."At" >= @from AND c."At" < @to;

-- 8
SELECT c."State", c."DueOn", count(*) AS "Count"
FROM cases AS c
WHERE c."IsOpen"
GROUP BY c."State", c."DueOn";

-- 9
SELECT o."State", count(*) AS "Count"
FROM outgoing_messages AS o
WHERE o."State" IN ('Queued', 'Parked')
GROUP BY o."State";

-- 10
SELECT a."State", count(*) AS "Count"
FROM accounts AS a
WHERE a."State" = 'VerificationBlocked'
GROUP BY a."State";

-- 11
-- @first='12/01/2026' (DbType = Date)
-- @last='10/01/2026' (DbType = Date)
-- @from='11/14/2026' (DbType = Date)
-- @head='11/21/2026' (DbType = Date)
-- @tail='11/22/2026' (DbType = Date)
-- @to='11/21/2026' (DbType = Date)
SELECT u."Measure", u."Kind", u."Channel", u."Length", COALESCE(sum(u."Value"), 0.0)::bigint
FROM (
    SELECT f."Measure", f."Kind", f."Channel", f."Length", f."Value"
    FROM figures AS f
    WHERE (f."Span" = 'Month' AND f."Day" >= @first AND f."Day" <= @last) OR (f."Span" = 'Day' AND f."Day" >= @from AND f."Day" <= @head) OR (f."Span" = 'Day' AND f."Day" >= @tail AND f."Day" <= @to)
    UNION ALL
    SELECT f0."Measure", f0."Kind", f0."Channel", f0."Length", f0."Value"
    FROM figures AS f0
    WHERE f0."Span" = 'Now'
) AS u
GROUP BY u."Measure", u."Kind", u."Channel", u."Length";

-- 12
-- @period_From='11/14/2026' (DbType = Date)
-- @period_To='11/21/2026' (DbType = Date)
SELECT f."Day", f."Measure", COALESCE(sum(f."Value"), 0.0)::bigint
FROM figures AS f
WHERE f."Span" = 'Day' AND f."Day" >= @period_From AND f."Day" <= @period_To AND f."Measure" IN ('SignedIn', 'SignInRefused', 'SignInPaused', 'CaseReceived', 'CaseAnswered')
GROUP BY f."Day", f."Measure";

-- 13
-- @p='1'
SELECT f."CountedAt"
FROM figure_clocks AS f
WHERE f."Id" = 1
LIMIT @p;

-- 14
-- @first='12/01/2025' (DbType = Date)
-- @last='10/01/2026' (DbType = Date)
-- @from='11/22/2025' (DbType = Date)
-- @head='11/30/2025' (DbType = Date)
-- @tail='11/01/2026' (DbType = Date)
-- @to='11/21/2026' (DbType = Date)
SELECT u."Measure", u."Kind", u."Channel", u."Length", COALESCE(sum(u."Value"), 0.0)::bigint
FROM (
    SELECT f."Measure", f."Kind", f."Channel", f."Length", f."Value"
    FROM figures AS f
    WHERE (f."Span" = 'Month' AND f."Day" >= @first AND f."Day" <= @last) OR (f."Span" = 'Day' AND f."Day" >= @from AND f."Day" <= @head) OR (f."Span" = 'Day' AND f."Day" >= @tail AND f."Day" <= @to)
    UNION ALL
    SELECT f0."Measure", f0."Kind", f0."Channel", f0."Length", f0."Value"
    FROM figures AS f0
    WHERE f0."Span" = 'Now'
) AS u
GROUP BY u."Measure", u."Kind", u."Channel", u."Length";

-- 15
-- @first='12/01/2025' (DbType = Date)
-- @last='10/01/2026' (DbType = Date)
-- @from='11/22/2025' (DbType = Date)
-- @head='11/30/2025' (DbType = Date)
-- @tail='11/01/2026' (DbType = Date)
-- @to='11/21/2026' (DbType = Date)
SELECT f."Day", f."Measure", COALESCE(sum(f."Value"), 0.0)::bigint
FROM figures AS f
WHERE ((f."Span" = 'Month' AND f."Day" >= @first AND f."Day" <= @last) OR (f."Span" = 'Day' AND f."Day" >= @from AND f."Day" <= @head) OR (f."Span" = 'Day' AND f."Day" >= @tail AND f."Day" <= @to)) AND f."Measure" IN ('SignedIn', 'SignInRefused', 'SignInPaused', 'CaseReceived', 'CaseAnswered')
GROUP BY f."Day", f."Measure";

-- 16
-- @p='1'
SELECT f."CountedAt"
FROM figure_clocks AS f
WHERE f."Id" = 1
LIMIT @p;

-- 17
-- @last='10/01/2026' (DbType = Date)
-- @p='1'
SELECT f."Day"
FROM figures AS f
WHERE f."Span" = 'Month' AND f."Day" <= @last AND f."Measure" IN ('CaseReceived', 'CaseAnswered', 'CaseTransferred', 'AccessDenied') AND f."Kind" IN ('Petition', 'Complaint', 'Claim', 'Suggestion', 'Compliment', 'Denunciation', 'InformationRequest', 'Consultation', 'DataConsultation', 'DataClaim', 'DataCorrection', 'Unlock') AND f."Value" > 0
ORDER BY f."Day"
LIMIT @p;

-- 18
-- @last='10/01/2026' (DbType = Date)
-- @begin='01/01/2026' (DbType = Date)
-- @end='12/01/2026' (DbType = Date)
SELECT f."Day", f."Measure", f."Kind", f."Channel", f."Length", f."Value"
FROM figures AS f
WHERE f."Span" = 'Month' AND f."Day" <= @last AND f."Measure" IN ('CaseReceived', 'CaseAnswered', 'CaseTransferred', 'AccessDenied') AND f."Kind" IN ('Petition', 'Complaint', 'Claim', 'Suggestion', 'Compliment', 'Denunciation', 'InformationRequest', 'Consultation', 'DataConsultation', 'DataClaim', 'DataCorrection', 'Unlock') AND f."Value" > 0 AND f."Day" >= @begin AND f."Day" <= @end;

