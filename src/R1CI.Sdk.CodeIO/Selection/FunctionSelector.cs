using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>Selects the top-level functions of a source that depend on their arguments alone, by reading it.</summary>
internal static class FunctionSelector
{
    private const int MaxStatements = 120;
    private const int MaxDepth = 1_000; // CPython compiles no tree of 3,000: a sum of so many terms, say

    /// <summary>Sorts the top-level functions of a source into those that can become data and those that cannot.</summary>
    /// <exception cref="PythonSyntaxException">The source is not Python 3.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static SelectedSource Select(string source)
    {
        var module = Parser.ParseModule(source, "<source>");
        var (names, lines) = (new ModuleNames(module), new SourceLines(source));
        var functions = module.Body.OfType<FunctionDefNode>().ToList();
        var (selected, refused) = (new List<SelectedFunction>(), new List<RefusedFunction>());
        var called = functions.SelectMany(f => SyntaxWalk.All(f.Body).OfType<NameNode>().Where(n => n.Id != f.Name).Select(n => n.Id)).ToHashSet();
        var aliases = Aliases(module);
        var calls = SyntaxWalk.All(module).OfType<CallNode>().Where(c => c.Function is NameNode).ToLookup(c => ((NameNode)c.Function).Id);
        foreach (var function in functions)
        {
            // A private helper of another function is carried by it; alone it asks for what only its caller knows.
            var refusal = function.Name[0] == '_' && called.Contains(function.Name)
                ? new RefusedFunction(function.Name, DropReason.SelectHelper, "private, and part of the functions that call it")
                : RefuseForm(function);
            var (carried, missing) = refusal == null ? names.Needs(function) : ([], null);
            refusal ??= missing ?? RefuseContent(function, carried, names);
            if (refusal != null) refused.Add(refusal);
            else selected.Add(Make(function, carried, Docstring.Read(DocOf(module.Body)).Prose, lines, aliases, calls[function.Name]));
        }
        return new SelectedSource(selected, refused);
    }

    private static RefusedFunction? RefuseForm(FunctionDefNode f)
    {
        RefusedFunction Refuse(string reason, string detail) => new(f.Name, reason, detail);
        var a = f.Arguments;
        if (f.IsAsync) return Refuse(DropReason.SelectAsync, "async def");
        if (f.Decorators.Any(d => DecoratorName(d) is not ("lru_cache" or "cache"))) return Refuse(DropReason.SelectDecorated, DecoratorName(f.Decorators[0]));
        if (a.VarArg != null || a.KwArg != null) return Refuse(DropReason.SelectStarParameters, a.VarArg?.Name ?? a.KwArg!.Name);
        if (a.Positional.Length + a.PositionalOnly.Length + a.KeywordOnly.Length == 0) return Refuse(DropReason.SelectNoParameters, "no arguments to vary");
        if (a.Positional is [{ Name: "self" or "cls" }, ..]) return Refuse(DropReason.SelectMethodLike, a.Positional[0].Name);
        var own = OwnNodes(f).ToList();
        if (own.Any(n => n is YieldNode or YieldFromNode)) return Refuse(DropReason.SelectGenerator, "it yields");
        if (!own.Any(n => n is ReturnNode { Value: not (null or ConstantNode { Value: null }) })) return Refuse(DropReason.SelectNoResult, "it returns nothing");
        var statements = SyntaxWalk.All(f.Body).Count(n => n is StatementNode);
        return statements > MaxStatements ? Refuse(DropReason.SelectTooLong, $"{statements} statements, at most {MaxStatements}") : null;
    }

    private static RefusedFunction? RefuseContent(FunctionDefNode f, IReadOnlyList<StatementNode> carried, ModuleNames names)
    {
        if (carried.Append(f).Select(SyntaxWalk.Depth).Max() is > MaxDepth and var depth) return new RefusedFunction(f.Name, DropReason.SelectTooLong, $"its code nests {depth} deep, at most {MaxDepth}");
        // What is used of a module says more than its import.
        foreach (var node in SyntaxWalk.All([.. carried, f]).OrderByDescending(n => n is AttributeNode))
        {
            var (reason, what) = node switch
            {
                ImportNode x => (x.Names.Select(alias => Authority.OfModule(alias.Name)).FirstOrDefault(r => r != null), $"import {x.Names[0].Name}"),
                ImportFromNode { Level: > 0 } => (DropReason.SelectImport, "a relative import"),
                ImportFromNode { Module: "sys" } x when x.Names.Any(n => n.Name != "maxsize") => (DropReason.SelectImport, $"from sys import {x.Names[0].Name}"),
                ImportFromNode x => (Authority.OfModule(x.Module ?? ""), $"from {x.Module} import"),
                NameNode { Context: ExpressionContext.Load } x => (Authority.OfBuiltin(x.Id), x.Id),
                AttributeNode x => (Authority.OfAttribute(x), x.Name),
                GlobalNode x => (DropReason.SelectGlobal, x.Names[0]),
                _ => (null, ""),
            };
            if (reason != null) return new RefusedFunction(f.Name, reason, $"{what} in line {node.Line}");
        }
        return names.Changed([.. carried, f]) is { } changed ? new RefusedFunction(f.Name, DropReason.SelectGlobal, $"it changes {changed}") : null;
    }

