-- AccountRow.Hold Account
UPDATE accounts AS a
SET "FailedSignIns" = a."FailedSignIns";

-- AccountTraces..ctor Consent
UPDATE consents AS c
SET "Address" = '';

-- AccountTraces..ctor OutgoingMessage
UPDATE outgoing_messages AS o
SET "MaskedAddress" = '';

-- AccountTraces..ctor VerificationAttempt
UPDATE verification_attempts AS v
SET "AccountId" = '00000000-0000-0000-0000-000000000000';

-- ActivateAccountHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ChangePasswordHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- CheckSessionHandler.Handle Session
UPDATE sessions AS s
SET "LastSeenAt" = @now;

-- CloseAccountHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- ConfirmEmailChangeHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ConfirmEmailChangeHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- DisableSecondFactorHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- EnableSecondFactorHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- EndSessionsHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- ObjectToChangeHandler.Handle Account
UPDATE accounts AS a
SET "PasswordHash" = @worthless,
    "PasswordChangedAt" = @now;

-- ObjectToChangeHandler.Handle AccountLink
UPDATE account_links AS a
SET "UsedAt" = @now;

-- ObjectToChangeHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

-- SecondFactors.Use SecondFactor
UPDATE second_factors AS s
SET "LastStep" = @step;

-- SecondFactors.Use SecondFactor
UPDATE second_factors AS s
SET "LastStep" = s."LastStep";

-- SignInHandler.CountFailure Account
UPDATE accounts AS a
SET "FailedSignIns" = a."FailedSignIns" + 1;

-- SignInHandler.Enter Account
UPDATE accounts AS a
SET "FailedSignIns" = 0,
    "LockedUntil" = NULL,
    "PasswordHash" = @renewed;

-- SignInHandler.EnterOnce Account
UPDATE accounts AS a
SET "TemporaryPasswordUntil" = NULL;

-- SignInHandler.Pause Account
UPDATE accounts AS a
SET "LockedUntil" = @until;

-- SignOutHandler.Handle Session
UPDATE sessions AS s
SET "EndedAt" = @now;

