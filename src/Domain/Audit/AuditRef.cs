namespace Ventanilla.Domain.Audit;

/// <summary>Whom a row of the trail names: a word for its kind, and an id. Never a name or an address.</summary>
public sealed record AuditRef(string Kind, string Id)
{
    public static AuditRef Account(Guid id) => new("account", id.ToString());
}
