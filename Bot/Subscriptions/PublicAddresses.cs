using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ChatBot.Subscriptions;

/// <summary>Which addresses somebody else's word may send us to: public ones, and those that the settings allow.</summary>
internal sealed class PublicAddresses(IOptions<SubscriptionOptions> options)
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry; clouds' metadata stand in 169.254.0.0/16 and fd00::/8.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // Addresses in which an IPv4 address is hidden: NAT64, 6to4, Teredo; documentation.
    private static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(network => IPNetwork.Parse(network))];

    public bool IsAllowed(IPAddress address) => _allowed.Any(network => network.Contains(Plain(address)));

    public bool MayReach(IPAddress address) => IsAllowed(address) || IsPublic(Plain(address));

    /// <summary>Connects to the first address of a name that may be reached, and to that very address: a name that means something else a moment later changes nothing.</summary>
    /// <exception cref="HttpRequestException">None of its addresses may be reached, or none answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp;
        var addresses = IPAddress.TryParse(context.DnsEndPoint.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var reachable = addresses.Where(address => isPlain ? IsAllowed(address) : MayReach(address)).ToArray();

        if (reachable.Length == 0)
        {
            throw new HttpRequestException("The address is not public, or not https.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsPublic(IPAddress address) => address.AddressFamily is AddressFamily.InterNetwork
        ? !Special.Any(network => network.Contains(address))
        : GlobalUnicast.Contains(address) && !Special6.Any(network => network.Contains(address));
}
