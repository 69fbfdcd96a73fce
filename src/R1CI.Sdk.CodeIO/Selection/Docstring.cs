using System.Text.RegularExpressions;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>What a docstring says, in the styles in use: plain prose, <c>:param x:</c>, <c>Args:</c>, underlined sections, examples behind <c>&gt;&gt;&gt;</c>.</summary>
internal sealed partial class Docstring
{
    private Docstring(string prose, IReadOnlyDictionary<string, string> parameters, string result, IReadOnlyList<string> examples) =>
        (Prose, Parameters, Result, Examples) = (prose, parameters, result, examples);

    /// <summary>Gets what is said before any section or example, its paragraphs joined.</summary>
    public string Prose { get; }

    /// <summary>Gets what is said of each parameter.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>Gets what is said of the result; empty for nothing.</summary>
    public string Result { get; }

    /// <summary>Gets the code behind the prompts of its examples, a line each.</summary>
    public IReadOnlyList<string> Examples { get; }

    public static Docstring Read(string? text)
    {
        var prose = new List<string>();
        var parameters = new Dictionary<string, string>();
        var (result, examples) = ("", new List<string>());
        var section = Section.Prose;
        var isOutput = false;
        foreach (var raw in (text ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            if (line.StartsWith(">>>", StringComparison.Ordinal))
            {
                examples.Add(line[3..].Trim());
                isOutput = true;
                continue;
            }
            if (isOutput && line.Length > 0) continue; // what the example prints
            isOutput = false;
            if (line.Length > 2 && line.All(c => c is '-' or '=')) continue;
            if (SectionOf(line) is { } next)
            {
                section = next;
                continue;
            }
            if (Field().Match(line) is { Success: true } field)
            {
                if (field.Groups[1].Value is "param" or "parameter" or "arg") parameters[field.Groups[2].Value.Split(' ')[^1]] = field.Groups[3].Value;
                else if (field.Groups[1].Value is "return" or "returns") result = field.Groups[3].Value;
            }
            else if (section == Section.Parameters && Item().Match(line) is { Success: true } item) parameters[item.Groups[1].Value] = item.Groups[2].Value;
            else if (section == Section.Result) result = result.Length == 0 ? line : result;
            else if (section == Section.Prose) prose.Add(line);
        }
        return new Docstring(Spaces().Replace(string.Join(' ', prose), " ").Trim(), parameters, result, examples);
    }

    /// <summary>The arguments of calls of a function in the examples, as nodes of expressions.</summary>
    public IEnumerable<CallNode> CallsOf(string name)
    {
        foreach (var example in Examples)
        {
            ExpressionNode? body = null;
            try
            {
                body = Parser.ParseExpression(example, "<example>").Body;
            }
            catch (Exception e) when (e is PythonSyntaxException or SourceLimitException)
            {
            }
            if (body == null) continue;
            foreach (var node in SyntaxWalk.All(body))
                if (node is CallNode { Function: NameNode { Id: var id } } call && id == name) yield return call;
        }
    }

    private enum Section { Prose, Parameters, Result, Other }

    private static Section? SectionOf(string line) => line.TrimEnd(':').ToUpperInvariant() switch
    {
        "ARGS" or "ARGUMENTS" or "PARAMETERS" or "PARAMS" or "INPUT" or "INPUTS" => Section.Parameters,
        "RETURNS" or "RETURN" or "OUTPUT" or "OUTPUTS" or "YIELDS" => Section.Result,
        "RAISES" or "EXAMPLES" or "EXAMPLE" or "NOTE" or "NOTES" or "SEE ALSO" or "REFERENCES" or "USAGE" or "WARNING" or "TODO" => Section.Other,
        _ => null,
    };

    [GeneratedRegex(@"^[:@](\w+)\s*([^:]*):\s*(.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\*{0,2}(\w+)\s*(?:\([^)]*\))?\s*(?::|--?|=>)\s*(.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
