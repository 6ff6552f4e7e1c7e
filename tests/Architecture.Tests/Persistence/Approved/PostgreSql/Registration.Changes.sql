-- ActivateAccountHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

