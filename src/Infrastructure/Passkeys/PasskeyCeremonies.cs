using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Fido2NetLib;
using Fido2NetLib.Objects;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Infrastructure.Passkeys;

/// <summary>The ceremonies by Fido2. No attestation is asked for: which make of device somebody has is not the portal's business.</summary>
internal sealed class PasskeyCeremonies(PortalPolicy policy, PortalLinks portal) : IPasskeyCeremonies
{
    /// <summary>Of an answer; the longest honest ones have two or three thousand signs.</summary>
    private const int LongestAnswer = 20_000;

    private static readonly PubKeyCredParam[] Algorithms = [PubKeyCredParam.ES256, PubKeyCredParam.Ed25519, PubKeyCredParam.RS256];

    private readonly Fido2Configuration _site = new()
    {
        // As browsers write it: xn--… where the name has an accent.
        RPID = portal.Root.IdnHost,
        RPName = policy.Organisation.Name,
        Origins = new HashSet<string> { $"{portal.Root.Scheme}://{portal.Root.IdnHost}{(portal.Root.IsDefaultPort ? "" : $":{portal.Root.Port}")}" },
        Timeout = 120_000,
    };

    public string AskToMake(string challenge, PasskeyOwner owner, IReadOnlyList<byte[]> has) => Making(challenge, owner, has).ToJson();

    public string AskToSign(string challenge) => Signing(challenge).ToJson();

    public PasskeyAnswer? Read(string text) => Parts.Of(text) is { } parts ? new PasskeyAnswer(text, parts.Challenge, parts.CredentialId) : null;

    public async Task<MadeKey?> Made(PasskeyAnswer answer, PasskeyOwner owner, CancellationToken stop)
    {
        if (Parts.Of(answer.Text) is not { Made: { } made } parts)
            return null;
        var raw = new AuthenticatorAttestationRawResponse
        {
            Id = Base64Url.EncodeToString(parts.CredentialId),
            RawId = parts.CredentialId,
            Type = PublicKeyCredentialType.PublicKey,
            Response = new() { AttestationObject = made, ClientDataJson = parts.ClientData, Transports = [] },
        };
        return await Holds(async () =>
        {
            var key = await new Fido2(_site).MakeNewCredentialAsync(new()
            {
                AttestationResponse = raw,
                OriginalOptions = Making(answer.Challenge, owner, []),
                // The unique rule of the database says it of two at once too.
                IsCredentialIdUniqueToUserCallback = (_, _) => Task.FromResult(true),
            }, stop);
            return key.PublicKey.Length <= Passkey.LongestPublicKey ? new MadeKey(key.Id, key.PublicKey, key.SignCount) : null;
        });
    }

    public async Task<long?> Verify(PasskeyAnswer answer, Passkey key, CancellationToken stop)
    {
        if (Parts.Of(answer.Text) is not { Signature: { } signature, AuthenticatorData: { } data, UserHandle: { } owner } parts)
            return null;
        var raw = new AuthenticatorAssertionRawResponse
        {
            Id = Base64Url.EncodeToString(parts.CredentialId),
            RawId = parts.CredentialId,
            Type = PublicKeyCredentialType.PublicKey,
            Response = new() { AuthenticatorData = data, Signature = signature, ClientDataJson = parts.ClientData, UserHandle = owner },
        };
        var signed = await Holds<VerifyAssertionResult>(async () => await new Fido2(_site).MakeAssertionAsync(new()
        {
            AssertionResponse = raw,
            OriginalOptions = Signing(answer.Challenge),
            StoredPublicKey = key.PublicKey,
            StoredSignatureCounter = (uint)key.SignCount,
            IsUserHandleOwnerOfCredentialIdCallback = (asked, _) => Task.FromResult(asked.UserHandle.AsSpan().SequenceEqual(HandleOf((key.AccountId ?? key.StaffId)!.Value))),
        }, stop));
        return signed?.SignCount;
    }

    private CredentialCreateOptions Making(string challenge, PasskeyOwner owner, IReadOnlyList<byte[]> has) => CredentialCreateOptions.Create(
        _site, Encoding.ASCII.GetBytes(challenge),
        new Fido2User { Id = HandleOf(owner.Id), Name = owner.Name, DisplayName = owner.FullName },
        new AuthenticatorSelection { ResidentKey = ResidentKeyRequirement.Required, UserVerification = UserVerificationRequirement.Required },
        AttestationConveyancePreference.None, [.. has.Select(id => new PublicKeyCredentialDescriptor(id))], extensions: null, Algorithms);

    private AssertionOptions Signing(string challenge) =>
        AssertionOptions.Create(_site, Encoding.ASCII.GetBytes(challenge), [], UserVerificationRequirement.Required, extensions: null);

    /// <summary>What a device keeps with the key to know whose it is; it says nothing of them.</summary>
    private static byte[] HandleOf(Guid owner) => owner.ToByteArray();

    /// <summary>Every byte of an answer is a stranger's: whatever the library stumbles over in them does not hold.</summary>
    private static async Task<T?> Holds<T>(Func<Task<T?>> judge) where T : class
    {
        try
        {
            return await judge();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>What stands in the JSON of an answer: of a key that was made, or of one that signed.</summary>
    private sealed record Parts(byte[] CredentialId, byte[] ClientData, string Challenge)
    {
        public byte[]? Made { get; private init; }
        public byte[]? Signature { get; private init; }
        public byte[]? AuthenticatorData { get; private init; }
        public byte[]? UserHandle { get; private init; }

        /// <returns>Null of what is no answer, and of one that a page within another site's page brought.</returns>
        public static Parts? Of(string text)
        {
            if (text.Length is 0 or > LongestAnswer)
                return null;
            try
            {
                using var answer = JsonDocument.Parse(text);
                var response = answer.RootElement.GetProperty("response");
                var data = response.GetProperty("clientDataJSON").GetString()!;
                var client = Base64Url.DecodeFromChars(data);
                using var said = JsonDocument.Parse(client);
                if (said.RootElement.TryGetProperty("crossOrigin", out var crossed) && crossed.ValueKind != JsonValueKind.False)
                    return null;
                var challenge = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(said.RootElement.GetProperty("challenge").GetString()!));
                return new Parts(Base64Url.DecodeFromChars(answer.RootElement.GetProperty("rawId").GetString()!), client, challenge)
                {
                    Made = Optional(response, "attestationObject"),
                    Signature = Optional(response, "signature"),
                    AuthenticatorData = Optional(response, "authenticatorData"),
                    UserHandle = Optional(response, "userHandle"),
                };
            }
            catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or NullReferenceException)
            {
                return null;
            }
        }

        private static byte[]? Optional(JsonElement response, string name) =>
            response.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Base64Url.DecodeFromChars(value.GetString()!) : null;
    }
}
