namespace Ventanilla.WebUI.Flow;

/// <summary>An address as it was typed, and where it is mended.</summary>
public sealed record AddressToMend(string Email, string Url);
