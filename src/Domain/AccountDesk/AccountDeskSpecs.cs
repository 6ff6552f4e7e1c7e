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

    /// <summary>Those that wait for a second member, the oldest first.</summary>
    public sealed class ToDecide : Specification<AccountMend>
    {
        public ToDecide(DateTimeOffset now)
        {
            var since = now - AccountMend.TimeToDecide;
            Query.Where(m => m.State == MendState.Asked && m.AskedAt > since).OrderBy(m => m.AskedAt);
        }
    }

    /// <summary>What is under way for an account: asked for, or with a code that is good.</summary>
    public sealed class UnderWay : Specification<AccountMend>
    {
        public UnderWay(Guid accountId, MendKind kind, DateTimeOffset now)
        {
            var since = now - AccountMend.TimeToDecide;
            Query.Where(m => m.AccountId == accountId && m.Kind == kind
                && ((m.State == MendState.Asked && m.AskedAt > since) || (m.State == MendState.Approved && m.CodeUntil > now)));
        }
    }

    /// <summary>Whose code was typed, while it is good.</summary>
    public sealed class WithCode : Specification<AccountMend>
    {
        public WithCode(byte[] hash, DateTimeOffset now) => Query.Where(m => m.CodeHash == hash && m.State == MendState.Approved && m.CodeUntil > now);
    }

    /// <summary>The approved one of an account.</summary>
    public sealed class Approved : Specification<AccountMend>
    {
        public Approved(Guid accountId, MendKind kind, DateTimeOffset now) =>
            Query.Where(m => m.AccountId == accountId && m.Kind == kind && m.State == MendState.Approved && m.CodeUntil > now).OrderByDescending(m => m.AskedAt);
    }

    /// <summary>Accounts that bear a number, whether proved or typed, the oldest first.</summary>
    public sealed class WithNumber : Specification<Account>
    {
        public WithNumber(string number) => Query.Where(a => a.DocumentNumber == number).OrderBy(a => a.CreatedAt);
    }
}
