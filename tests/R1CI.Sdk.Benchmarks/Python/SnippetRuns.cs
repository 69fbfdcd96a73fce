using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>Two hundred small scripts of the kind that models write, a new session for each run, beside CPython.</summary>
/// <remarks>A snippet is the lines after <c># --- name</c> in a file of the folder. What CPython prints is what is right.</remarks>
internal static class SnippetRuns
{
    // In passes over all of them: the runtime compiles a method well only some time after it was first used.
    private const int Passes = 6;
    private const int RunsAPass = 8;
    private const int CPythonRuns = 15;

    private static string Folder => Path.Combine(Repository.Root, "tests", "R1CI.Sdk.Benchmarks", "Python", "Snippets");

    public static void Run()
    {
        var theirs = CPythonSnippets.Run(Folder, CPythonRuns);
        var snippets = Read();
        if (theirs == null) Console.WriteLine("Snippets: CPython skipped, there is no python3; the output is not checked");
        else foreach (var s in snippets) Check(s, theirs[s.Name].Output);
        for (var pass = 0; pass < Passes; pass++) foreach (var s in snippets) s.Measure(RunsAPass);
        Print(snippets, theirs);
    }

    private static void Print(List<Snippet> snippets, Dictionary<string, CPythonSnippet>? theirs)
    {
        Console.WriteLine();
        Console.WriteLine($"{snippets.Count} snippets: milliseconds of CPU time to compile and run, best of {Passes * RunsAPass}, CPython's best of {CPythonRuns} beside it");
        Console.WriteLine("  snippet                            first     best  CPython  ratio  allocated KB");
        var ratios = new List<double>();
        foreach (var file in snippets.GroupBy(s => s.File))
        {
            foreach (var s in file)
            {
                var ratio = theirs == null ? double.NaN : s.Best / theirs[s.Name].Best;
                if (theirs != null) ratios.Add(ratio);
                PythonBenchmark.Print($"  {file.Key + "/" + s.Name,-32} {s.First,7:F2} {s.Best,8:F3} {theirs?[s.Name].Best,8:F3} {ratio,6:F2} {s.Allocated / 1e3,13:F0}");
            }
        }
        if (ratios.Count == 0) return;
        PythonBenchmark.Print($"  geometric mean of the ratios {Math.Exp(ratios.Average(Math.Log)):F3}, {ratios.Count(r => r > 1)} over 1, {ratios.Count(r => r > 1.5)} over 1.5, highest {ratios.Max():F2}");
    }

    private static List<Snippet> Read()
    {
        var all = new List<Snippet>();
        foreach (var file in Directory.GetFiles(Folder, "*.py").Order(StringComparer.Ordinal))
        {
            foreach (var part in ("\n" + File.ReadAllText(file)).Split("\n# --- ").Skip(1))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                all.Add(new Snippet(Path.GetFileNameWithoutExtension(file), part[..end], part[(end + 1)..]));
            }
        }
        return all;
    }

    private static void Check(Snippet snippet, string expected)
    {
        var result = snippet.Execute();
        if (result.Stdout != expected) throw new InvalidDataException($"The snippet {snippet.File}/{snippet.Name} printed '{result.Stdout}' {result.Error}; '{expected}' is right.");
    }

    private sealed class Snippet(string file, string name, string source)
    {
        public string File => file;

        public string Name => name;

        public double First { get; private set; } = double.NaN;

        public double Best { get; private set; } = double.MaxValue;

        public long Allocated { get; private set; }

        public PythonResult Execute()
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Now;
            var result = PythonBenchmark.NewSession().Execute(new PythonScript(source));
            var took = (ThreadClock.Now - start).TotalMilliseconds;
            Allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (double.IsNaN(First)) First = took;
            Best = Math.Min(Best, took);
            return result;
        }

        public void Measure(int runs)
        {
            for (var i = 0; i < runs; i++) Execute();
        }
    }
}
