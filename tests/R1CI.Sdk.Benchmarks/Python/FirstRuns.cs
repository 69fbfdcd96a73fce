using R1CI.Sdk.Benchmarks.ColdStart;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>Programs in processes of their own: what the first run costs beyond starting the process.</summary>
internal sealed class FirstRuns
{
    private const int Runs = 4, StartRuns = 15;

    private readonly string _command, _emptyProgram;
    private readonly double _start;
    private readonly double? _cpythonStart;

    /// <param name="command">The published <c>r1ci</c>.</param>
    /// <param name="emptyProgram">A published program that does nothing.</param>
    public FirstRuns(string command, string emptyProgram)
    {
        (_command, _emptyProgram) = (command, emptyProgram);
        var script = Path.Combine(Path.GetDirectoryName(command)!, "empty.py");
        File.WriteAllText(script, "");
        _start = Here(StartRuns, script);
        _cpythonStart = CPython(StartRuns, script);
    }

    /// <summary>Milliseconds of the first run here and in CPython, an empty script's taken off; no second figure without CPython.</summary>
    public (double Here, double? CPython) Measure(string file) => (Here(Runs, file) - _start, CPython(Runs, file) - _cpythonStart);

    /// <summary>What <c>r1ci exec</c> of one line takes more than a .NET program that does nothing.</summary>
    public void PrintFirstSnippet()
    {
        var script = Path.Combine(Path.GetDirectoryName(_command)!, "snippet.py");
        File.WriteAllText(script, "print(1 + 1)\n");
        var (snippet, empty) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < StartRuns; i++)
        {
            snippet = Math.Min(snippet, Here(1, script));
            empty = Math.Min(empty, ProcessCost.Best(1, _emptyProgram));
        }

        PythonBenchmark.Print($"  first snippet of a fresh process, print(1 + 1): {snippet:F1} ms of CPU time, {snippet - empty:F1} above an empty .NET program's {empty:F1}");
    }

    private double Here(int runs, string file) => ProcessCost.Best(runs, _command, "exec", file);

    private static double? CPython(int runs, string file)
    {
        try
        {
            return ProcessCost.Best(runs, "python3", "-I", file);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
