-- AccountSpecs.LinksExpiredBefore
DELETE FROM account_links AS a
WHERE a.ctid = ANY (ARRAY(
    SELECT a.ctid
    FROM account_links AS a
    WHERE a."ExpiresAt" < @time
    ORDER BY a."ExpiresAt"
    LIMIT @p))
  AND (a."ExpiresAt" < @time);

-- AccountSpecs.NeverActivated
DELETE FROM accounts AS a
WHERE a.ctid = ANY (ARRAY(
    SELECT a.ctid
    FROM accounts AS a
    WHERE a."State" = 'PendingActivation' AND a."CreatedAt" < @createdBefore
    ORDER BY a."CreatedAt"
    LIMIT @p))
  AND (a."State" = 'PendingActivation' AND a."CreatedAt" < @createdBefore);

-- AccountSpecs.SessionsExpiredBefore
DELETE FROM sessions AS s
WHERE s.ctid = ANY (ARRAY(
    SELECT s.ctid
    FROM sessions AS s
    WHERE s."ExpiresAt" < @time
    ORDER BY s."ExpiresAt"
    LIMIT @p))
  AND (s."ExpiresAt" < @time);

-- Budget.Over
DELETE FROM budgets AS b
WHERE b.ctid = ANY (ARRAY(
    SELECT b.ctid
    FROM budgets AS b
    WHERE b."EndsAt" < @now
    ORDER BY b."EndsAt"
    LIMIT @p))
  AND (b."EndsAt" < @now);

-- CaseDraftSpecs.ExpiredBefore
DELETE FROM case_drafts AS c
WHERE c.ctid = ANY (ARRAY(
    SELECT c.ctid
    FROM case_drafts AS c
    WHERE c."ExpiresAt" < @time
    ORDER BY c."ExpiresAt"
    LIMIT @p))
  AND (c."ExpiresAt" < @time);

-- CasePresenceSpecs.SeenBefore
DELETE FROM case_presences AS c
WHERE c.ctid = ANY (ARRAY(
    SELECT c.ctid
    FROM case_presences AS c
    WHERE c."SeenAt" < @time
    ORDER BY c."SeenAt"
    LIMIT @p))
  AND (c."SeenAt" < @time);

-- MessageSpecs.DiscardedBefore
DELETE FROM outgoing_messages AS o
WHERE o.ctid = ANY (ARRAY(
    SELECT o.ctid
    FROM outgoing_messages AS o
    WHERE o."State" = 'Discarded' AND o."CreatedAt" < @time
    ORDER BY o."DueAt"
    LIMIT @p))
  AND (o."State" = 'Discarded' AND o."CreatedAt" < @time);

-- MessageSpecs.OlderThan
DELETE FROM outgoing_messages AS o
WHERE o.ctid = ANY (ARRAY(
    SELECT o.ctid
    FROM outgoing_messages AS o
    WHERE o."State" = @state AND o."CreatedAt" < @time
    ORDER BY o."CreatedAt"
    LIMIT @p))
  AND (o."State" = @state AND o."CreatedAt" < @time);

-- StaffSessionSpecs.ExpiredBefore
DELETE FROM staff_sessions AS s
WHERE s.ctid = ANY (ARRAY(
    SELECT s.ctid
    FROM staff_sessions AS s
    WHERE s."ExpiresAt" < @time
    ORDER BY s."ExpiresAt"
    LIMIT @p))
  AND (s."ExpiresAt" < @time);

-- StaffTicketSpecs.ExpiredBefore
DELETE FROM staff_tickets AS s
WHERE s.ctid = ANY (ARRAY(
    SELECT s.ctid
    FROM staff_tickets AS s
    WHERE s."ExpiresAt" < @time
    ORDER BY s."ExpiresAt"
    LIMIT @p))
  AND (s."ExpiresAt" < @time);

-- TicketSpecs.ExpiredBefore
DELETE FROM tickets AS t
WHERE t.ctid = ANY (ARRAY(
    SELECT t.ctid
    FROM tickets AS t
    WHERE t."ExpiresAt" < @time
    ORDER BY t."ExpiresAt"
    LIMIT @p))
  AND (t."ExpiresAt" < @time);

-- UnlockProposalSpecs.ExpiredBefore
DELETE FROM unlock_proposals AS u
WHERE u.ctid = ANY (ARRAY(
    SELECT u.ctid
    FROM unlock_proposals AS u
    WHERE u."ExpiresAt" < @time
    ORDER BY u."ExpiresAt"
    LIMIT @p))
  AND (u."ExpiresAt" < @time);

