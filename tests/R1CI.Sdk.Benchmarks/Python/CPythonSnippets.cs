using System.Diagnostics;
using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>What CPython prints for a snippet, and the milliseconds of CPU time that compiling and running it takes: the first time and at best.</summary>
internal sealed record CPythonSnippet(string Name, string Output, double First, double Best);

/// <summary>All snippets in one process of CPython.</summary>
internal static class CPythonSnippets
{
    private const string Script =
        """
        import contextlib, glob, io, json, re, sys, time
        for file in sorted(glob.glob(sys.argv[1] + '/*.py')):
            for part in re.split(r'^# --- ', open(file, encoding='utf-8').read(), flags=re.M)[1:]:
                name, _, source = part.partition('\n')
                took = []
                for _ in range(int(sys.argv[2])):
                    start = time.thread_time()
                    with contextlib.redirect_stdout(io.StringIO()) as out:
                        exec(compile(source, name, 'exec'), {'__name__': '__main__'})
                    took.append((time.thread_time() - start) * 1e3)
                print(json.dumps({'Name': name, 'Output': out.getvalue(), 'First': took[0], 'Best': min(took)}))
        """;

    /// <summary>By name; <see langword="null"/> without CPython.</summary>
    public static Dictionary<string, CPythonSnippet>? Run(string folder, int runs)
    {
        var start = new ProcessStartInfo("python3", ["-I", "-c", Script, folder, $"{runs}"]) { RedirectStandardOutput = true };
        start.Environment["PYTHONHASHSEED"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return process.ExitCode != 0 ? null : lines.Select(line => JsonSerializer.Deserialize<CPythonSnippet>(line)!).ToDictionary(s => s.Name);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
