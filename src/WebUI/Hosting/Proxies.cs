using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Ventanilla.WebUI.Hosting;

/// <summary>The reverse proxies whose word about the client is believed (<c>Proxies</c>: addresses and networks). Nobody else's is, not even this
/// machine's: the client's address is what budgets and the trail hold on to.</summary>
internal static class Proxies
{
    private static readonly char[] Between = [',', ';', ' '];

    public static IEnumerable<string> Faults(IConfiguration configuration) => Named(configuration)
        .Where(name => Network(name) is null)
        .Select(name => $"Proxies: '{name}' is neither an address (10.0.0.5) nor a network (10.0.0.0/24).");

    /// <summary>Null when there is none.</summary>
    public static ForwardedHeadersOptions? Options(IConfiguration configuration)
    {
        var networks = Named(configuration).Select(Network).OfType<IPNetwork>().ToArray();
        if (networks.Length == 0)
            return null;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many hops as are ours: the first address that is not is the client's.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    /// <summary>A list, or one line as an environment variable has it.</summary>
    private static string[] Named(IConfiguration configuration) =>
        [.. (configuration.GetSection("Proxies").Get<string[]>() ?? []).Append(configuration["Proxies"] ?? "")
            .SelectMany(line => line.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    // 10.1 would be read as 10.0.0.1.
    private static IPNetwork? Network(string name) =>
        !name.Contains(':') && name.Count(c => c == '.') != 3 ? null
        : IPAddress.TryParse(name, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(name, out var network) ? network
        : null;
}
