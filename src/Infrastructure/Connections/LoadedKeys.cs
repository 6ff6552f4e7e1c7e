using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>The signing keys as this process read them. A portal that starts before its database answers signs with one of its own, which nobody knows, until it has.</summary>
internal sealed class LoadedKeys
{
    private volatile IReadOnlyList<SigningKey> _keys = [];

    public void Load(IReadOnlyList<SigningKey> keys) => _keys = keys;

    public IReadOnlyList<SigningCredentials> Credentials() => _keys.Count == 0
        ? [Of(RSA.Create(2048))]
        : [.. _keys.Select(k =>
        {
            var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(k.Private, out _);
            return Of(rsa);
        })];

    private static SigningCredentials Of(RSA key) => new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256);
}
