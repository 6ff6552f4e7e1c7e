using Microsoft.AspNetCore.DataProtection;

namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>Encrypts with the host's key ring. Every machine must share that ring, and it must outlive a restart: whoever loses it loses the
/// mails that still wait, and the second factors.</summary>
internal sealed class PayloadProtector(IDataProtectionProvider provider) : IPayloadProtector
{
    public string Protect(string purpose, string plain) => provider.CreateProtector(purpose).Protect(plain);
    public string Unprotect(string purpose, string sealedText) => provider.CreateProtector(purpose).Unprotect(sealedText);
}
