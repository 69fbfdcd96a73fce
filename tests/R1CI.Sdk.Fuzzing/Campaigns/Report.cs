using System.Globalization;
using System.Text;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Minimizing;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>Writes what a campaign found: a summary, and a file with a small program for each of the most frequent finds.</summary>
internal static class Report
{
    private const int MaxFinds = 60, MaxLine = 200;

    public static string Summary(Figures f)
    {
        var text = new StringBuilder();
        var whole = f.Windows.Values.Where(static w => w.Programs >= Coverage.WindowSize).ToList();
        var windows = whole.Count > 0 ? whole : [.. f.Windows.Values];
        text.AppendLine(CultureInfo.InvariantCulture, $"{f.Programs} programs of seed {f.Seed} in {f.Seconds:0} s ({f.Programs / Math.Max(f.Seconds, 0.001):0} a second)");
        text.AppendLine(CultureInfo.InvariantCulture, $"  processor time a program: {1000 * f.OwnProcessorSeconds / Math.Max(f.Programs, 1):0.00} ms here (generating, compiling, running, comparing), {1000 * f.CPythonProcessorSeconds / Math.Max(f.Programs, 1):0.00} ms CPython");
        foreach (var (build, programs) in f.Builds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {programs} of them on build {build}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  ended with an error {f.Errors}, at a limit {f.Limits} ({string.Join(", ", f.AtLimit)}), took CPython with them {f.CPythonDied}, not valid {f.Invalid}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  crashes {f.Crashes}; open mismatches {f.Mismatches} in {f.Groups.Values.Count(static g => g.Reason is null)} groups; explained by DIVERGENCES.md {f.KnownMismatches}; mended since {f.MendedMismatches}");
        if (windows.Count > 0)
        {
            var rules = Enum.GetValues<GrammarRule>().Length;
            text.AppendLine(CultureInfo.InvariantCulture, $"  in each of {windows.Count} windows of {windows[0].Programs}: at least {rules - windows.Max(static w => w.MissingRules.Count)} of {rules} grammar rules, {windows.Min(static w => w.InstructionPercent):0.0} % of instructions");
            text.AppendLine(CultureInfo.InvariantCulture, $"  missing in some window: {string.Join(", ", windows.SelectMany(static w => w.MissingRules.Select(static r => r.ToString()).Concat(w.MissingInstructions)).Distinct())}");
        }

        return text.ToString();
    }

    /// <summary>Cuts down the most frequent finds and writes each to a file of its own.</summary>
    public static string Finds(Figures f, Minimizer minimizer, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "find-*.py"))
        {
            File.Delete(old);
        }

        var text = new StringBuilder();
        var number = 0;
        foreach (var group in f.Groups.Values.Where(static g => g.Reason is null).OrderByDescending(static g => g.IsCrash).ThenByDescending(static g => g.Indices.Count).ThenBy(static g => g.Index).Take(MaxFinds))
        {
            var program = minimizer.Minimize(ProgramGenerator.Generate(f.Seed, group.Index).Text, group.Signature);
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Indices.Count} x  [{group.Index}]");
            text.AppendLine($"   theirs: {Shorten(group.Theirs)}");
            text.AppendLine($"   ours:   {Shorten(group.Ours)}");
            text.AppendLine("      " + program.TrimEnd().Replace("\n", "\n      ", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder, $"find-{++number:00}.py"), program);
        }

        foreach (var group in f.Groups.Values.Where(static g => g.Reason is not null))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Indices.Count} x  known: {group.Reason}");
        }

        return text.ToString();
    }

    private static string Shorten(string line) => line.Length <= MaxLine ? line : line[..MaxLine] + "...";
}
