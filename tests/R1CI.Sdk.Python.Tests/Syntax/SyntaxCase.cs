using System.Collections.Concurrent;

namespace R1CI.Sdk.Python.Tests.Syntax;

/// <summary>A snippet and what parsing it gives, from a case file: a line <c>### name</c>, the snippet, a line <c>=&gt; expected</c>.</summary>
internal sealed record SyntaxCase(string Name, string Source, string Expected)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxCase>> Files = new();

    public static IReadOnlyList<SyntaxCase> ReadAll(string fileName) => Files.GetOrAdd(fileName, Read);

    private static List<SyntaxCase> Read(string fileName)
    {
        var cases = new List<SyntaxCase>();
        var source = new List<string>();
        var name = "";
        foreach (var line in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Syntax", fileName)).Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                name = line[4..];
                source.Clear();
            }
            else if (line.StartsWith("=> ", StringComparison.Ordinal))
            {
                cases.Add(new SyntaxCase(name, string.Join('\n', source), line[3..]));
            }
            else
            {
                source.Add(line);
            }
        }

        return cases;
    }

    public static TheoryData<string> NamesOf(string fileName) => [.. ReadAll(fileName).Select(static c => c.Name)];

    public static SyntaxCase Find(string fileName, string name) => ReadAll(fileName).Single(c => c.Name == name);
}
