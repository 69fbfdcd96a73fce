using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Fuzzing.Running;

/// <summary>A process of the reference interpreter that executes batches of programs; belongs to one thread.</summary>
internal sealed class CPythonWorker : IDisposable
{
    private readonly Process _process;

    public CPythonWorker(string executable)
    {
        var encoding = new UTF8Encoding(false);
        var start = new ProcessStartInfo(executable, ["-s", "-P", "-W", "ignore", "-c", Driver()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        };
        // The order of sets of texts; here it is the same.
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONUTF8"] = "1";
        _process = Process.Start(start)!;
    }

    /// <summary>Gets the processor time that the batches took so far.</summary>
    public double ProcessorSeconds { get; private set; }

    /// <summary>Finds a CPython 3.11; <see langword="null"/> when there is none.</summary>
    public static string? Find()
    {
        // The system's own first: what comes first on the PATH may be a script that chooses among versions, which is slow to start.
        foreach (var name in (string[])["/usr/bin/python3.11", "/usr/local/bin/python3.11", "python3.11", "python3"])
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(name, ["-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"]))!;
                process.WaitForExit();
                if (process.ExitCode == 0)
                {
                    return name;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not installed under this name.
            }
        }

        return null;
    }

    /// <summary>Starts a batch, whose outcomes <see cref="Receive"/> gives: meanwhile the caller does something else.</summary>
    public void Send(IReadOnlyList<string> programs)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(programs));
        _process.StandardInput.Flush();
    }

    /// <summary>Waits for the batch sent last.</summary>
    /// <returns>One outcome a program; <see cref="Ending.Crash"/> for one that took the interpreter with it and all after it.</returns>
    public Outcome[] Receive(int count)
    {
        var outcomes = new Outcome[count];
        var next = 0;
        while (true)
        {
            var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process of CPython ended; its error output says why.");
            if (line.StartsWith("end ", StringComparison.Ordinal))
            {
                ProcessorSeconds = double.Parse(line[4..], CultureInfo.InvariantCulture);
                break;
            }

            outcomes[next++] = Parse(line);
        }

        Array.Fill(outcomes, new Outcome(Ending.Crash, "", "the process of CPython died"), next, count - next);
        return outcomes;
    }

    public Outcome[] Run(IReadOnlyList<string> programs)
    {
        Send(programs);
        return Receive(programs.Count);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Outcome Parse(string line)
    {
        var parts = JsonSerializer.Deserialize<string[]>(line)!;
        var ending = parts[0] switch { "ok" => Ending.Ok, "error" => Ending.Error, _ => Ending.Limit };
        return new Outcome(ending, parts[1], parts[2]);
    }

    private static string Driver()
    {
        using var stream = typeof(CPythonWorker).Assembly.GetManifestResourceStream("cpython_worker.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
