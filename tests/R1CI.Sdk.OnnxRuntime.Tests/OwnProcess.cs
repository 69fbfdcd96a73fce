using System.Diagnostics;

namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>Runs one explicit test of this assembly, which is a program, in a process of its own.</summary>
internal static class OwnProcess
{
    /// <param name="test">The test's class and name.</param>
    /// <param name="environment">What the process sees besides this one's environment.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string test, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }

        foreach (var argument in new[] { "-explicit", "only", "-method", test })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        start.Environment.Remove("ORT_DISABLE_TELEMETRY");
        using var child = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = child.StandardOutput.ReadToEndAsync(cancellation);
        var errors = child.StandardError.ReadToEndAsync(cancellation);
        await child.WaitForExitAsync(cancellation);
        return (child.ExitCode, await output, await errors);
    }
}