    private static SelectedFunction Make(
        FunctionDefNode f, IReadOnlyList<StatementNode> carried, string moduleDoc, SourceLines lines, IReadOnlyDictionary<string, Shape> aliases, IEnumerable<CallNode> ownCalls)
    {
        var doc = Docstring.Read(DocOf(f.Body));
        var calls = doc.CallsOf(f.Name).Concat(ownCalls).ToList();
        var parameters = new List<SelectedParameter>();
        var a = f.Arguments;
        ArgNode[] positional = [.. a.PositionalOnly, .. a.Positional];
        for (var i = 0; i < positional.Length; i++)
        {
            var d = i - (positional.Length - a.Defaults.Length);
            parameters.Add(Parameter(positional[i], i, d >= 0 ? a.Defaults[d] : null, false));
        }
        for (var i = 0; i < a.KeywordOnly.Length; i++) parameters.Add(Parameter(a.KeywordOnly[i], -1, a.KeywordDefaults[i], true));
        // Two statements of one line are one text.
        var whole = carried.DistinctBy(s => s.Line).ToList();
        return new SelectedFunction(
            f.Name, Joined(whole, [.. whole.Select(lines.Statement)]), lines.Statement(f), f, parameters, Shape.OfAnnotation(f.Returns, aliases), doc, moduleDoc, carried);

        SelectedParameter Parameter(ArgNode arg, int position, ExpressionNode? value, bool isKeywordOnly)
        {
            var declared = Shape.OfAnnotation(arg.Annotation, aliases);
            var fromDefault = Shape.OfLiteral(value);
            if (declared.Kind == ShapeKind.Any && fromDefault.Kind != ShapeKind.None) declared = fromDefault;
            var examples = calls.Select(c => Argument(c, arg.Name, position)).Append(value).Concat(Literals(arg.Annotation)).Where(e => e != null && IsLiteral(e)).Select(e => e!).ToList();
            return new SelectedParameter(arg.Name, declared, value == null ? null : lines.Text(value.Span), isKeywordOnly, examples);
        }
    }

    // Names for types: Grid = list[list[int]].
    private static Dictionary<string, Shape> Aliases(ModuleNode module)
    {
        var aliases = new Dictionary<string, Shape>();
        foreach (var statement in module.Body)
        {
            var (target, value) = statement switch
            {
                AssignNode { Targets: [NameNode name], Value: SubscriptNode or BinOpNode } x => (name, x.Value),
                AnnAssignNode { Target: NameNode name } x => (name, x.Value),
                _ => (null, null),
            };
            if (target != null && Shape.OfAnnotation(value, aliases) is { Kind: not (ShapeKind.Any or ShapeKind.Other) } shape) aliases[target.Id] = shape;
        }
        return aliases;
    }

    // Two blank lines around what spans lines, none between constants and imports.
    private static string Joined(List<StatementNode> nodes, List<string> texts)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0) text.Append(nodes[i] is FunctionDefNode or ClassDefNode || nodes[i - 1] is FunctionDefNode or ClassDefNode ? "\n\n\n" : "\n");
            text.Append(texts[i]);
        }
        return text.ToString();
    }

    private static ExpressionNode? Argument(CallNode call, string name, int position) =>
        call.Keywords.FirstOrDefault(k => k.Name == name)?.Value ?? (position >= 0 && position < call.Arguments.Length ? call.Arguments[position] : null);

    /// <summary>Whether a node is written out in full, so that its text is its value.</summary>
    public static bool IsLiteral(ExpressionNode node) => node switch
    {
        ConstantNode { Value: null or bool or long or double or string } => true,
        UnaryOpNode { Operator: UnaryOperator.USub, Operand: ConstantNode { Value: long or double } } => true,
        ListNode x => x.Elements.All(IsLiteral),
        TupleNode x => x.Elements.All(IsLiteral),
        SetNode x => x.Elements.All(IsLiteral),
        DictNode x => x.Keys.All(k => k != null && IsLiteral(k)) && x.Values.All(IsLiteral),
        _ => false,
    };

    // Literal["a", "b"] lists all values.
    private static ExpressionNode[] Literals(ExpressionNode? annotation) => annotation is SubscriptNode { Value: NameNode { Id: "Literal" } or AttributeNode { Name: "Literal" } } x
        ? x.Index is TupleNode many ? many.Elements : [x.Index]
        : [];

    private static string? DocOf(StatementNode[] body) => body is [ExprStatementNode { Value: ConstantNode { Value: string text } }, ..] ? text : null;

    private static string DecoratorName(ExpressionNode d) => d switch
    {
        CallNode c => DecoratorName(c.Function),
        AttributeNode x => x.Name,
        NameNode x => x.Id,
        _ => "decorator",
    };

    // Of the function itself, not of those defined inside it.
    private static IEnumerable<Node> OwnNodes(FunctionDefNode f)
    {
        var open = new Stack<Node>(f.Body);
        while (open.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDefNode or LambdaNode or ClassDefNode) continue;
            foreach (var child in SyntaxWalk.Children(node)) open.Push(child);
        }
    }
}
