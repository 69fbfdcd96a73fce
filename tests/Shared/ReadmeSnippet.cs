namespace R1CI.Sdk.Tests.Shared;

/// <summary>What a newcomer copies from the README is code of a test, between <c>// snippet: NAME</c> and <c>// end</c>, compiled and run.</summary>
internal static class ReadmeSnippet
{
    /// <summary>Gets the lines of a snippet without the indentation that they share.</summary>
    /// <param name="file">The test's source file.</param>
    /// <param name="name">The snippet's name.</param>
    public static string Of(string file, string name)
    {
        var lines = File.ReadLines(file).SkipWhile(line => line.Trim() != $"// snippet: {name}").Skip(1).TakeWhile(line => line.Trim() != "// end").ToList();
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > 0 ? line[indent..] : "").Replace("console.", "Console.", StringComparison.Ordinal) + "\n"));
    }
}
