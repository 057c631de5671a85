using System.Net;
using ChatBot.Subscriptions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Subscriptions;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    public void Only_public_addresses_may_be_reached(string address, bool isPublic) =>
        Assert.Equal(isPublic, Addresses().MayReach(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.2.3", false)]
    public void The_settings_may_allow_a_network(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, Addresses("10.1.0.0/16").MayReach(IPAddress.Parse(address)));

    private static PublicAddresses Addresses(params string[] allowed) => new(Options.Create(new SubscriptionOptions { AllowedNetworks = allowed }));
}
