-- StaffSpecs.ById
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Id" = @id;

-- StaffSpecs.ByEmail
-- @normalizedEmail='muestra'
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."NormalizedEmail" = @normalizedEmail;

-- StaffSpecs.Named
-- @normalizedEmail='muestra'
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."NormalizedEmail" = @normalizedEmail AND s."State" = 'Active';

-- StaffSpecs.Tried
-- @wrong='019ac000-0000-7000-8000-000000000001'
-- @right='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Id" = @wrong OR (s."Id" = @right AND s."PasswordChangedAt" = @passwordChangedAt AND s."State" = 'Active' AND (s."LockedUntil" IS NULL OR s."LockedUntil" <= @now));

-- StaffSpecs.GoingOn
-- @id='019ac000-0000-7000-8000-000000000001'
-- @passwordChangedAt='2026-11-26T12:00:00.0000000+00:00' (DbType = DateTime)
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Id" = @id AND s."PasswordChangedAt" = @passwordChangedAt AND s."State" = 'Active';

-- StaffSpecs.Invited
-- @tokenHash='0x010203'
-- @now='2026-11-26T12:00:00.0000000+00:00' (Nullable = true) (DbType = DateTime)
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."InvitationHash" = @tokenHash AND s."InvitationUntil" > @now AND s."State" = 'Invited';

-- StaffSpecs.Administrators
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Role" = 'Administrator' AND s."State" = 'Active'
ORDER BY s."Id";

-- StaffSpecs.InUse
-- @id='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Id" = @id AND s."State" = 'Active';

-- StaffSpecs.InRole
-- @role='Agent' (Nullable = false)
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Role" = @role AND s."State" = 'Active'
ORDER BY s."Id";

-- StaffSpecs.OtherAdministrators
-- @than='019ac000-0000-7000-8000-000000000001'
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
WHERE s."Role" = 'Administrator' AND s."State" = 'Active' AND s."Id" <> @than;

-- StaffSpecs.All
SELECT s."Id", s."PasswordHash", s."Email", s."FactorResetAt", s."FactorResetBy", s."FactorSince", s."FailedSignIns", s."InvitationHash", s."InvitationUntil", s."InvitedAt", s."Language", s."LastStep", s."LockedUntil", s."Name", s."NormalizedEmail", s."Passkeys", s."PasswordChangedAt", s."RecoverySheet", s."Role", s."SealedKey", s."State"
FROM staff_members AS s
ORDER BY s."NormalizedEmail";

