using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Hosting.Tests;

public sealed class ConfigurationTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddR1Agent_WithAConfiguration_SetsEveryKindOfOption()
    {
        using var host = Hosts.Build(services => services.AddModel().AddR1Agent("math", Section(
            ("SystemPrompt", "S"), ("maxturns", "7"), ("Deadline", "00:00:30"), ("SelfCheck", "enforced"), ("DescribesFunctions", "false"), ("SessionMode", "Kept"),
            ("Session:Seed", "18446744073709551615"), ("Session:Limits:Timeout", "00:00:01.5"), ("Session:Limits:MaxBytes", "8589934592"), ("ChatOptions:Temperature", "0.25"), ("ChatOptions:ModelId", "m"))));
        await host.StartAsync(None);

        var options = host.Services.GetRequiredService<IOptionsMonitor<R1AgentOptions>>().Get("math");
        Assert.Equal(("S", 7, TimeSpan.FromSeconds(30), SelfCheckMode.Enforced, false, SessionMode.Kept), (options.SystemPrompt, options.MaxTurns, options.Deadline, options.SelfCheck, options.DescribesFunctions, options.SessionMode));
        Assert.Equal((ulong.MaxValue, TimeSpan.FromSeconds(1.5), 8L << 30), (options.Session.Seed, options.Session.Limits.Timeout, options.Session.Limits.MaxBytes));
        Assert.Equal((0.25f, "m"), (options.ChatOptions!.Temperature, options.ChatOptions.ModelId));
    }

    [Theory]
    [InlineData("MaxTurn", "3", "'Agents:math:MaxTurn' is no setting of an agent. Settings are SystemPrompt")]
    [InlineData("MaxTurns", "many", "'Agents:math:MaxTurns' is 'many'; it must be a whole number.")]
    [InlineData("MaxTurns", "999", "MaxTurns must be 1 to 256 turns. It is 999.")]
    [InlineData("Deadline", "soon", "it must be a time as 00:02:00")]
    [InlineData("SelfCheck", "1", "it must be one of None, Prompted, Enforced")]
    [InlineData("Session:Limits:Seconds", "1", "'Agents:math:Session:Limits:Seconds' is no setting")]
    public async Task StartAsync_WithABadSetting_NamesKeyValueAndForm(string key, string value, string message)
    {
        using var host = Hosts.Build(services => services.AddModel().AddR1Agent("math", Section((key, value), ("MaxTokens", "0"))));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(None));

        Assert.Equal(2, problem.Failures.Count());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Agents:math:{setting.Key}", (string?)setting.Value))).Build().GetSection("Agents:math");
}
