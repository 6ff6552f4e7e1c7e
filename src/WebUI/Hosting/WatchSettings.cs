using System.Globalization;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Where metrics and traces go by OTLP.</summary>
/// <param name="Portal">Which of the portals this is.</param>
/// <param name="Traces">The share of requests and jobs that leave a trace; 0 for none, without metrics being any fewer.</param>
internal sealed record WatchSettings(Uri Endpoint, bool Grpc, double Traces, string Portal)
{
    private const double UsualTraces = 0.1;

    /// <summary>Null and no fault where nobody watches; what else is set then is read all the same, so that a slip is told before it is needed.</summary>
    public static (WatchSettings? Watch, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        var (endpoint, protocol, share) = (configuration["Telemetry:Endpoint"] ?? "", configuration["Telemetry:Protocol"] ?? "", configuration["Telemetry:Traces"] ?? "");
        List<string> faults = [];
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Query.Length > 0)
            url = null;
        if (url is null && endpoint.Length > 0)
            faults.Add($"Telemetry:Endpoint is '{endpoint}'; it must be the address of a collector, e.g. http://127.0.0.1:4318, or nothing.");
        if (protocol is not ("" or "http" or "grpc"))
            faults.Add($"Telemetry:Protocol is '{protocol}'; it must be http or grpc.");
        var traces = UsualTraces;
        if (share.Length > 0 && !(double.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out traces) && traces is >= 0 and <= 1))
            faults.Add($"Telemetry:Traces is '{share}'; it must be a share from 0 to 1, e.g. 0.1.");
        return (url is null || faults.Count > 0 ? null : new WatchSettings(url, protocol == "grpc", traces, configuration["Portal"] ?? ""), faults);
    }
}
