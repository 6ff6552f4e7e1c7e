using System.Net;
using System.Net.Sockets;

namespace Ventanilla.Application.Limits;

/// <summary>Whose an address is, as far as it can be told.</summary>
public static class Network
{
    /// <summary>One client: an address of IPv4, a /64 of IPv6, of which every household has billions of addresses to come from.</summary>
    public static string ClientOf(string address) => Begins(address, 4, 8);

    /// <summary>The neighbourhood: /24 of IPv4, /48 of IPv6.</summary>
    public static string Of(string address) => Begins(address, 3, 6);

    private static string Begins(string address, int bytesOfFour, int bytesOfSix)
    {
        if (!IPAddress.TryParse(address, out var ip))
            return address;
        ip = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        var kept = ip.AddressFamily == AddressFamily.InterNetwork ? bytesOfFour : bytesOfSix;
        return Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, kept));
    }
}
