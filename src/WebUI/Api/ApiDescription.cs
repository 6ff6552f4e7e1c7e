using Microsoft.OpenApi;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Api;

/// <summary>The interface for programs as OpenAPI says it, at <c>/api/v1/openapi.json</c>: its addresses, what they take and answer, and how a program gets its token.</summary>
internal static class ApiDescription
{
    private const string Version = "v1", SignIn = "signIn";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, o =>
    {
        o.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        o.AddDocumentTransformer((document, context, _) =>
        {
            var portal = context.ApplicationServices.GetRequiredService<PublicAddress>().Url;
            document.Info = new() { Title = "Ventanilla", Version = Version };
            // Where people reach the portal, whatever the request says.
            document.Servers = [new() { Url = portal.GetLeftPart(UriPartial.Authority) }];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SignIn] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.OAuth2,
                    Flows = new()
                    {
                        AuthorizationCode = new()
                        {
                            AuthorizationUrl = new(portal, EntranceRequest.Address), TokenUrl = new(portal, TokenEndpoints.Token),
                            Scopes = new Dictionary<string, string> { ["api"] = "", ["openid"] = "", ["offline_access"] = "" },
                        },
                    },
                },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(SignIn, document)] = ["api"] }];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
}
