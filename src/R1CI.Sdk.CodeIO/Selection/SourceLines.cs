using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>Texts of nodes.</summary>
internal sealed class SourceLines(string source)
{
    private readonly string[] _lines = source.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The whole lines of a statement, decorators included, without its end of line.</summary>
    public string Statement(StatementNode node)
    {
        var decorators = node switch { FunctionDefNode f => f.Decorators, ClassDefNode c => c.Decorators, _ => [] };
        var first = decorators.Length > 0 ? decorators[0].Line : node.Line;
        return string.Join('\n', _lines[(first - 1)..node.Span.EndLine]).TrimEnd();
    }

    /// <summary>The text of a node as it stands.</summary>
    public string Text(in SourceSpan span)
    {
        if (span.Line == span.EndLine) return _lines[span.Line - 1][span.Column..span.EndColumn];
        return string.Join('\n', [_lines[span.Line - 1][span.Column..], .. _lines[span.Line..(span.EndLine - 1)], _lines[span.EndLine - 1][..span.EndColumn]]);
    }

    /// <summary>The text of a node on one line.</summary>
    public string OneLine(Node node) => string.Join(' ', Text(node.Span).Split('\n').Select(line => line.Trim()));
}
