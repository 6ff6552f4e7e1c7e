using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.AccountDesk;

public static class AccountDeskSpecs
{
    /// <summary>What staff did to an account, the newest first.</summary>
    public sealed class ActsOn : Specification<AccountAct>
    {
        public ActsOn(Guid accountId) => Query.Where(a => a.AccountId == accountId).OrderByDescending(a => a.At);
    }

    public sealed class MendById : Specification<AccountMend>
    {
        public MendById(Guid id) => Query.Where(m => m.Id == id);
    }

    public sealed class MendsOf : Specification<AccountMend>
    {
        public MendsOf(Guid accountId) => Query.Where(m => m.AccountId == accountId).OrderByDescending(m => m.AskedAt);
    }

    /// <summary>Those that wait for a second member, or for whoever asked to print the paper; the oldest first.</summary>
    public sealed class Waiting : Specification<AccountMend>
    {
        public Waiting(DateTimeOffset now)
        {
            var since = now - AccountMend.TimeToAct;
            Query.Where(m => (m.State == MendState.Asked && m.AskedAt > since) || (m.State == MendState.Approved && m.DecidedAt > since)).OrderBy(m => m.AskedAt);
        }
    }

    /// <summary>What is under way for an account: asked for, agreed to, or on paper.</summary>
    public sealed class UnderWay : Specification<AccountMend>
    {
        public UnderWay(Guid accountId) => Query.Where(m => m.AccountId == accountId
            && (m.State == MendState.Asked || m.State == MendState.Approved || m.State == MendState.Printed));
    }

    /// <summary>Whose code was typed, while it is good.</summary>
    public sealed class WithCode : Specification<AccountMend>
    {
        public WithCode(byte[] hash, DateTimeOffset now) => Query.Where(m => m.CodeHash == hash && m.State == MendState.Printed && m.CodeUntil > now);
    }

    /// <summary>The one of an account that is on paper.</summary>
    public sealed class Printed : Specification<AccountMend>
    {
        public Printed(Guid accountId, MendKind kind, DateTimeOffset now) =>
            Query.Where(m => m.AccountId == accountId && m.Kind == kind && m.State == MendState.Printed && m.CodeUntil > now).OrderByDescending(m => m.AskedAt);
    }

    /// <summary>Accounts that bear a number, whether proved or typed, the oldest first.</summary>
    public sealed class WithNumber : Specification<Account>
    {
        public WithNumber(string number) => Query.Where(a => a.DocumentNumber == number).OrderBy(a => a.CreatedAt);
    }
}
