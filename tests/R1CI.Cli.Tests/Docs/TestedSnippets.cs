using R1CI.Sdk.Tests.Shared;

namespace R1CI.Cli.Tests.Docs;

/// <summary>
/// The snippets of all tests: code between <c>// snippet: NAME</c> and <c>// end</c>, which a test compiles and runs. Lines of an example, which are
/// compiled and run as well, count too.
/// </summary>
internal static class TestedSnippets
{
    // What projects of this repository have without a using.
    private static readonly string[] Implicit = ["System", "System.IO", "System.Linq", "System.Net.Http", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"];

    private static readonly Lazy<ILookup<string, string>> FilesByText = new(Read);

    /// <summary>Says what keeps a block of C# from being a snippet that a test runs; <see langword="null"/> when it is one.</summary>
    public static string? WhatIsWrong(string block)
    {
        var lines = block.Split('\n');
        var usings = lines.TakeWhile(static line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains(" var ", StringComparison.Ordinal) || line.Length == 0).ToList();
        var text = string.Join('\n', lines.Skip(usings.Count));
        List<string> files = [.. FilesByText.Value[text], .. Sources("examples").Where(file => File.ReadAllText(file).ReplaceLineEndings("\n").Contains(text, StringComparison.Ordinal))];
        if (files.Count == 0) return "no test has these lines between '// snippet: NAME' and '// end', and no example";
        var missing = usings.Where(static line => line.Length > 0 && !Implicit.Contains(line[6..^1])).Where(line => !files.Exists(file => File.ReadLines(file).Contains(line))).ToList();
        return missing.Count == 0 ? null : $"the test that runs it does without '{missing[0]}'";
    }

    private static ILookup<string, string> Read() =>
        Sources("tests").SelectMany(static file => File.ReadLines(file).Select(static line => line.Trim()).Where(static line => line.StartsWith("// snippet: ", StringComparison.Ordinal)).Select(line => (File: file, Name: line[12..])))
            .ToLookup(static snippet => ReadmeSnippet.Of(snippet.File, snippet.Name), static snippet => snippet.File);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Cli.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
