namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>The keys of data protection cannot be used. Whoever went on would begin a new ring, and lose the mails that wait and every second factor.</summary>
public sealed class KeyRingException(string message, Exception? cause = null) : Exception(message, cause);
