using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Conformance.Models;

/// <summary>What CPython printed for one script.</summary>
public sealed record CPythonRun(string Stdout, string Stderr);

/// <summary>CPython beside our interpreter: one process that runs many scripts, each as if it were the only one.</summary>
public static class CPython
{
    // Forks for each script: a fresh interpreter state without starting one.
    private const string Driver =
        """
        import json, os, sys, tempfile, traceback
        for line in sys.stdin:
            code = json.loads(line)
            with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
                child = os.fork()
                if child == 0:
                    os.dup2(out.fileno(), 1); os.dup2(err.fileno(), 2); os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
                    status = 0
                    try:
                        exec(compile(code, '<string>', 'exec'), {'__name__': '__main__', '__builtins__': __builtins__})
                    except SystemExit as e:
                        status = e.code if isinstance(e.code, int) else int(e.code is not None)
                    except BaseException as e:
                        status = 1
                        traceback.print_exception(type(e), e, e.__traceback__.tb_next)
                    sys.stdout.flush(); sys.stderr.flush()
                    os._exit(status & 255)
                os.waitpid(child, 0)
                out.seek(0); err.seek(0)
                print(json.dumps([out.read().decode('utf-8', 'replace'), err.read().decode('utf-8', 'replace')]), flush=True)
        """;

    /// <summary>Runs scripts in order.</summary>
    /// <returns>One result a script; <see langword="null"/> when there is no python3 (or no fork) on this machine.</returns>
    public static async Task<IReadOnlyList<CPythonRun>?> RunAsync(IEnumerable<string> scripts, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows() || Start() is not { } process)
        {
            return null;
        }

        using (process)
        {
            var results = new List<CPythonRun>();
            foreach (var script in scripts)
            {
                await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(script));
                await process.StandardInput.FlushAsync(cancellationToken);
                var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("python3 ended early.");
                var texts = JsonSerializer.Deserialize<string[]>(line)!;
                results.Add(new CPythonRun(texts[0], texts[1]));
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return results;
        }
    }

    private static Process? Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", "-X", "utf8", "-c", Driver])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
                Environment = { ["PYTHONHASHSEED"] = "0" },
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
