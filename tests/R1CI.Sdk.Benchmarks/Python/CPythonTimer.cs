using System.Diagnostics;
using System.Globalization;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>How long CPython takes for a program, its start and the compilation left out.</summary>
internal static class CPythonTimer
{
    private const string Script =
        """
        import contextlib, io, sys, time
        source = open(sys.argv[1]).read()
        best = 1e9
        for _ in range(5):
            with contextlib.redirect_stdout(io.StringIO()):
                code = compile(source, 'x', 'exec')
                start = time.thread_time()
                exec(code, {})
                best = min(best, time.thread_time() - start)
        print(best * 1e3)
        """;

    /// <summary>Milliseconds of CPU time, the best of five runs in one process; <see langword="null"/> without CPython.</summary>
    public static double? Best(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-I", "-c", Script, file]) { RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
