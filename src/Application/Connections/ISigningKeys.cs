namespace Ventanilla.Application.Connections;

/// <summary>The keys by which applications know that we said who somebody is: rows, sealed, the same for every process.</summary>
public interface ISigningKeys
{
    /// <summary>The newest first: it signs, the others are told so that what they signed is believed until it is over. Where there is none yet it is made.</summary>
    Task<IReadOnlyList<SigningKey>> All(CancellationToken stop);
}

/// <param name="Private">PKCS 8.</param>
public sealed record SigningKey(int Number, byte[] Private);
