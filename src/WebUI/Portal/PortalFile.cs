using System.Resources;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Portal;

/// <summary>Reads the policy of the portal that <c>Portal</c> names (<c>caja</c>, or a file of one's own: <c>/etc/portal.json</c>), or says everything that is wrong with it.</summary>
internal static class PortalFile
{
    /// <param name="mails">Our texts of the mails, which a policy may put its own in place of.</param>
    public static (PortalPolicy? Policy, IReadOnlyList<string> Faults) Read(WebApplicationBuilder builder, ResourceManager mails)
    {
        var name = builder.Configuration["Portal"] ?? "caja";
        var file = Path.Combine(builder.Environment.ContentRootPath, name.EndsWith(".json", StringComparison.Ordinal) ? name : $"Portals/{name}.json");
        if (!File.Exists(file))
            return (null, [$"Portal is '{name}', and there is no file {file}: write caja, clinica, software, or the path of a file of yours that ends with .json."]);

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
            return (null, [$"{Shown(name)}: {fault.Message} {fault.InnerException?.Message}".TrimEnd()]);
        }

        if (policy.Organisation.MailLogo is { Length: > 0 } logo)
            policy = policy with { Organisation = policy.Organisation with { MailLogo = Path.Combine(Path.GetDirectoryName(file)!, logo) } };
        string[] faults = [.. PortalPolicyFaults.Of(policy, builder.Environment.IsDevelopment()), .. PortalTextFaults.Of(policy.Texts, mails),
            .. policy.Apps.Where(a => !builder.Environment.WebRootFileProvider.GetFileInfo($"{IconTagHelper.Folder}/{a.Icon}.svg").Exists)
                .Select(a => $"Apps: {a.Code} has an Icon that is not there: '{a.Icon}'."),
            .. policy.Organisation.MailLogo.Length > 0 && MailLogo.Read(policy.Organisation.MailLogo).Fault is { } picture ? [$"Organisation:MailLogo: {picture}"] : (string[])[]];
        return (policy, [.. faults.Select(f => $"{Shown(name)}: {f}")]);
    }

    /// <summary>Every policy that lies beside the one that runs and is whole, for whoever wants to see what its mails look like.</summary>
    public static PortalPolicies All(WebApplicationBuilder builder)
    {
        var (configuration, folder) = (builder.Configuration, Path.Combine(builder.Environment.ContentRootPath, "Portals"));
        return new PortalPolicies(Path.GetFileNameWithoutExtension(configuration["Portal"] ?? "caja"), new(() => Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Select(f => (Name: Path.GetFileNameWithoutExtension(f), Policy: Whole(f))).Where(p => p.Policy is not null)
                .ToDictionary(p => p.Name, p => p.Policy!)
            : []));
    }

    private static PortalPolicy? Whole(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file).Build().Get<PortalPolicy>(o => o.ErrorOnUnknownConfiguration = true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    private static string Shown(string name) => name.EndsWith(".json", StringComparison.Ordinal) ? name : $"Portals/{name}.json";
}
