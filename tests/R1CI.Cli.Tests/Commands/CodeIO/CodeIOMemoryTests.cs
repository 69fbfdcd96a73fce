using System.Globalization;
using System.Text.Json;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>Memory of one worker, whatever the input's size. <c>R1CI_LARGE_MB</c> says how large it is; 24 without it.</summary>
public sealed class CodeIOMemoryTests : IDisposable
{
    private const long MaxBytes = 300L << 20;

    private static readonly int Megabytes = int.Parse(Environment.GetEnvironmentVariable("R1CI_LARGE_MB") ?? "24", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_OverALargeInput_StaysBelow300MiB()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of another process is read from /proc.");
        var raw = _folder.File("raw.jsonl");
        Write(raw);
        using var process = Cli.Start("codeio", "run", "--raw", raw, "--out", _folder.File("out"), "--workers", "1");
        var stderr = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.True(process.ExitCode == 0, await stderr);
        Assert.Contains("too_large", await stderr, StringComparison.Ordinal);
        Assert.Contains("mem_limit", await stderr, StringComparison.Ordinal);
        TestContext.Current.SendDiagnosticMessage("{0} MiB of input, at most {1} MiB of memory: {2}", new FileInfo(raw).Length >> 20, peak >> 20, (await stderr).Split('\n')[0]);
        Assert.InRange(peak, 1, MaxBytes);
    }

    // Half of it is lines of 5 MB, a quarter small sources that are all different, the rest is broken or repeated; and functions that fill memory.
    private static void Write(string path)
    {
        using var file = new StreamWriter(path);
        var (long5, junk) = (JsonSerializer.Serialize(new { content = new string('#', 5_000_000) }), new string('x', 3_000));
        foreach (var code in Functions()) file.WriteLine(JsonSerializer.Serialize(new { content = code }));
        for (var (written, at) = (0L, 0); written < (long)Megabytes << 20; at++)
        {
            file.WriteLine(long5);
            written += long5.Length;
            for (var left = 2_500_000; left > 0; at++)
            {
                var line = JsonSerializer.Serialize(new { content = $"name_{at} = {at}\nvalue_{at * 7} = 'text {at}'\nfor item_{at} in range({at % 100}):\n    print(item_{at}, name_{at})\n" });
                file.WriteLine(line);
                left -= line.Length;
                written += line.Length;
            }

            for (var left = 2_500_000; left > 0; left -= 2 * junk.Length)
            {
                file.WriteLine(junk);
                file.WriteLine(JsonSerializer.Serialize(new { content = junk }));
                written += 2 * junk.Length;
            }
        }

        foreach (var code in Functions()) file.WriteLine(JsonSerializer.Serialize(new { content = code + "\nlast = 1\n" }));
    }

    private static IEnumerable<string> Functions()
    {
        for (var at = 1; at <= 6; at++)
        {
            yield return $"def churn{at}(n: int) -> int:\n    total = 0\n    for i in range(200):\n        row = [k * {at} + n for k in range(500)]\n        total += len(str(row)) + row[i]\n    return total\n";
            yield return $"def fill{at}(n: int) -> int:\n    rows = []\n    for i in range(1000):\n        rows.append([n + {at}] * 100000)\n    return len(rows) + n\n";
        }
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }
}
