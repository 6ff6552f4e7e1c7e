using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.WebUI.Flow;

/// <summary>The pages of a person's own account: the one place that knows them, in the order in which they are listed.</summary>
internal static class AccountArea
{
    private static readonly AccountPage Data = new("data", "/cuenta/datos", "person-vcard") { InMenu = true, Also = "/cuenta/correccion" };

    /// <summary>From here a way leads to all the others.</summary>
    public static string Entrance => Data.Path;

    public static IReadOnlyList<AccountPage> Of(PortalPolicy policy) =>
    [
        Data,
        new("cases", "/cuenta/solicitudes", "file-earmark-text") { InMenu = true },
        new("password", "/cuenta/contrasena", "key") { InMenu = true },
        new("factor", "/cuenta/segundo-factor", "shield-lock") { InMenu = true },
        new("passkeys", "/cuenta/llaves", "fingerprint"),
        new("sessions", "/cuenta/sesiones", "laptop") { InMenu = true },
        new("email", "/cuenta/correo", "envelope"),
        .. policy.Registration.Fields.Contains(RegistrationField.Phone) ? [new AccountPage("phone", "/cuenta/telefono", "phone")] : (AccountPage[])[],
        .. policy.Registration.AfterActivation == AfterActivation.Company ? [new AccountPage("companies", "/empresas", "building") { InMenu = true }] : (AccountPage[])[],
        new("language", "/cuenta/idioma", "translate"),
        new("copy", "/cuenta/copia", "download"),
        new("close", "/cuenta/cerrar", "x-circle"),
    ];
}

/// <param name="Name">Of its text: <c>Accounts.area.{Name}</c>.</param>
/// <param name="Icon">One of the pictures under wwwroot/lib/icons.</param>
public sealed record AccountPage(string Name, string Path, string Icon)
{
    /// <summary>It stands in the menu of every page too.</summary>
    public bool InMenu { get; init; }

    /// <summary>A page that stands below it under an address of another beginning.</summary>
    public string? Also { get; init; }

    /// <returns>What <c>aria-current</c> says of it on a page of that address: this one, or one below it; null on any other.</returns>
    public string? Current(string path) =>
        path == Path ? "page" : path == Also || path.StartsWith(Path + "/", StringComparison.Ordinal) ? "true" : null;
}
