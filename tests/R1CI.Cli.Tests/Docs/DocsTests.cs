using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using R1CI.Sdk.Python;

namespace R1CI.Cli.Tests.Docs;

/// <summary>Every block of every page is checked by its kind: compiled and run, parsed, or executed. A kind that nobody checks is an error.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { Path.Combine(Cli.Root, "README.md") }
            .Concat(Directory.EnumerateFiles(Path.Combine(Cli.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Cli.Root, "src"), "PACKAGE.md", SearchOption.AllDirectories))
            .Select(static page => Path.GetRelativePath(Cli.Root, page).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_OfAPage_AreTrue(string page)
    {
        var blocks = DocumentedBlock.Of(Path.Combine(Cli.Root, page));
        var wrong = blocks.SelectMany((block, i) => WhatIsWrong(block, blocks.ElementAtOrDefault(i + 1)).Select(problem => $"{page}({block.Line}): {problem}"));
        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadToFiles(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Cli.Root, page))!;
        var broken = Link().Matches(File.ReadAllText(Path.Combine(Cli.Root, page))).Select(static match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));
        Assert.Equal([], broken);
    }

    [Theory]
    [InlineData("bash", "r1ci ask \"1 + 1\" --modle x", "--modle")]
    [InlineData("bash", "r1ci frobnicate", "frobnicate")]
    [InlineData("bash", "dotnet run --project src/Nowhere -- ask x", "src/Nowhere")]
    [InlineData("bash", "dotnet add package R1CI.Sdk.Nothing", "R1CI.Sdk.Nothing")]
    [InlineData("bash", "rm -rf x", "rm")]
    [InlineData("text", "r1ci ask x", "bash")]
    [InlineData("json", "{\"a\": }", "JSON")]
    [InlineData("csharp", "var agent = new Agent();", "no test")]
    [InlineData("python", "print(1 / 0)", "ZeroDivisionError")]
    [InlineData("", "anything", "kind")]
    [InlineData("rust", "fn main() {}", "kind")]
    public void Block_ThatIsNotTrue_IsNamed(string kind, string text, string problem) =>
        Assert.Contains(problem, Assert.Single(WhatIsWrong(new DocumentedBlock(kind, 1, text + "\n"), null)), StringComparison.Ordinal);

    private static IEnumerable<string> WhatIsWrong(DocumentedBlock block, DocumentedBlock? next)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n');
        return block.Kind switch
        {
            "csharp" => Only(TestedSnippets.WhatIsWrong(block.Text)),
            "bash" => lines.SelectMany(static line => Only(DocumentedCommand.WhatIsWrong(line))),
            "console" => lines.Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)).SelectMany(static line => Only(DocumentedCommand.WhatIsWrong(line))),
            "json" => Only(OfJson(block.Text)),
            "xml" => Only(OfXml(block.Text)),
            "python" => Only(OfPython(block.Text, next)),
            "output" or "text" => lines.Where(static line => CommandWord().IsMatch(line)).Select(static line => $"'{line}' looks like a command: put it into a bash block"),
            var other => [$"nobody checks blocks of the kind '{other}'"],
        };
    }

    private static IEnumerable<string> Only(string? problem) => problem is null ? [] : [problem];

    private static string? OfJson(string text)
    {
        try
        {
            foreach (var value in text.StartsWith('{') && text.Contains("}\n{", StringComparison.Ordinal) ? text.TrimEnd().Split('\n') : [text]) JsonDocument.Parse(value).Dispose();
            return null;
        }
        catch (JsonException problem)
        {
            return "this is no JSON: " + problem.Message;
        }
    }

    private static string? OfXml(string text)
    {
        try
        {
            _ = XElement.Parse($"<page>{text}</page>");
            return null;
        }
        catch (System.Xml.XmlException problem)
        {
            return problem.Message;
        }
    }

    // What a program prints stands in the block behind it, where that is one of output.
    private static string? OfPython(string source, DocumentedBlock? next)
    {
        var result = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = true }).Execute(new PythonScript(source));
        if (result.Status != PythonStatus.Ok) return result.Error ?? result.Status.ToString();
        return next is { Kind: "output" } && next.Text != result.Stdout ? $"it prints {result.Stdout}" : null;
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(\$ |r1ci |dotnet |pip )")]
    private static partial Regex CommandWord();
}
