namespace Ventanilla.Domain.Accounts;

public static class LinkSpecs
{
    /// <summary>A link by its token, whatever became of it.</summary>
    public sealed class Known : Specification<AccountLink>
    {
        public Known(byte[] tokenHash, LinkPurpose purpose) => Query.Where(l => l.TokenHash == tokenHash && l.Purpose == purpose).AsNoTracking();
    }

    public sealed class Unused : Specification<AccountLink>
    {
        public Unused() => Query.Where(l => l.UsedAt == null);
    }
}
