-- StaffSpecs.ById
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Id] = @id;

-- StaffSpecs.ByEmail
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[NormalizedEmail] = @normalizedEmail;

-- StaffSpecs.Named
DECLARE @normalizedEmail nvarchar(254) = N'muestra';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[NormalizedEmail] = @normalizedEmail AND [s].[State] = N'Active';

-- StaffSpecs.Tried
DECLARE @wrong uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @right uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Id] = @wrong OR ([s].[Id] = @right AND [s].[PasswordChangedAt] = @passwordChangedAt AND [s].[State] = N'Active' AND ([s].[LockedUntil] IS NULL OR [s].[LockedUntil] <= @now));

-- StaffSpecs.GoingOn
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';
DECLARE @passwordChangedAt datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Id] = @id AND [s].[PasswordChangedAt] = @passwordChangedAt AND [s].[State] = N'Active';

-- StaffSpecs.Invited
DECLARE @tokenHash varbinary(3) = 0x010203;
DECLARE @now datetimeoffset = '2026-11-26T12:00:00.0000000+00:00';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[InvitationHash] = @tokenHash AND [s].[InvitationUntil] > @now AND [s].[State] = N'Invited';

-- StaffSpecs.Administrators
SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Role] = N'Administrator' AND [s].[State] = N'Active'
ORDER BY [s].[Id];

-- StaffSpecs.InUse
DECLARE @id uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Id] = @id AND [s].[State] = N'Active';

-- StaffSpecs.InRole
DECLARE @role nvarchar(30) = N'Agent';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Role] = @role AND [s].[State] = N'Active'
ORDER BY [s].[Id];

-- StaffSpecs.OtherAdministrators
DECLARE @than uniqueIdentifier = '019ac000-0000-7000-8000-000000000001';

SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
WHERE [s].[Role] = N'Administrator' AND [s].[State] = N'Active' AND [s].[Id] <> @than;

-- StaffSpecs.All
SELECT [s].[Id], [s].[PasswordHash], [s].[Email], [s].[FactorResetAt], [s].[FactorResetBy], [s].[FactorSince], [s].[FailedSignIns], [s].[InvitationHash], [s].[InvitationUntil], [s].[InvitedAt], [s].[Language], [s].[LastStep], [s].[LockedUntil], [s].[Name], [s].[NormalizedEmail], [s].[Passkeys], [s].[PasswordChangedAt], [s].[RecoverySheet], [s].[Role], [s].[SealedKey], [s].[State]
FROM [staff_members] AS [s]
ORDER BY [s].[NormalizedEmail];

