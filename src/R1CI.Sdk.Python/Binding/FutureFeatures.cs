using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>The statements <c>from __future__ import ...</c>, which precede everything in a module but its documentation.</summary>
internal static class FutureFeatures
{
    public const string Module = "__future__";

    private static readonly string[] Known =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
        "generator_stop", "annotations",
    ];

    /// <summary>Refuses features that CPython 3.11 does not have.</summary>
    /// <returns>Whether annotations stay text.</returns>
    public static bool Check(StatementNode[] body, string fileName)
    {
        var hasAnnotations = false;
        foreach (var leading in Leading(body))
        {
            var statement = (ImportFromNode)leading;
            foreach (var feature in statement.Names)
            {
                hasAnnotations |= feature.Name == "annotations";
                if (Known.Contains(feature.Name)) continue;
                var message = feature.Name == "braces" ? "not a chance" : $"future feature {feature.Name} is not defined";
                throw new PythonSyntaxException(
                    SyntaxErrorClass.SyntaxError, message, fileName,
                    new SyntaxErrorLocation(statement.Span.Line, statement.Span.Column + 1, null, statement.Span.Line, SyntaxErrorLocation.NoEnd));
            }
        }
        return hasAnnotations;
    }

    /// <summary>The line of the last of them; none may stand further down. 0 when there is none.</summary>
    public static int LastLine(StatementNode[] body) => Leading(body) is [.., var last] ? last.Span.Line : 0;

    private static ReadOnlySpan<StatementNode> Leading(StatementNode[] body)
    {
        var first = body.Length > 0 && body[0] is ExprStatementNode { Value: ConstantNode { Value: string } } ? 1 : 0;
        var end = first;
        while (end < body.Length && body[end] is ImportFromNode { Module: Module }) end++;
        return new ReadOnlySpan<StatementNode>(body, first, end - first);
    }
}
