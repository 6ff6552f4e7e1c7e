namespace Ventanilla.Application.Portal;

/// <summary>Addresses that mails carry. They come from the configured base, never from a request's Host header.</summary>
public sealed class PortalLinks(Uri baseUrl)
{
    public Uri Root => baseUrl;

    /// <summary>Whether browsers can have passkeys here: they are bound to the name of a host that is reached by https, or to this machine's own.</summary>
    public bool HasPasskeys => baseUrl.HostNameType == UriHostNameType.Dns && (baseUrl.Scheme == Uri.UriSchemeHttps || baseUrl.IsLoopback);

    public string Home => To("/");
    public string MyData => To("/cuenta/datos");
    public string SignIn => To("/ingresar");

    /// <summary>For a password that has just been mailed: whoever is in on this browser, by the one that they forgot, comes to the form too.</summary>
    public string SignInAnew => To("/ingresar?otra=true");
    public string Recover => To("/recuperar");
    public string Case => To("/pqrsf");
    public string FollowCase => To("/pqrsf/seguir");
    public string MyCase(string radicado) => To($"/cuenta/solicitudes/{radicado}");
    public string Apps => To("/inicio");
    public string Help => To("/ayuda");

    public string Activation(Secret token) => To($"/activar?t={token.Reveal()}");
    public string PasswordReset(Secret token) => To($"/restablecer?t={token.Reveal()}");
    public string TemporaryPassword(Secret token) => To($"/recuperar/confirmar?t={token.Reveal()}");
    public string EmailChange(Secret token) => To($"/cuenta/correo/confirmar?t={token.Reveal()}");
    public string ChangeNotMine(Secret token) => To($"/no-fui-yo/cambio?t={token.Reveal()}");
    public string InPerson => To("/recuperar/en-persona");
    public string MendedMailbox(Secret token) => To($"/recuperar/en-persona/confirmar?t={token.Reveal()}");
    public string NotMe(Secret token) => To($"/no-fui-yo?t={token.Reveal()}");

    public string StaffCase(string radicado) => To($"/gestion/casos/{radicado}");
    public string StaffDoor => To("/gestion/entrar");
    public string StaffInvitation(Secret token) => To($"/gestion/invitacion?t={token.Reveal()}");

    /// <summary>For a preview: it looks like an address of ours, and leads nowhere.</summary>
    public string Sample(string token) => To($"/ejemplo?t={token}");

    private string To(string path) => new Uri(baseUrl, path).ToString();
}
