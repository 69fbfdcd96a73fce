using System.Diagnostics;
using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Workers;

/// <summary>Programs as the lines of a batch, whole and in two halves.</summary>
internal sealed class ProgramBatch : IDisposable
{
    private const string CPython =
        """
        import contextlib, io, json, sys
        for line in open(sys.argv[1]):
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(json.loads(line)['code'], 'x', 'exec'), {})
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-batch-");
    private readonly Dictionary<string, string> _outputs = [];

    public ProgramBatch(string folder, string[] programs, int repeats)
    {
        var sources = programs.Select(program => File.ReadAllText(Path.Combine(folder, program + ".py"))).ToArray();
        var expected = programs.Select(program => File.ReadAllText(Path.Combine(folder, program + ".out"))).ToArray();
        var lines = new List<string>();
        for (var i = 0; i < programs.Length * repeats; i++)
        {
            _outputs.Add($"{i}", expected[i % programs.Length]);
            lines.Add(JsonSerializer.Serialize(new { id = $"{i}", code = sources[i % programs.Length] }));
        }

        File.WriteAllLines(Input("1-0"), lines);
        File.WriteAllLines(Input("2-0"), lines.Take(lines.Count / 2));
        File.WriteAllLines(Input("2-1"), lines.Skip(lines.Count / 2));
    }

    /// <summary>Seconds until the last of so many processes, each with its part of the batch, has ended.</summary>
    public double Run(string command, int workers, int processes)
    {
        var parts = Parts(processes);
        var seconds = Time(parts.Select(part => Start(command, "exec", "--batch", Input(part), "--out", Results(part), "--workers", $"{workers}")));
        foreach (var line in parts.SelectMany(part => File.ReadLines(Results(part))))
        {
            var result = JsonDocument.Parse(line).RootElement;
            var (id, stdout) = (result.GetProperty("id").GetString()!, result.GetProperty("stdout").GetString());
            if (stdout != _outputs[id]) throw new InvalidDataException($"Item {id} printed '{stdout}'; '{_outputs[id]}' is right.");
        }

        return seconds;
    }

    /// <summary>As <see cref="Run"/>, by CPython; <see cref="double.NaN"/> without it.</summary>
    public double RunCPython(int processes)
    {
        try
        {
            return Time(Parts(processes).Select(part => Start("python3", "-I", "-c", CPython, Input(part))));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return double.NaN;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Parts(int processes) => [.. Enumerable.Range(0, processes).Select(part => $"{processes}-{part}")];

    private string Input(string part) => Path.Combine(_folder.FullName, part + ".jsonl");

    private string Results(string part) => Path.Combine(_folder.FullName, part + ".out");

    private static Process Start(string command, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;

    private static double Time(IEnumerable<Process> starting)
    {
        var start = Stopwatch.GetTimestamp();
        var running = starting.ToList();
        running.ForEach(process => process.WaitForExit());
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var failed = running.Find(process => process.ExitCode != 0);
        if (failed != null) throw new InvalidOperationException($"A process ended with {failed.ExitCode}: {failed.StandardError.ReadToEnd()}");
        running.ForEach(process => process.Dispose());
        return took;
    }
}
