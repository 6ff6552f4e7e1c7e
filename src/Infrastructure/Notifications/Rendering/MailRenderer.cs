using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications.Rendering;

/// <summary>Draws a mail's words as HTML (a Razor component) and as plain text.</summary>
internal sealed class MailRenderer(MailWording wording, IServiceScopeFactory scopes, ILoggerFactory logs) : IMailRenderer
{
    public async Task<(string Subject, string Html, string Text)> Render(Mail mail, string culture)
    {
        var words = wording.Of(mail, culture);
        // A renderer keeps every component it ever drew and asks for scoped services, so each mail has its own of both.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailView.Words)] = words });
            return (await renderer.RenderComponentAsync<MailView>(parameters)).ToHtmlString();
        });
        return (words.Subject, html, MailText.Of(words));
    }
}
