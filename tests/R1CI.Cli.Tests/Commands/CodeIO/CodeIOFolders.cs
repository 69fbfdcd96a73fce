namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>Inputs of <c>r1ci codeio</c>, and folders of it compared.</summary>
internal static class CodeIOFolders
{
    /// <summary>The files with the records of a run.</summary>
    public static readonly string[] Records = ["sources.jsonl", "functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl", "progress.jsonl", "manifest.json"];

    /// <summary>Copies some files of the shipped corpus, and of the one that must be dropped.</summary>
    /// <returns>The folder.</returns>
    public static string Corpus(TemporaryFolder folder, int kept, int dropped)
    {
        var raw = Directory.CreateDirectory(folder.File("raw")).FullName;
        var examples = Path.Combine(Cli.Root, "examples", "CodeIO");
        foreach (var (name, count) in new[] { ("corpus", kept), ("corpus-rejected", dropped) })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(examples, name), "*.py").Order(StringComparer.Ordinal).Take(count)) File.Copy(file, Path.Combine(raw, $"{name}-{Path.GetFileName(file)}"));
        }

        return raw;
    }

    /// <summary>Asserts that two folders hold the same files, but for what tells times.</summary>
    public static void RequireEqual(string expected, string actual)
    {
        Assert.Equal(Names(expected), Names(actual));
        Assert.All(Names(expected), name => Assert.Equal(File.ReadAllText(Path.Combine(expected, name)), File.ReadAllText(Path.Combine(actual, name))));
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(name => name != "timing.json").Order(StringComparer.Ordinal);
}
