namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>What <see cref="PythonResult.PeakBytes"/> says when the limit is far away.</summary>
public class MemoryPeakTests
{
    [Theory]
    [InlineData("for i in range(150): x = [0] * 1_000_000", 16, 80)]
    [InlineData("keep = [0] * 8_000_000\nfor i in range(100): x = [0] * 1_000_000", 128, 260)]
    [InlineData("for i in range(8_000): x = {j: str(j) for j in range(40)}", 0, 40)]
    [InlineData("def fan(n):\n    return 1 if n == 0 else fan(n - 1) + (fan(n - 1) if n < 13 else 0)\ndef deep(n): return fan(9) if n == 0 else deep(n - 1)\nfor i in range(0, 900, 3): deep(i)", 0, 6)]
    public void PeakBytes_OfAScriptThatDropsWhatItMakes_IsNearWhatIsLiveAtOnce(string code, long leastMiB, long mostMiB)
    {
        var limits = new PythonLimits { MaxBytes = 4L << 30, Timeout = TimeSpan.FromMinutes(1) };
        var session = new PythonSession(new PythonSessionOptions { Limits = limits, TimeProvider = TimeProvider.System });

        var result = session.Execute(new PythonScript(code), TestContext.Current.CancellationToken);

        Assert.Equal(PythonStatus.Ok, result.Status);
        Assert.InRange(result.PeakBytes, leastMiB * 1_000_000, mostMiB << 20);
    }
}
