using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Everything that the pages are drawn with: languages, texts, the portal's identity, status pages.</summary>
public static class RazorServices
{
    /// <summary>Registers Razor Pages with our texts. The page of all pieces exists in Development only.</summary>
    public static IServiceCollection AddRazor(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddLocalization();
        services.AddSingleton<PortalTexts>();
        services.AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<PortalTexts>());
        services.AddSingleton(p => PortalIdentity.Of(p.GetRequiredService<PortalPolicy>()));
        services.AddSingleton<Countries>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        // Accents stay letters in the HTML instead of &#xE9;: smaller, and readable in the page's source.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AddPageRoute("/Portal/Status", "/error");
            // A form of staff is sealed for who they are, which only addresses of the back office know.
            pages.Conventions.AddPageRoute("/Portal/Language", StaffCookie.Language);
            pages.Conventions.AddPageRoute("/Portal/Status", "/no-encontrado");
            // The whole folder, not page by page: a page of staff that is added is closed, and what stands before the door says so by its folder.
            pages.Conventions.AuthorizeAreaFolder(StaffCookie.Area, "/", StaffCookie.Policy);
            pages.Conventions.AllowAnonymousToAreaFolder(StaffCookie.Area, "/SignIn");
            if (!environment.IsDevelopment())
                pages.Conventions.AddFolderRouteModelConvention("/Development", page => page.Selectors.Clear());
        });
        // Whether a field is needed is the validator's word, in our texts; not the type's nullability, in English.
        services.AddOptions<MvcOptions>().Configure<PortalTexts>((mvc, texts) =>
        {
            mvc.Filters.Add<RefuseUnhandled>();
            mvc.Filters.Add<AuditSkippedSteps>();
            mvc.Filters.Add<ShowKeptForm>();
            mvc.Filters.Add<KeepExpiredForm>();
            mvc.ModelBinderProviders.Insert(0, new SaidTextBinders());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBindingMessageProvider.SpeakWith(texts);
        });
        return services;
    }
}
