-- Take
DECLARE @answer int;
EXEC @answer = sp_getapplock @Resource = @name, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
SELECT @answer;

