using Microsoft.AspNetCore.HostFiltering;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Verification;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Settings of the host that must be right before it starts.</summary>
internal static class Settings
{
    /// <summary>The public address, which is the base of every link in a mail: it is configured, so that a forged Host header changes nothing.</summary>
    /// <exception cref="PortalFileException">Every fault of the settings about the way here.</exception>
    public static PublicAddress AddressOf(IConfiguration configuration, bool development)
    {
        var (address, faults) = PublicAddress.Read(configuration["BaseUrl"], development);
        string[] all = [.. faults, .. Proxies.Faults(configuration)];
        return all.Length == 0 ? address! : throw new PortalFileException(all);
    }

    /// <summary>What this process is for: pages, jobs, or both.</summary>
    public static HostRole RoleOf(IConfiguration configuration) => configuration["Role"] switch
    {
        null or "" or "all" => HostRole.All,
        "web" => HostRole.Web,
        "worker" => HostRole.Worker,
        var other => throw new PortalFileException([$"Role is '{other}'; it must be web, worker or all."]),
    };

    /// <summary>Where no host is named, the portal answers to the one of its own address only; the framework would answer to any.</summary>
    public static IServiceCollection AddOwnHost(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration["AllowedHosts"])
            ? services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [new Uri(configuration["BaseUrl"]!).Host])
            : services;

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
}
