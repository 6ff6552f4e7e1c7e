using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>The proof that a form was judged: its password keeps the rule, and its conditions were accepted. It holds what the password is
/// recognised by, opens only for the form and the data that were judged, while the same conditions are in force, and not for long.</summary>
public sealed class RegistrationTickets(IPayloadProtector protector, PortalPolicy policy, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    public string Seal(Guid registrationId, RegistrationData data, Credential credential) => protector.Protect(
        Purpose(registrationId, data), string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()} {credential.Text}"));

    /// <returns>Null when it is no ticket for this form, or too old.</returns>
    public Credential? Open(Guid registrationId, RegistrationData data, string ticket)
    {
        try
        {
            var parts = protector.Unprotect(Purpose(registrationId, data), ticket).Split(' ', 2);
            return clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(parts[0], CultureInfo.InvariantCulture) ? new Credential(parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // All that it is bound to is part of the purpose, so that it is short enough for a cookie.
    private string Purpose(Guid registrationId, RegistrationData data)
    {
        var accepted = string.Join(' ', policy.Registration.Legal.Select(l => $"{l.Document} {l.Version}"));
        var judged = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { data, accepted })));
        return $"Ventanilla.Registration.Ticket.v1.{registrationId:N}.{judged}";
    }
}
