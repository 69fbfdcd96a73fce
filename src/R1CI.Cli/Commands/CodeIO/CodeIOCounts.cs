using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary>Says what went in and came out.</summary>
internal static class CodeIOCounts
{
    /// <summary>Says what a run, or a merge of its parts, did, and where it is written.</summary>
    public static void Print(CodeIOSummary summary, string folder, TextWriter output)
    {
        long Count(string name) => summary.Counts.GetValueOrDefault(name);
        void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
        foreach (var what in (string[])["sources", "functions"])
        {
            Line($"{what}: {Count($"{what}.in")} in, {Count($"{what}.kept")} kept");
            PrintDropped(summary, what, output);
        }

        Line($"pairs: {Count("pairs")}; prompts: {Count("instances.o")} for outputs, {Count("instances.i")} for inputs; final records: {Count("final.right")} right, {Count("final.wrong")} wrong");
        PrintDropped(summary, "predictions", output);
        output.WriteLine(Path.Combine(folder, "manifest.json"));
    }

    /// <summary>Says what one stage did: every count that it has.</summary>
    public static void PrintStage(CodeIOSummary summary, string counts, TextWriter output)
    {
        foreach (var (name, count) in summary.Counts) output.WriteLine(FormattableString.Invariant($"{name,-36} {count}"));
        output.WriteLine(counts);
    }

    private static void PrintDropped(CodeIOSummary summary, string what, TextWriter output)
    {
        var prefix = $"{what}.dropped.";
        foreach (var (name, count) in summary.Counts.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(static item => item.Value)) output.WriteLine(FormattableString.Invariant($"  dropped: {name[prefix.Length..],-24} {count}"));
    }
}
