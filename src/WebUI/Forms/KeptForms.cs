using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Forms;

/// <summary>Answers a post that did not go through with a redirect to its page, so that Back and a reload never meet the browser's question whether to
/// send it again. What was typed and what to mend wait in a sealed cookie, which the address of the page names, so that two tabs do not mix.</summary>
public sealed class KeptForms(SealedCookies cookies, TimeProvider clock)
{
    /// <summary>Names the form in the address of its page.</summary>
    public const string Query = "f";
    private const string Cookie = "ventanilla.formulario.";

    /// <summary>Of all of them together. A browser sends all its cookies with every request, and a proxy takes no more than 8 kB of them.</summary>
    private const int MostCharacters = 2_500;
    private const int LongestKept = 16_384;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <param name="query">Of the page. The form that it names already is overwritten.</param>
    internal IActionResult Show(HttpContext http, KeptForm form, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var key = KeyIn(query) ?? $"{Guid.CreateVersion7(clock.GetUtcNow()):N}"[..18];
        cookies.MakeRoom(http, Cookie, MostCharacters);
        // Shorter and shorter, down to nothing: an address alone always fits, or the page says that what was typed is gone.
        var longest = LongestKept;
        while (!cookies.TryWrite(http, Cookie + key, form.Shortened(longest), Lifetime) && longest > 0)
            longest /= 2;

        var address = QueryString.Create([.. query.Where(q => q.Key is not (Query or "handler")), new(Query, key)]);
        return new LocalRedirectResult(UriHelper.BuildRelative(path: form.Path, query: address));
    }

    /// <summary>The one that the address of a page names; null when it is gone.</summary>
    internal KeptForm? Find(HttpContext http, string path, IEnumerable<KeyValuePair<string, StringValues>> query) => KeyIn(query) is { } key
        && cookies.Read<KeptForm>(http, Cookie + key) is { } form && form.Path == path && (form.Owner is null || form.Owner == KeptForm.OwnerIn(http)) ? form : null;

    private static string? KeyIn(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.FirstOrDefault(q => q.Key == Query).Value.ToString() is { Length: 18 } key && key.All(char.IsAsciiHexDigitLower) ? key : null;
}
