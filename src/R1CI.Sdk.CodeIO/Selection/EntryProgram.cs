using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>Writes the reference code: what a function needs, the function, and an entry that takes and gives JSON.</summary>
internal static class EntryProgram
{
    private const string PlainName = "_plain";

    private const string Plain = """
        def _plain(value):
            if isinstance(value, (set, frozenset)):
                return sorted(_plain(item) for item in value)
            if isinstance(value, (list, tuple)):
                return [_plain(item) for item in value]
            if isinstance(value, dict):
                return {str(key): _plain(item) for key, item in value.items()}
            return value
        """;

    /// <summary>Writes it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="convertsResult">Whether the result holds sets, or other keys than strings, that JSON has no form for.</param>
    /// <returns>The code; <see langword="null"/> when a name of the source's own is in the way of one that is written here.</returns>
    /// <remarks>A function whose arguments and result are JSON already becomes the entry itself, under the entry's name; otherwise the entry calls it.</remarks>
    public static string? Write(SelectedFunction function, bool convertsResult)
    {
        var carried = function.CarriedNodes.SelectMany(ModuleNames.BoundBy).ToHashSet();
        if (carried.Contains(CodeFunction.ReleasedEntry) || (convertsResult && carried.Contains(PlainName))) return null;
        var head = function.Carried.Length == 0 ? "" : function.Carried + "\n\n\n";
        var converted = function.Parameters.Select(p => Conversion(p.Declared)).ToList();
        var isEntry = !convertsResult && converted.All(c => c == null) && function.Node.Arguments.PositionalOnly.Length == 0 && !Calls(function.CarriedNodes, function.Name);
        if (isEntry && Renamed(function, CodeFunction.ReleasedEntry) is { } renamed) return head + renamed + "\n";
        // The entry has the parameters' names, and must not hide what it calls.
        string[] called = [function.Name, .. convertsResult ? [PlainName] : Array.Empty<string>(), .. converted.OfType<string>().SelectMany(c => Converters.Where(name => c.Contains($"{name}(", StringComparison.Ordinal)))];
        if (function.Parameters.Any(p => called.Contains(p.Name)) || function.Name == CodeFunction.ReleasedEntry) return null;
        return head + function.Text + "\n\n\n" + (convertsResult ? Plain.ReplaceLineEndings("\n") + "\n\n\n" : "") + Entry(function, converted, convertsResult);
    }

    private static string Entry(SelectedFunction function, List<string?> converted, bool convertsResult)
    {
        var keywordOnly = function.Parameters.ToList().FindIndex(p => p.IsKeywordOnly);
        var given = string.Join(", ", function.Parameters.Select((p, i) => (i == keywordOnly ? "*, " : "") + (p.Default == null ? p.Name : $"{p.Name}={p.Default}")));
        var passed = string.Join(", ", function.Parameters.Select((p, i) => (p.IsKeywordOnly ? p.Name + "=" : "") + string.Format(System.Globalization.CultureInfo.InvariantCulture, converted[i] ?? "{0}", p.Name)));
        var call = $"{function.Name}({passed})";
        return $"def {CodeFunction.ReleasedEntry}({given}):\n    return {(convertsResult ? $"{PlainName}({call})" : call)}\n";
    }

    private static readonly string[] Converters = ["set", "tuple", "int"];

    // JSON has lists only; how a list becomes what is declared.
    private static string? Conversion(Shape shape) => shape.Kind switch
    {
        ShapeKind.Set => "set({0})",
        ShapeKind.Tuple => "tuple({0})",
        ShapeKind.List when shape.Item.Kind == ShapeKind.Tuple => "[tuple(item) for item in {0}]",
        ShapeKind.List when shape.Item.Kind == ShapeKind.Set => "[set(item) for item in {0}]",
        ShapeKind.Dict when shape.Parts is [{ Kind: ShapeKind.Int }, _] => "{{int(key): value for key, value in {0}.items()}}",
        ShapeKind.Dict when shape.Item.Kind == ShapeKind.Set => "{{key: set(value) for key, value in {0}.items()}}",
        ShapeKind.Dict when shape.Item.Kind == ShapeKind.Tuple => "{{key: tuple(value) for key, value in {0}.items()}}",
        _ => null,
    };

    private static bool Calls(IReadOnlyList<StatementNode> nodes, string name) => SyntaxWalk.All(nodes).Any(n => n is NameNode { Id: var id } && id == name);

    // The definition under another name, which changes in its calls of itself too. Null where its name stands for something else as well, or is not written as it is read.
    private static string? Renamed(SelectedFunction function, string name)
    {
        var first = function.Node.Decorators.Length > 0 ? function.Node.Decorators[0].Line : function.Node.Line; // the text starts with its decorators
        var lines = function.Text.Split('\n');
        var isParameter = function.Parameters.Any(p => p.Name == function.Name);
        if (!isParameter && ModuleNames.LocalNames(function.Node).Contains(function.Name)) return null;
        var uses = isParameter ? [] : SyntaxWalk.All(function.Node).OfType<NameNode>().Where(n => n.Id == function.Name).Select(n => (n.Line, n.Span.Column)).ToHashSet();
        var definition = lines[function.Node.Line - first];
        uses.Add((function.Node.Line, definition.IndexOf(function.Name, definition.IndexOf("def", StringComparison.Ordinal) + 3, StringComparison.Ordinal)));
        foreach (var (line, column) in uses.OrderByDescending(u => u))
        {
            ref var text = ref lines[line - first];
            if (column < 0 || string.CompareOrdinal(text, column, function.Name, 0, function.Name.Length) != 0) return null;
            text = string.Concat(text.AsSpan(0, column), name, text.AsSpan(column + function.Name.Length));
        }
        return string.Join('\n', lines);
    }
}
