using System.Globalization;
using System.Net;
using MaxMind.Db;

namespace Ventanilla.WebUI.Localization;

/// <summary>In which country an address is, as the registries of the internet assigned it. The table is mapped into memory when somebody
/// first asks, and only the pages that are read take room. Null where nobody knows: an address of a private network, or a host without the table.</summary>
public sealed class Countries(IHostEnvironment host) : IDisposable
{
    /// <summary>The table gives some of them to a country, where they are nobody's and everybody's.</summary>
    private static readonly IPNetwork[] Private =
        [.. new[] { "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10" }.Select(IPNetwork.Parse)];

    private readonly Lazy<Reader?> _table = new(() => host.ContentRootFileProvider.GetFileInfo("Data/countries.mmdb") is { Exists: true } file
        ? new Reader(file.PhysicalPath!, FileAccessMode.MemoryMapped) : null);

    /// <summary>The country's name in the language of the page.</summary>
    public string? Of(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
            return null;
        parsed = parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
        if (IsPrivate(parsed) || _table.Value?.Find<Dictionary<string, object>>(parsed)?["country_code"] is not string code)
            return null;
        return new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{code}").NativeName;
    }

    /// <summary>Of a network of somebody's own, as those of proxies are, and never of a person at home.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Private.Any(n => n.Contains(plain));
    }

    public void Dispose()
    {
        if (_table.IsValueCreated)
            _table.Value?.Dispose();
    }
}
