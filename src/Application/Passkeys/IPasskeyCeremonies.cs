using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>What a portal and a device say to each other about a passkey, in the JSON of the standard (W3C Web Authentication, Level 3): what to ask, and whether
/// an answer holds. A device must know its person by a finger, a face or its code, and have kept the key under this portal's name.</summary>
public interface IPasskeyCeremonies
{
    /// <param name="has">Keys that the owner has already: a device that keeps one of them makes no other.</param>
    string AskToMake(string challenge, PasskeyOwner owner, IReadOnlyList<byte[]> has);

    /// <summary>By whatever key the person picks: nobody says before who they are.</summary>
    string AskToSign(string challenge);

    /// <summary>What an answer says of itself, before anything of it is believed.</summary>
    /// <returns>Null of what is no answer at all.</returns>
    PasskeyAnswer? Read(string text);

    /// <returns>The new key, or null when the answer does not hold.</returns>
    Task<MadeKey?> Made(PasskeyAnswer answer, PasskeyOwner owner, CancellationToken stop);

    /// <summary>Whether that key signed the challenge, for the owner that it is kept for.</summary>
    /// <returns>How often it has signed by now, or null when the answer does not hold.</returns>
    Task<long?> Verify(PasskeyAnswer answer, Passkey key, CancellationToken stop);
}

/// <param name="Name">What they sign in with, to tell this key from others on their device.</param>
public sealed record PasskeyOwner(Guid Id, string Name, string FullName);

/// <param name="Challenge">Which one it says to answer.</param>
/// <param name="CredentialId">Of which key it says to be.</param>
public sealed record PasskeyAnswer(string Text, string Challenge, byte[] CredentialId);
