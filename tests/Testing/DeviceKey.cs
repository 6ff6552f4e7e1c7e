using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ventanilla.Testing;

/// <summary>A telephone that keeps a passkey, and the browser in front of it: it answers what a portal asks as the standard has it (W3C Web Authentication, Level 3, 6.1 and
/// 6.5), with a real signature.</summary>
public sealed class DeviceKey
{
    private const byte Present = 0x01, Verified = 0x04, HasKey = 0x40;

    private readonly ECParameters _key = NewKey();
    private byte[] _handle = [];

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Of the page that asks.</summary>
    public string Origin { get; set; } = "https://portal.test";

    /// <summary>Whether it asked its person for a finger, a face or its code.</summary>
    public bool KnowsItsPerson { get; set; } = true;

    /// <summary>A page of another site has the portal's page within it.</summary>
    public bool WithinAnother { get; set; }

    /// <summary>How often it has signed; 0 of one that does not count.</summary>
    public uint Count { get; set; }

    /// <summary>Makes the key that was asked for.</summary>
    public string Makes(string asked)
    {
        var offer = JsonNode.Parse(asked)!;
        _handle = Base64Url.DecodeFromChars((string)offer["user"]!["id"]!);
        var point = _key.Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cose.WriteInt32(label);
            cose.WriteInt32(value);
        }

        foreach (var (label, value) in new[] { (-2, point.X!), (-3, point.Y!) })
        {
            cose.WriteInt32(label);
            cose.WriteByteString(value);
        }

        cose.WriteEndMap();
        byte[] length = [(byte)(Id.Length >> 8), (byte)Id.Length];
        byte[] data = [.. Data((string)offer["rp"]!["id"]!, HasKey), .. new byte[16], .. length, .. Id, .. cose.Encode()];
        var made = new CborWriter(CborConformanceMode.Ctap2Canonical);
        made.WriteStartMap(3);
        made.WriteTextString("fmt");
        made.WriteTextString("none");
        made.WriteTextString("attStmt");
        made.WriteStartMap(0);
        made.WriteEndMap();
        made.WriteTextString("authData");
        made.WriteByteString(data);
        made.WriteEndMap();
        return Answer(new() { ["clientDataJSON"] = Text(ClientData("webauthn.create", (string)offer["challenge"]!)), ["attestationObject"] = Text(made.Encode()) });
    }

    /// <summary>Signs what was asked for.</summary>
    /// <param name="handle">Whose key it says to be; its own owner's where none is given.</param>
    public string Signs(string asked, byte[]? handle = null)
    {
        var question = JsonNode.Parse(asked)!;
        var client = ClientData("webauthn.get", (string)question["challenge"]!);
        var data = Data((string)question["rpId"]!, 0);
        using var key = ECDsa.Create(_key);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = Text(handle ?? _handle),
        });
    }

    private static ECParameters NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(Id), ["rawId"] = Text(Id), ["type"] = "public-key", ["response"] = response, ["clientExtensionResults"] = new JsonObject(),
    }.ToJsonString();

    private byte[] ClientData(string type, string challenge) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = WithinAnother });

    private byte[] Data(string host, byte flags)
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | Present | (KnowsItsPerson ? Verified : 0)), .. count];
    }
}
