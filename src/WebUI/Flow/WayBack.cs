using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ventanilla.WebUI.Flow;

/// <summary>Addresses that come with a request and say where it goes on afterwards.</summary>
internal static class WayBack
{
    /// <summary>As it is carried: it has to fit into a sealed cookie too.</summary>
    private const int Longest = 1_200;

    /// <summary>The address as a header carries it, in ASCII: a server answers 500 to any other letter there. Null when it is not one of ours.</summary>
    public static string? Own(this IUrlHelper url, string? typed) => typed is { Length: > 0 and <= Longest } && typed[0] == '/' && url.IsLocalUrl(typed)
        && UriHelper.Encode(new Uri(typed, UriKind.Relative)) is { Length: <= Longest } own ? own : null;

    /// <returns>Null when the address is not one of ours.</returns>
    public static IActionResult? To(this PageModel page, string? typed) => page.Url.Own(typed) is { } own ? page.LocalRedirect(own) : null;
}
