using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>A mail as its reader would see it, with made-up values: no row is read for it.</summary>
/// <param name="Kind">Of <see cref="MailCatalogue"/>.</param>
/// <param name="Portal">Of <see cref="PortalPolicies"/>; null for the one that runs.</param>
public sealed record PreviewMail(string Kind, Language Language, string? Portal = null) : IQuery<Result<MailPreview>>, IStaffOnly
{
    public string Action => "preview_mail";
    public Permission Needs => Permission.ReadMessages;
}

public sealed record MailPreview(string Subject, string Html, string Text, string Portal, IReadOnlyList<string> Portals)
{
    private const string OnDarkDesks = "(prefers-color-scheme: dark)", BothSchemes = "color-scheme: light dark";

    /// <summary>As it looks on a desk of that kind, whichever kind the one of whoever previews it is.</summary>
    public string On(bool dark) => Html.Replace(OnDarkDesks, dark ? "all" : "not all", StringComparison.Ordinal)
        .Replace(BothSchemes, dark ? "color-scheme: dark" : "color-scheme: light", StringComparison.Ordinal);
}

internal sealed class PreviewMailHandler(IMailRenderer renderer, PortalPolicies portals, PortalPolicy running, PortalLinks links)
    : IRequestHandler<PreviewMail, Result<MailPreview>>
{
    public async Task<Result<MailPreview>> Handle(PreviewMail request, CancellationToken cancellationToken)
    {
        var (name, all) = (request.Portal ?? portals.Running, portals.All.Value);
        var portal = name == portals.Running ? running : all.GetValueOrDefault(name);
        if (portal is null || MailCatalogue.All.FirstOrDefault(k => k.Name == request.Kind) is not { } kind)
            return MessageFailures.Unknown;
        var (subject, html, text) = await renderer.Render(MadeUpMails.Of(kind, request.Language, links), request.Language, portal);
        // In a mail the logo is a part beside the page; here there is only the page.
        if (renderer.Logo is { } logo)
            html = html.Replace($"cid:{MailLogo.ContentId}", $"data:{logo.Type.MediaType()};base64,{Convert.ToBase64String(logo.Content)}", StringComparison.Ordinal);
        return new MailPreview(subject, html, text, name, [.. all.Keys.Append(portals.Running).Distinct().Order(StringComparer.Ordinal)]);
    }
}
