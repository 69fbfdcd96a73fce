using System.Text;
using System.Text.RegularExpressions;
using R1CI.Sdk.Fuzzing.Damage;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>Finds kept with what CPython gave: <c>Corpus/NAME.py</c> and <c>NAME.out</c>, run again by a test.</summary>
internal static partial class Corpus
{
    private const int MaxName = 60;

    /// <summary>Adds the programs of a folder that are not there yet.</summary>
    /// <returns>How many were added; -1 outside of the repository.</returns>
    public static int Keep(string finds, CPythonWorker worker)
    {
        if (ConformanceSources.FindFolder("tests", "R1CI.Sdk.Fuzzing", "Corpus") is not { } corpus)
        {
            return -1;
        }

        var known = Directory.EnumerateFiles(corpus, "*.py").Select(File.ReadAllText).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var path in Directory.EnumerateFiles(finds, "*.py").Order(StringComparer.Ordinal))
        {
            var program = File.ReadAllText(path);
            var outcome = worker.Run([program])[0];
            if (outcome.Ending is Ending.Limit or Ending.Crash || !known.Add(program))
            {
                continue;
            }

            var name = NameOf(corpus, outcome);
            File.WriteAllText(Path.Combine(corpus, name + ".py"), program, new UTF8Encoding(false));
            File.WriteAllText(Path.Combine(corpus, name + ".out"), outcome.Text, new UTF8Encoding(false));
            added++;
        }

        return added;
    }

    // Named by the end of what it gave, which says most about what it is for.
    private static string NameOf(string corpus, Outcome outcome)
    {
        var line = outcome.Text.TrimEnd('\n').Split('\n')[^1].ToLowerInvariant();
        var words = NoWord().Replace(line, "_").Trim('_');
        words = words.Length == 0 ? "nothing" : words.Length <= MaxName ? words : words[..MaxName].TrimEnd('_');
        var name = words;
        for (var i = 2; File.Exists(Path.Combine(corpus, name + ".py")); i++)
        {
            name = $"{words}_{i}";
        }

        return name;
    }

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex NoWord();
}
