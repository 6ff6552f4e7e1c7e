using System.Resources;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Verification;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Settings of the host that must be right before it starts.</summary>
/// <param name="Role">What this process is for: pages, jobs, or both.</param>
/// <param name="Address">The base of every link in a mail: it is configured, so that a forged Host header changes nothing.</param>
/// <param name="Watch">Null where nobody watches.</param>
internal sealed record Settings(HostRole Role, PortalPolicy Policy, PublicAddress Address, WatchSettings? Watch)
{
    /// <param name="mails">Our texts of the mails, which a policy may put its own in place of.</param>
    /// <param name="outside">What is wrong with the settings of what the portal stands on.</param>
    /// <exception cref="SettingsException">Every fault of all settings, so that they are mended in one go.</exception>
    public static Settings Read(WebApplicationBuilder builder, ResourceManager mails, IReadOnlyList<string> outside)
    {
        var configuration = builder.Configuration;
        HostRole? role = configuration["Role"] switch { null or "" or "all" => HostRole.All, "web" => HostRole.Web, "worker" => HostRole.Worker, _ => null };
        var (policy, policyFaults) = PortalFile.Read(builder, mails);
        var (address, addressFaults) = PublicAddress.Read(configuration["BaseUrl"], builder.Environment.IsDevelopment());
        var (watch, watchFaults) = WatchSettings.Read(configuration);
        string[] faults =
        [
            .. role is null ? [$"Role is '{configuration["Role"]}'; it must be web, worker or all."] : Array.Empty<string>(),
            .. addressFaults, .. Proxies.Faults(configuration), .. watchFaults, .. outside, .. Served(configuration, builder.Environment), .. policyFaults, .. Secrets(policy, configuration),
        ];
        return faults.Length == 0 ? new Settings(role!.Value, policy!, address!, watch) : throw new SettingsException(faults);
    }

    /// <summary>Without its secret an application would be let in by whoever copies its code.</summary>
    private static IEnumerable<string> Secrets(PortalPolicy? policy, ConfigurationManager configuration) =>
        from app in policy?.Apps ?? []
        where app.SignIn is { Confidential: true } && string.IsNullOrEmpty(configuration[$"Apps:{app.Code}:Secret"])
        select $"Apps:{app.Code}:Secret is missing: the policy says that this application keeps one (SignIn:Confidential).";

    /// <summary>Files that a stranger gave must not be where a browser can ask for them.</summary>
    private static IEnumerable<string> Served(ConfigurationManager configuration, IWebHostEnvironment host)
    {
        if (configuration["Attachments:Folder"] is { Length: > 0 } folder && host.WebRootPath is { Length: > 0 } served
            && Path.Join(Path.GetFullPath(folder), "/").StartsWith(Path.Join(served.TrimEnd('/', '\\'), "/"), StringComparison.OrdinalIgnoreCase))
            yield return $"Attachments:Folder is '{folder}', which is served: it must lie outside of wwwroot.";
    }

    /// <summary>What the identity questions are worth, said at every start.</summary>
    public static void LogOdds(ILogger log, PortalPolicy policy)
    {
        var rule = policy.Verification;
        if (policy.Registration.AfterActivation != AfterActivation.Questions)
            log.LogInformation("Identity questions are not asked by this portal.");
        else if (rule.Enabled)
            log.LogInformation(
                "Identity questions: {Questions} of {Options} options, all right, {Attempts} attempts: guessing passes with {Odds:P4} (bound {Bound:P1}).",
                rule.Questions, rule.Options, rule.Attempts, rule.Odds, ChallengeRule.HighestOdds);
        else
            log.LogInformation("Identity questions are switched off: people on record need the mailbox that is on record.");
    }

    /// <summary>Allowed, because some networks are somebody's own; said at every start, because most are not.</summary>
    public static void LogOpenMail(ILogger log, string host) => log.LogWarning(
        "Mails go to {Host} without encryption: whoever is on the way reads their links and temporary passwords. Write startTls, or implicit, into Smtp:Tls.", host);
}
