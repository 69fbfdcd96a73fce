using System.Diagnostics;
using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Packages;

/// <summary>What CPython takes to import sympy without compiled files, and for the programs in forks of that process; CPU time.</summary>
internal static class CPythonSympy
{
    private const string Script =
        """
        import json, os, resource, sys, time
        start = time.process_time()
        import sympy
        imported = time.process_time() - start
        times = []
        for path in sys.stdin.read().split('\n'):
            read, write = os.pipe()
            if os.fork() == 0:
                sys.stdout = sys.stderr = open(os.devnull, 'w')
                start = time.process_time()
                try:
                    exec(compile(open(path).read(), path, 'exec'), {'__name__': '__main__'})
                except Exception:
                    pass
                os.write(write, str(time.process_time() - start).encode())
                os._exit(0)
            os.wait()
            times.append(1e3 * float(os.read(read, 100)))
            os.close(read), os.close(write)
        print(json.dumps([1e3 * imported, times]))
        """;

    /// <summary>Milliseconds for the import, and for each program; <see langword="null"/> without CPython or its sympy.</summary>
    public static (double Import, double[] Programs)? Measure(IEnumerable<string> programs)
    {
        try
        {
            // The system's own, which is the one that Debian's packages belong to.
            var start = new ProcessStartInfo("/usr/bin/python3", ["-B", "-X", "pycache_prefix=/nonexistent", "-W", "ignore", "-c", Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            process.StandardInput.Write(string.Join('\n', programs));
            process.StandardInput.Close();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                return null;
            }

            using var json = JsonDocument.Parse(text);
            return (json.RootElement[0].GetDouble(), json.RootElement[1].Deserialize<double[]>()!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
