
namespace Ventanilla.Domain.People;

/// <summary>Masks of constant length: what is shown says that there is something, not how long it is.</summary>
public static class Mask
{
    /// <summary><c>G*****</c></summary>
    public static string Name(string? value) => string.IsNullOrEmpty(value) ? "" : $"{value[..1]}*****";

    /// <summary><c>a***@g***.com</c>: the first letter of each part, and the ending.</summary>
    public static string Email(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 1 || at == address.Length - 1)
            return "***";
        var domain = address[(at + 1)..];
        var dot = domain.LastIndexOf('.');
        var ending = dot < 0 ? "" : domain[dot..];
        return $"{address[..1]}***@{domain[..1]}***{ending}";
    }

    /// <summary><c>*** *** **67</c></summary>
    public static string Phone(string? value) => value is { Length: >= 4 } ? $"*** *** **{value[^2..]}" : "";
}
