using Ventanilla.Application.Common.Policy;

namespace Ventanilla.WebUI.Common;

/// <summary>Reads the policy of the portal that <c>Portal</c> names, and refuses to start on a bad one with every fault listed.</summary>
internal static class PortalFile
{
    public static PortalPolicy Load(WebApplicationBuilder builder)
    {
        var name = builder.Configuration["Portal"] ?? "caja";
        var file = Path.Combine(builder.Environment.ContentRootPath, "Portals", $"{name}.json");
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-') || !File.Exists(file))
            throw new PortalFileException([$"Portal '{name}': there is no file Portals/{name}.json."]);

        // Over the file: the environment and the command line, so that a setting can be tried without editing it.
        var settings = new ConfigurationBuilder().AddJsonFile(file)
            .AddConfiguration(builder.Configuration.GetSection("Policy")).Build();
        PortalPolicy policy;
        try
        {
            policy = settings.Get<PortalPolicy>(o => o.ErrorOnUnknownConfiguration = true)
                ?? throw new InvalidOperationException("the file is empty.");
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new PortalFileException([$"Portals/{name}.json: {fault.Message} {fault.InnerException?.Message}".TrimEnd()]);
        }

        string[] faults = [.. PortalPolicyFaults.Of(policy, builder.Environment.IsDevelopment()), .. PortalTextFaults.Of(policy.Texts)];
        return faults.Length == 0 ? policy : throw new PortalFileException([.. faults.Select(f => $"Portals/{name}.json: {f}")]);
    }
}

/// <summary>The portal cannot start with this policy.</summary>
internal sealed class PortalFileException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults));
