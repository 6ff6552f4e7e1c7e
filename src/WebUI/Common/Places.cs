using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.FileProviders;

namespace Ventanilla.WebUI.Common;

/// <summary>In which country an address is, as the registries of the internet assigned it. The tables (about 20 MB in memory) are read when
/// somebody first asks. Null where nobody knows: an address of a private network, or a host without the tables.</summary>
public sealed class Places(IHostEnvironment host)
{
    private readonly Lazy<Ranges> _ranges = new(() => Ranges.Read(
        host.ContentRootFileProvider.GetFileInfo("Data/countries-ipv4.csv"), host.ContentRootFileProvider.GetFileInfo("Data/countries-ipv6.csv")));

    /// <summary>The tables give some of them to a country, where they are nobody's and everybody's.</summary>
    private static readonly IPNetwork[] Private =
        [.. new[] { "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10" }.Select(IPNetwork.Parse)];

    /// <summary>The country's name in the language of the page.</summary>
    public string? CountryOf(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
            return null;
        parsed = parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
        if (Private.Any(n => n.Contains(parsed)) || _ranges.Value.CountryOf(parsed) is not { } code)
            return null;
        return new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{code}").NativeName;
    }

    /// <summary>Ranges that do not overlap, in the order of their first address; IPv4 in its place within IPv6 (::ffff:a.b.c.d), before the rest.</summary>
    private sealed record Ranges(UInt128[] From, UInt128[] To, string[] Country)
    {
        /// <summary>Lines of first address, last address, ISO 3166 code.</summary>
        public static Ranges Read(params IEnumerable<IFileInfo> files)
        {
            List<(UInt128 From, UInt128 To, string Country)> all = [];
            foreach (var file in files.Where(f => f.Exists))
                foreach (var line in File.ReadLines(file.PhysicalPath!))
                    if (line.Split(',') is [var from, var to, { Length: 2 } country])
                        all.Add((Key(IPAddress.Parse(from)), Key(IPAddress.Parse(to)), string.Intern(country)));
            return new([.. all.Select(r => r.From)], [.. all.Select(r => r.To)], [.. all.Select(r => r.Country)]);
        }

        public string? CountryOf(IPAddress address)
        {
            var at = Array.BinarySearch(From, Key(address));
            // Without an exact hit the search answers the complement of the next greater one.
            at = at >= 0 ? at : ~at - 1;
            return at >= 0 && Key(address) <= To[at] ? Country[at] : null;
        }

        private static UInt128 Key(IPAddress address) => BinaryPrimitives.ReadUInt128BigEndian(address.MapToIPv6().GetAddressBytes());
    }
}
