using System.Text.RegularExpressions;

namespace R1CI.Sdk.Server.Tests.Metrics;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Metrics_AfterSomeScripts_AreThePrometheusTextThatCountsThem()
    {
        await using var server = await TestServer.StartAsync();
        await server.RunAsync("print(1)");
        await server.RunAsync("1/0");
        await server.PostAsync("/run_code", "{");
        var text = (await server.GetAsync("/metrics")).Body;

        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(Line(), line));
        Assert.Contains("r1ci_executions_total{language=\"python\",status=\"ok\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("r1ci_executions_total{language=\"python\",status=\"error\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("r1ci_requests_total{route=\"run_code\",code=\"400\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("r1ci_run_seconds_bucket{le=\"+Inf\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("r1ci_run_seconds_count 2\n", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*\\})? [0-9.eE+-]+)$")]
    private static partial Regex Line();
}
