using System.Diagnostics;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>Code calls of one thread: a fresh session and a script of eight lines, as a trainer sends them.</summary>
internal static class CallRates
{
    private const int Calls = 4_000;
    private const string Script = "def is_prime(n):\n    if n < 2:\n        return False\n    for d in range(2, int(n ** 0.5) + 1):\n        if n % d == 0:\n            return False\n    return True\nprint(sum(1 for n in range(1, 20) if is_prime(n)))\n";

    /// <summary>Measures and prints.</summary>
    public static async Task MeasureAsync()
    {
        var executor = new PythonExecutor();
        var rates = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            for (var call = 0; call < Calls; call++)
            {
                await using var session = executor.CreateSession();
                var result = await session.ExecuteAsync(new CodeRequest(Script));
                if (result.Stdout != "8\n") throw new InvalidDataException($"The script printed '{result.Stdout}' {result.Error}; 8 is right.");
            }

            if (round > 0) rates.Add(Calls / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        Statistics.Print("code calls of one thread, a fresh session each", rates, "/s", 0);
    }
}
