using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>The addresses of all pages, as the compiler left them beside each; whoever is not signed in is led elsewhere by some. A new page is
/// among them without being named.</summary>
public static class AllPages
{
    /// <summary>They show nothing by themselves.</summary>
    private static readonly string[] NotToLookAt = ["/contrasena/fortaleza", "/idioma", "/salir", "/gestion/salir"];

    /// <summary>What a page shows besides when its address says more.</summary>
    private static readonly string[] Variants =
    [
        "/no-fui-yo?listo=true", "/no-fui-yo/cambio?listo=true", "/no-fui-yo/cambio?llame=true", "/cuenta/correo/confirmar?listo=true",
        "/cuenta/correo/confirmar?ocupado=true", "/estado/400", "/estado/403", "/estado/404", "/estado/413", "/estado/429", "/estado/500", "/estado/503",
    ];

    /// <summary>As they are written, with the places of their values.</summary>
    public static readonly string[] Routes = [.. typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
        .Where(a => a.Key == "RouteTemplate").Select(a => a.Value)];

    public static readonly string[] Open =
    [
        .. Routes.Where(a => !a.Contains('{', StringComparison.Ordinal)).Except(NotToLookAt).Order(StringComparer.Ordinal),
        .. Variants,
    ];
}
