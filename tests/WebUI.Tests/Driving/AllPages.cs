namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>The pages that anybody can open by their address.</summary>
public static class AllPages
{
    public static readonly string[] Open =
    [
        "/", "/ingresar", "/registro", "/recuperar", "/restablecer", "/restablecer/listo", "/activar", "/activar/lista", "/activar/reenviar",
        "/verificacion/asistida", "/no-fui-yo", "/no-fui-yo?listo=true",
        "/no-fui-yo/cambio", "/no-fui-yo/cambio?listo=true", "/no-fui-yo/cambio?llame=true", "/cuenta/correo/confirmar",
        "/cuenta/correo/confirmar?listo=true", "/cuenta/correo/confirmar?ocupado=true", "/cuenta/cerrada", "/ayuda", "/pqrsf", "/privacidad", "/terminos",
        "/estado/400", "/estado/403", "/estado/404", "/estado/413", "/estado/429", "/estado/500", "/estado/503",
    ];
}
