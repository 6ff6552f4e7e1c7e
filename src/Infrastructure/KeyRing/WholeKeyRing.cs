using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>All keys or none. The framework passes over a key that it cannot open and begins a new one; here that is a fault, whoever asks and whenever.</summary>
internal sealed class WholeKeyRing(XmlKeyManager keys) : IKeyManager
{
    public IReadOnlyCollection<IKey> GetAllKeys()
    {
        var all = keys.GetAllKeys();
        foreach (var key in all.Where(k => !k.IsRevoked))
            Open(key);
        return all;
    }

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);
    public CancellationToken GetCacheExpirationToken() => keys.GetCacheExpirationToken();
    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);
    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    // A key is opened when its descriptor is first asked for.
    private static void Open(IKey key)
    {
        try
        {
            _ = key.Descriptor;
        }
        catch (Exception fault)
        {
            throw new KeyRingException(
                $"The key of data protection {key.KeyId} of {key.CreationDate:yyyy-MM-dd} cannot be opened: {fault.Message} "
                + "Name the certificate that it was sealed with in DataProtection:Certificates, beside the present one.", fault);
        }
    }
}
