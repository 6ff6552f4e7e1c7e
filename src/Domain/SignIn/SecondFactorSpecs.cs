
namespace Ventanilla.Domain.SignIn;

public static class SecondFactorSpecs
{
    public sealed class Of : Specification<SecondFactor>
    {
        public Of(Guid accountId) => Query.Where(f => f.AccountId == accountId).AsNoTracking();
    }

    /// <summary>The same factor as was read, not one that was switched on since.</summary>
    public sealed class Same : Specification<SecondFactor>
    {
        public Same(Guid accountId, DateTimeOffset enabledAt) => Query.Where(f => f.AccountId == accountId && f.EnabledAt == enabledAt);
    }

    /// <summary>The condition under which one statement uses the code of a step.</summary>
    public sealed class Before : Specification<SecondFactor>
    {
        public Before(Guid accountId, DateTimeOffset enabledAt, long step) =>
            Query.Where(f => f.AccountId == accountId && f.EnabledAt == enabledAt && f.LastStep < step);
    }

    public sealed class CodesOf : Specification<RecoveryCode>
    {
        public CodesOf(Guid accountId) => Query.Where(c => c.AccountId == accountId).AsNoTracking();
    }

    public sealed class Code : Specification<RecoveryCode>
    {
        public Code(Guid accountId, byte[] hash) => Query.Where(c => c.AccountId == accountId && c.CodeHash == hash);
    }
}
