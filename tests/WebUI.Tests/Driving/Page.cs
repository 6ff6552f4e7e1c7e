using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A page as it arrived, after any redirects.</summary>
public sealed partial class Page(HttpResponseMessage answer, Uri address, string body, bool redirected)
{
    private readonly IHtmlDocument _dom = new HtmlParser().ParseDocument(body);

    public HttpStatusCode Status => answer.StatusCode;
    public Uri Address => address;
    public string Path => address.AbsolutePath;
    public string Body => body;

    /// <summary>The query of the address, but for the name of a form that was refused.</summary>
    public string Query => KeptForm.Replace(address.Query, "");

    /// <summary>Whether the browser was sent elsewhere on the way here.</summary>
    public bool Redirected => redirected;
    public IHtmlDocument Dom => _dom;
    public string Heading => _dom.QuerySelector("h1")?.TextContent.Trim() ?? "";
    public string Text => _dom.QuerySelector("main")?.TextContent ?? "";
    public string? Header(string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The texts of the summary on top.</summary>
    public IReadOnlyList<string> Errors => [.. _dom.QuerySelectorAll(".error-summary li").Select(e => e.TextContent.Trim())];

    /// <summary>The text beside a field, or nothing.</summary>
    public string? ErrorAt(string field) => _dom.GetElementById($"Form_{field}-error")?.TextContent.Trim();

    public string? ValueOf(string name) => (_dom.QuerySelector($"[name='{name}']") as IHtmlInputElement)?.Value;

    /// <summary>The form of the page itself, or the one that posts to that address.</summary>
    public PostedForm Form(string? action = null) => new(this, Forms.FirstOrDefault(f => action is null
            ? f.Closest("main") is not null : f.GetAttribute("action")?.Split('?')[0] == action)
        ?? throw new InvalidOperationException($"{Status} {address} has no such form: {body}"));

    public override string ToString() => $"{Status} {Address} {Heading} [{string.Join("; ", Errors)}]";

    public IEnumerable<IHtmlFormElement> Forms => _dom.Forms;

    /// <summary>The body without what differs at each drawing: the antiforgery token, the key of the form, the visitor's own address, and the
    /// seconds left of a wait, of which one may pass while a busy machine draws the page.</summary>
    public string Normalised =>
        Seconds.Replace(OwnAddress.Replace(Reference.Replace(Key.Replace(Token.Replace(body, "TOKEN"), "KEY"), "REFERENCE"), "ADDRESS"), "SECONDS");

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+")]
    private static partial Regex Token { get; }

    [GeneratedRegex("[?&]f=[0-9a-f]{18}$")]
    private static partial Regex KeptForm { get; }

    [GeneratedRegex("(?<=<strong class=\"address\">)[^<]+")]
    private static partial Regex OwnAddress { get; }

    [GeneratedRegex("(?<=data-cooldown=\")[1-9][0-9]*")]
    private static partial Regex Seconds { get; }

    [GeneratedRegex("[rf](=|%3D)[0-9a-f]{18}")]
    private static partial Regex Key { get; }

    [GeneratedRegex("(?<=<code>)[^<]+(?=</code>)")]
    private static partial Regex Reference { get; }
}
