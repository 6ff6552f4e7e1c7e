-- CaseSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."Id" = @id;

-- CaseSpecs.Any
-- @p='1'
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.FiledSince
-- @time='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."FiledAt" >= @time;

-- CaseSpecs.ByRadicado
-- @year='0'
-- @number='0'
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."Year" = @year AND c."Number" = @number;

-- CaseSpecs.Repeating
-- @original='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."RepeatsId" = @original;

-- CaseSpecs.Linked
-- @original='019ac000-0000-7000-8000-000000000001'
-- @original1='019ac000-0000-7000-8000-000000000001' (Nullable = true)
-- @than='019ac000-0000-7000-8000-000000000001'
-- @p='50'
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE (c."Id" = @original OR c."RepeatsId" = @original1) AND c."Id" <> @than
ORDER BY c."Year", c."Number"
LIMIT @p;

-- CaseSpecs.OfAccount
-- @accountId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."AccountId" = @accountId
ORDER BY c."FiledAt" DESC, c."Id" DESC;

-- CaseSpecs.LetGo
-- @today='01/01/0001' (Nullable = true) (DbType = Date)
-- @after='019ac000-0000-7000-8000-000000000001'
-- @p='7'
SELECT c."Id"
FROM cases AS c
WHERE c."TermRests" AND c."DueOn" < @today AND c."Id" > @after
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.ToRemind
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
-- @after='019ac000-0000-7000-8000-000000000001'
-- @p='7'
SELECT c."Id"
FROM cases AS c
WHERE c."RemindAt" <= @now AND c."Id" > @after
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.Missed
-- @today='01/01/0001' (Nullable = true) (DbType = Date)
-- @after='019ac000-0000-7000-8000-000000000001'
-- @p='7'
SELECT c."Id"
FROM cases AS c
WHERE NOT (c."TermRests") AND c."DueOn" < @today AND c."OverdueSince" IS NULL AND c."Id" > @after
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.CountedBefore
-- @version='7'
-- @after='019ac000-0000-7000-8000-000000000001'
-- @p='7'
SELECT c."Id"
FROM cases AS c
WHERE c."IsOpen" AND c."CalendarSeen" < @version AND c."Id" > @after
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.PromisedBefore
-- @version='7'
-- @after='019ac000-0000-7000-8000-000000000001'
-- @p='7'
SELECT c."Id"
FROM cases AS c
WHERE c."IsOpen" AND c."GoalsSeen" < @version AND c."Id" > @after
ORDER BY c."Id"
LIMIT @p;

-- CaseSpecs.AnsweredByNotice
-- @since='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @p='7'
SELECT c."Id", c."AccountId", c."ActBy", c."AnswerBy", c."AnswerMessageId", c."AssigneeId", c."CalendarSeen", c."Channel", c."Consent", c."Details", c."DueOn", c."FiledAt", c."Goal", c."GoalDueAt", c."GoalsSeen", c."Hours", c."HoursDueAt", c."IsObscure", c."IsOpen", c."IsPriority", c."IsReiterated", c."Kind", c."Language", c."Law", c."Number", c."OverdueSince", c."RemindAt", c."RemindedAt", c."RepeatsId", c."Risk", c."SnoozedUntil", c."State", c."Subject", c."TermRests", c."Text", c."UpdatedAt", c."Version", c."Year", c."Filer_DocumentNumber", c."Filer_DocumentType", c."Filer_Email", c."Filer_Kind", c."Filer_Name", c."Filer_Phone"
FROM cases AS c
WHERE c."AnswerBy" = 'Notice' AND c."UpdatedAt" >= @since AND c."State" IN ('Answered', 'Closed')
ORDER BY c."UpdatedAt" DESC
LIMIT @p;

-- CaseSpecs.OnTheirWay
-- @p='7'
SELECT c."Id", c."AnswerMessageId"
FROM cases AS c
WHERE c."State" = 'Answered' AND (c."AnswerMessageId" IS NOT NULL OR c."AnswerBy" = 'Notice')
ORDER BY c."UpdatedAt" DESC
LIMIT @p;

-- CaseSpecs.Timeline
-- @caseId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."At", c."Author", c."CaseId", c."Detail", c."Number", c."StaffId", c."Step", c."Text"
FROM case_entries AS c
WHERE c."CaseId" = @caseId
ORDER BY c."Number", c."At";

-- CaseSpecs.RatingOf
-- @caseId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."At", c."Author", c."CaseId", c."Detail", c."Number", c."StaffId", c."Step", c."Text"
FROM case_entries AS c
WHERE c."CaseId" = @caseId AND c."Step" = 'Rated';

-- CaseSpecs.RevealedTo
-- @caseId='019ac000-0000-7000-8000-000000000001'
-- @staffId='019ac000-0000-7000-8000-000000000001' (Nullable = true)
SELECT c."Id", c."At", c."Author", c."CaseId", c."Detail", c."Number", c."StaffId", c."Step", c."Text"
FROM case_entries AS c
WHERE c."CaseId" = @caseId AND c."Step" = 'Revealed' AND c."StaffId" = @staffId;

-- CaseSpecs.NotesOf
-- @caseId='019ac000-0000-7000-8000-000000000001'
SELECT c."Id", c."At", c."CaseId", c."StaffId", c."Text"
FROM case_notes AS c
WHERE c."CaseId" = @caseId
ORDER BY c."At", c."Id";

-- CaseSpecs.TimelineForPerson
-- @caseId='019ac000-0000-7000-8000-000000000001'
-- @inner={ 'Taken', 'Released', 'Assigned', 'AnswerTakenBack', 'Revealed', ... } (DbType = Object)
SELECT c."Id", c."At", c."Author", c."CaseId", c."Detail", c."Number", c."StaffId", c."Step", c."Text"
FROM case_entries AS c
WHERE c."CaseId" = @caseId AND NOT (c."Step" = ANY (@inner) AND c."Step" = ANY (@inner) IS NOT NULL)
ORDER BY c."Number", c."At";

