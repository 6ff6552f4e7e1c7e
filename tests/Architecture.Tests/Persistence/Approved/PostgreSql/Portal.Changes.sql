-- RestoredRows.EndWhatWasOpen Account
UPDATE accounts AS a
SET "TemporaryPasswordUntil" = NULL;

-- RestoredRows.EndWhatWasOpen AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- RestoredRows.EndWhatWasOpen Ticket
UPDATE tickets AS t
SET "UsedAt" = @now;

