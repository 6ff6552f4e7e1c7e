using Microsoft.AspNetCore.DataProtection;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Encrypts address and content of waiting mails with the host's key ring. Every machine must share that ring, and it must outlive
/// a restart: whoever loses it loses the mails that still wait.</summary>
internal sealed class PayloadProtector(IDataProtectionProvider provider) : IPayloadProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("Ventanilla.Notifications.OutgoingMessage.v1");

    public string Protect(string plain) => _protector.Protect(plain);
    public string Unprotect(string sealedText) => _protector.Unprotect(sealedText);
}
