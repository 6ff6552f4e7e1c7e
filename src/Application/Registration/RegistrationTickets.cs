using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>The proofs between the steps of a registration. That a form was judged: its password keeps the rule, and its conditions were accepted; it
/// holds what the password is recognised by, opens only for the form and the data that were judged, while the same conditions are in force, and not
/// for long. And that a browser sent a form: the mailed link is its own.</summary>
public sealed class RegistrationTickets(IPayloadProtector protector, PortalPolicy policy, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private const string Sent = "Ventanilla.Registration.Sent.v1";

    public string Seal(Guid registrationId, RegistrationData data, Credential credential) => protector.Protect(
        Purpose(registrationId, data), string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()} {credential.Text}"));

    /// <returns>Null when it is no ticket for this form, or too old.</returns>
    public Credential? Open(Guid registrationId, RegistrationData data, string ticket) =>
        Opened(Purpose(registrationId, data), ticket) is { } credential ? new Credential(credential) : null;

    /// <summary>For the browser that sent a form: whoever has it needs no password to use the link that was mailed for it.</summary>
    public string SealSent(Guid registrationId) =>
        protector.Protect(Sent, string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()} {registrationId:N}"));

    /// <summary>The registrations of those tickets that are ours and not too old.</summary>
    public IReadOnlyCollection<Guid> OpenSent(IEnumerable<string> tickets) =>
        [.. tickets.Select(ticket => Opened(Sent, ticket)).OfType<string>().Select(Guid.Parse)];

    private string? Opened(string purpose, string ticket)
    {
        try
        {
            var parts = protector.Unprotect(purpose, ticket).Split(' ', 2);
            return clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(parts[0], CultureInfo.InvariantCulture) ? parts[1] : null;
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
