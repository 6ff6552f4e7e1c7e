namespace Ventanilla.Domain.Passkeys;

public static class PasskeySpecs
{
    /// <summary>Keys of an account, the oldest first.</summary>
    public sealed class OfAccount : Specification<Passkey>
    {
        public OfAccount(Guid accountId) => Query.Where(k => k.AccountId == accountId).OrderBy(k => k.AddedAt).ThenBy(k => k.Id);
    }

    public sealed class OfStaff : Specification<Passkey>
    {
        public OfStaff(Guid staffId) => Query.Where(k => k.StaffId == staffId).OrderBy(k => k.AddedAt).ThenBy(k => k.Id);
    }

    /// <summary>One of an account's. Somebody else's is never found.</summary>
    public sealed class OneOfAccount : Specification<Passkey>
    {
        public OneOfAccount(Guid accountId, Guid id) => Query.Where(k => k.Id == id && k.AccountId == accountId);
    }

    public sealed class OneOfStaff : Specification<Passkey>
    {
        public OneOfStaff(Guid staffId, Guid id) => Query.Where(k => k.Id == id && k.StaffId == staffId);
    }

    public sealed class ByCredential : Specification<Passkey>
    {
        public ByCredential(byte[] hash) => Query.Where(k => k.CredentialHash == hash);
    }

    /// <summary>The condition under which one statement uses an answer up: to a newer challenge than any that the key has answered, and of a device that counts with a
    /// higher count.</summary>
    public sealed class AskedBefore : Specification<Passkey>
    {
        public AskedBefore(Guid id, DateTimeOffset askedAt, long count) =>
            Query.Where(k => k.Id == id && k.LastAskedAt < askedAt && (k.SignCount < count || (k.SignCount == 0 && count == 0)));
    }
}
