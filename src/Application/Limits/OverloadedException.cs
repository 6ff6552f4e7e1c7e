namespace Ventanilla.Application.Limits;

/// <summary>More is asked than can be done in honest time: nothing was changed, and the same may be asked again in a moment.</summary>
public sealed class OverloadedException(string message) : Exception(message);
