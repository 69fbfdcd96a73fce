using System.Text.Json;

namespace R1CI.Cli.Tests.Commands.Doctor;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task Doctor_OnThisMachine_SaysWhatRunsAndWhyNot()
    {
        var run = await Cli.RunAsync("doctor", "--json", "--model", "/no/such/model", "--packages", "/no/such/packages");
        var report = JsonElement.Parse(run.Stdout);
        var findings = report.GetProperty("findings").EnumerateArray().ToDictionary(item => (item.GetProperty("area").GetString()!, item.GetProperty("name").GetString()!));

        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.True(report.GetProperty("ok").GetBoolean());
        Assert.True(findings[("model", "shipped")].GetProperty("ok").GetBoolean());
        Assert.True(findings[("engine", "ort: shipped")].GetProperty("ok").GetBoolean());
        Assert.Contains("/no/such/model", findings[("engine", "ort: /no/such/model")].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.True(findings[("provider", "genai cpu")].GetProperty("ok").GetBoolean());
        Assert.True(findings[("provider", "ort cpu")].GetProperty("ok").GetBoolean());
        Assert.Contains(("provider", "genai cuda"), findings.Keys);
        Assert.Contains(("provider", "ort cuda"), findings.Keys);
        Assert.True(findings[("interpreter", "python")].GetProperty("ok").GetBoolean());
        Assert.Contains(("interpreter", "javascript (node)"), findings.Keys);
        Assert.Contains(("interpreter", "javascript (jint)"), findings.Keys);
        Assert.Contains("/no/such/model", findings[("model", "/no/such/model")].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(findings[("packages", "/no/such/packages")].GetProperty("ok").GetBoolean());
        foreach (var finding in findings.Values.Where(finding => !finding.GetProperty("ok").GetBoolean()))
        {
            Assert.NotEqual("", finding.GetProperty("detail").GetString());
            Assert.False(string.IsNullOrEmpty(finding.GetProperty("next").GetString()), finding.GetRawText());
        }
    }

    [Fact]
    public async Task Doctor_WithoutNode_SaysWhereToGetIt()
    {
        var folder = Path.GetDirectoryName(Environment.ProcessPath)!;
        Assert.SkipWhen(File.Exists(Path.Combine(folder, "node")), "node lies beside dotnet.");
        var run = await Cli.RunAsync(new Dictionary<string, string> { ["PATH"] = folder }, "doctor");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("There is no 'node' on the search path", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("next: Install Node.js 20 or later", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("The core works", run.Stdout, StringComparison.Ordinal);
    }
}
