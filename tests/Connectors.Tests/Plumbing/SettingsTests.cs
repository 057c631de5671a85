using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Plumbing;

public class SettingsTests
{
    [Theory]
    [InlineData("Connectors:Enabled:0", "Sampel", "Connectors:Enabled names 'Sampel', which is no connector. Possible: Sample, Zendesk.")]
    [InlineData("Connectors:Sampel:File", "x", "Connectors:Sampel is not a known setting. Possible there: CloudEvents, Compositions, Declarative, Enabled, GitHub")]
    [InlineData("Connectors:Sample:Fiel", "x", "Connectors:Sample:Fiel is not a known setting. Possible there: File.")]
    [InlineData("Connectors:Sample:File", "", "Connectors:Sample:File is missing: name a file, such as sample.db.")]
    [InlineData("Capabilities:get_order_statsu:Connector", "Sample", "Capabilities:get_order_statsu is not a known setting. Possible there: ")]
    [InlineData("Capabilities:cancel_order:Connector", "Desklin", "Capabilities:cancel_order:Connector names 'Desklin', which is not an enabled connector that answers cancel_order. Possible: Sample.")]
    [InlineData("Capabilities:cancel_order:Connector", "", "Capabilities:cancel_order:Connector is missing: name the connector that answers, such as Sample.")]
    [InlineData("Capabilities:cancel_order:Cashe", "00:00:01", "Capabilities:cancel_order:Cashe is not a known setting. Possible there: ")]
    [InlineData("Capabilities:list_orders:Cache", "soon", "Capabilities:list_orders:Cache is not a TimeSpan. Write a time as 00:00:30 for thirty seconds.")]
    [InlineData("Capabilities:list_orders:Cache", "2.00:00:00", "Capabilities:list_orders:Cache must be between 00:00:00 and 1.00:00:00.")]
    [InlineData("Capabilities:list_orders:Retries", "9", "Capabilities:list_orders:Retries must be between 0 and 5.")]
    [InlineData("Capabilities:list_orders:Retries", "many", "Capabilities:list_orders:Retries is not a Int32. Write a number.")]
    [InlineData("Capabilities:list_orders:Level", "Claimed", "Capabilities:list_orders:Level is less than list_orders demands. Remove it, or name Verified or more.")]
    [InlineData("Capabilities:list_orders:Level", "Sure", "Capabilities:list_orders:Level is not a CallerLevel. Possible: Anonymous, Claimed, Matched, Verified")]
    [InlineData("Capabilities:list_orders:Limit:Cals", "1", "Capabilities:list_orders:Limit:Cals is not a known setting. Possible there: Calls, Per.")]
    [InlineData("Capabilities:list_orders:Limit:Calls", "0", "Capabilities:list_orders:Limit:Calls must be between 1 and 1000000.")]
    [InlineData("Mail:Stmp:Host", "x", "Mail:Stmp is not a known setting. Possible there: Smtp.")]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port must be between 1 and 65535.")]
    [InlineData("Mail:Smtp:Host", "mail.example.com", "Mail:Smtp:From is no e-mail address: with a host, name the address that mails come from.")]
    [InlineData("Mail:Smtp:Tls", "maybe", "Mail:Smtp:Tls is not a Boolean. Write true or false.")]
    public void A_wrong_setting_stops_the_start_and_says_which_and_what_to_do(string key, string value, string expected)
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new() { [key] = value }));

        Assert.True(stopped.Message.Contains(expected, StringComparison.Ordinal), stopped.Message);
    }

    [Fact]
    public void A_message_does_not_repeat_a_value_that_may_be_secret()
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new() { ["Mail:Smtp:Port"] = "hunter2" }));

        Assert.DoesNotContain("hunter2", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_settings_and_connectors_may_be_written_in_any_case()
    {
        using var business = new Business(new() { ["capabilities:CANCEL_ORDER:connector"] = "sample" });

        Assert.True(business.Capabilities.CanAnswer("cancel_order"));
    }

    [Fact]
    public void A_capability_that_is_bound_to_a_connector_that_is_off_stops_the_start()
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new() { ["Connectors:Enabled:0"] = null }));

        Assert.Contains("No enabled connector does: look at Connectors:Enabled", stopped.Message, StringComparison.Ordinal);
    }
}
