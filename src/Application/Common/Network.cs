using System.Net;
using System.Net.Sockets;

namespace Ventanilla.Application.Common;

/// <summary>The neighbourhood of an address: /24 of IPv4, /48 of IPv6.</summary>
internal static class Network
{
    public static string Of(string address)
    {
        if (!IPAddress.TryParse(address, out var ip))
            return address;
        ip = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        var kept = ip.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        return Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, kept));
    }
}
