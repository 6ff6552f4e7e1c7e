using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>Draws a mail's words as HTML (a Razor component) and as plain text.</summary>
internal sealed class MailRenderer(PortalPolicy running, ILoggerFactory logs) : IMailRenderer
{
    /// <summary>A mail is drawn from its words alone. With the host's services a renderer would also take what the host has for its web
    /// pages (scoped, tied to a request), and mails would depend on it.</summary>
    private static readonly IServiceProvider Nothing = new ServiceCollection().BuildServiceProvider();

    /// <summary>Read once: the start has judged it.</summary>
    public MailLogo? Logo { get; } = running.Organisation.MailLogo is { Length: > 0 } file
        ? MailLogo.Read(file) is var (logo, fault) && logo is not null ? logo : throw new SettingsException($"Organisation:MailLogo: {fault}") : null;

    public Task<(string Subject, string Html, string Text)> Render(Mail mail, Language language, string? username = null) => Draw(mail, language, running, username);

    public Task<(string Subject, string Html, string Text)> Render(Mail mail, Language language, PortalPolicy portal) => Draw(mail, language, portal, username: null);

    private async Task<(string Subject, string Html, string Text)> Draw(Mail mail, Language language, PortalPolicy portal, string? username)
    {
        var words = new MailWording(portal).Of(mail, language, username);
        // A renderer keeps every component it ever drew, so each mail has its own.
        await using var renderer = new HtmlRenderer(Nothing, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(MailView.Words)] = words,
                [nameof(MailView.Colours)] = portal.Organisation.Colours,
                // Its address within the mail; without one the letters stand.
                [nameof(MailView.Logo)] = Logo is null || portal != running ? null : $"cid:{MailLogo.ContentId}",
            });
            return (await renderer.RenderComponentAsync<MailView>(parameters)).ToHtmlString();
        });
        return (words.Subject, html, MailText.Of(words));
    }
}
