namespace Ventanilla.Domain.Accounts;

/// <summary>Proof that a person accepted a document: which version of it, when, through which channel, from where.</summary>
public sealed class Consent
{
    private Consent() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>The document, as the policy names it: <c>terms</c>, <c>data_treatment</c>.</summary>
    public string Document { get; private init; } = "";
    public string Version { get; private init; } = "";
    public DateTimeOffset GivenAt { get; private init; }
    /// <summary><c>web</c>, <c>api</c> …</summary>
    public string Channel { get; private init; } = "";
    public string Address { get; private init; } = "";

    public static Consent Given(Guid accountId, string document, string version, DateTimeOffset now, Channel channel, string address) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        Document = document,
        Version = version,
        GivenAt = now,
        Channel = channel.ToString().ToLowerInvariant(),
        Address = address,
    };
}
