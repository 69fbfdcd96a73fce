using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>The names that a module's own statements bind, and what each of them needs.</summary>
internal sealed class ModuleNames
{
    private readonly Dictionary<string, StatementNode> _owners = [];
    private readonly HashSet<string> _rebound = [];
    private readonly StatementNode[] _body;

    public ModuleNames(ModuleNode module)
    {
        _body = module.Body;
        foreach (var statement in _body)
            foreach (var name in BoundBy(statement))
                if (!_owners.TryAdd(name, statement)) _rebound.Add(name);
        foreach (var node in SyntaxWalk.All(module))
            if (node is GlobalNode g) _rebound.UnionWith(g.Names);
        // What the top level does to a name besides is not carried with it: TABLE = {}, and then a loop that fills it.
        foreach (var statement in _body.Where(statement => statement is not (FunctionDefNode or ClassDefNode) && !IsMain(statement)))
        {
            _rebound.UnionWith(ChangedIn(statement).Where(IsAssigned));
            if (statement is ForNode or WhileNode or IfNode or TryNode or WithNode or MatchNode or DeleteNode) _rebound.UnionWith(LocalNames(statement).Where(_owners.ContainsKey));
        }
    }

    /// <summary>The statements that a function needs, itself not among them, in source order; or why it cannot have them.</summary>
    public (IReadOnlyList<StatementNode> Carried, RefusedFunction? Refused) Needs(FunctionDefNode function)
    {
        var carried = new HashSet<StatementNode>();
        var open = new Queue<StatementNode>([function]);
        while (open.TryDequeue(out var statement))
        {
            foreach (var (name, node) in FreeNames(statement))
            {
                if (!_owners.TryGetValue(name, out var owner))
                {
                    if (IsBuiltin(name)) continue;
                    return ([], new RefusedFunction(function.Name, DropReason.SelectUnknownName, $"{name} in line {node.Line}"));
                }
                if (_rebound.Contains(name)) return ([], new RefusedFunction(function.Name, DropReason.SelectGlobal, $"{name} is assigned or changed more than once"));
                if (owner != function && carried.Add(owner)) open.Enqueue(owner);
            }
        }
        // What carried code is decorated or annotated with is among its names; future imports change how it is read.
        foreach (var statement in _body) if (statement is ImportFromNode { Module: "__future__" }) carried.Add(statement);
        return ([.. _body.Where(carried.Contains)], null);
    }

    /// <summary>The module-level name, if any, whose value code changes in place.</summary>
    public string? Changed(IEnumerable<StatementNode> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is not (FunctionDefNode or ClassDefNode)) continue;
            var local = LocalNames(statement);
            var changed = ChangedIn(statement).FirstOrDefault(name => !local.Contains(name) && IsAssigned(name));
            if (changed != null) return changed;
        }
        return null;
    }

    private bool IsAssigned(string name) => _owners.TryGetValue(name, out var owner) && owner is AssignNode or AnnAssignNode;

    // The names whose values a statement changes in place, as far as its text shows.
    private static IEnumerable<string> ChangedIn(StatementNode statement)
    {
        foreach (var node in SyntaxWalk.All(statement))
        {
            var root = node switch
            {
                SubscriptNode { Context: not ExpressionContext.Load } x => Root(x.Value),
                AttributeNode { Context: not ExpressionContext.Load } x => Root(x.Value),
                CallNode { Function: AttributeNode { Name: var method } x } when IsMutator(method) => Root(x.Value),
                _ => null,
            };
            if (root != null) yield return root;
        }
    }

    // What runs only when the file is the program itself.
    private static bool IsMain(StatementNode statement) => statement is IfNode x && SyntaxWalk.All(x.Test).Any(n => n is NameNode { Id: "__name__" });

    private static bool IsMutator(string method) => method is "append" or "extend" or "insert" or "remove" or "pop" or "clear" or "sort" or "reverse" or "add" or "discard"
        or "update" or "setdefault" or "popitem" or "appendleft" or "popleft" or "extendleft" or "rotate" or "move_to_end" or "subtract"
        or "intersection_update" or "difference_update" or "symmetric_difference_update";

    private static string? Root(ExpressionNode node)
    {
        while (true)
        {
            switch (node)
            {
                case NameNode name: return name.Id;
                case AttributeNode a: node = a.Value; break;
                case SubscriptNode s: node = s.Value; break;
                default: return null;
            }
        }
    }

    /// <summary>The names that a statement of the top level binds.</summary>
    public static IEnumerable<string> BoundBy(StatementNode statement) => statement switch
    {
        FunctionDefNode x => [x.Name],
        ClassDefNode x => [x.Name],
        ImportNode x => x.Names.Select(alias => alias.AsName ?? alias.Name.Split('.')[0]),
        ImportFromNode x => x.Names.Select(alias => alias.AsName ?? alias.Name),
        AssignNode or AnnAssignNode or AugAssignNode => Stored(statement),
        // Names that are bound under a condition are bound by a statement that is not carried: they are unknown.
        _ => [],
    };

    private static IEnumerable<string> Stored(Node node) => SyntaxWalk.All(node).OfType<NameNode>().Where(name => name.Context == ExpressionContext.Store).Select(name => name.Id);

    private static IEnumerable<(string Name, Node Node)> FreeNames(StatementNode statement)
    {
        var local = statement is FunctionDefNode or ClassDefNode ? LocalNames(statement) : [];
        foreach (var node in SyntaxWalk.All(statement))
        {
            if (node is NameNode { Context: ExpressionContext.Load } name && !local.Contains(name.Id)) yield return (name.Id, node);
            // Annotations in quotes name classes and typing's names too.
            if (node is ArgNode { Annotation: ConstantNode { Value: string text } })
                foreach (var word in text.Split(['[', ']', ',', ' ', '.', '|'], StringSplitOptions.RemoveEmptyEntries))
                    if (!local.Contains(word) && !IsBuiltin(word) && char.IsLetter(word[0])) yield return (word, node);
        }
    }

    /// <summary>The names bound inside a statement. Coarse: one that any scope inside binds counts as bound in all of it.</summary>
    public static HashSet<string> LocalNames(StatementNode statement)
    {
        var names = new HashSet<string>();
        foreach (var node in SyntaxWalk.All(statement))
        {
            switch (node)
            {
                case NameNode { Context: not ExpressionContext.Load } x: names.Add(x.Id); break;
                case ArgNode x: names.Add(x.Name); break;
                case FunctionDefNode x when x != statement: names.Add(x.Name); break;
                case ClassDefNode x when x != statement: names.Add(x.Name); break;
                case ExceptHandlerNode { Name: { } name }: names.Add(name); break;
                case ImportNode x: names.UnionWith(x.Names.Select(alias => alias.AsName ?? alias.Name.Split('.')[0])); break;
                case ImportFromNode x: names.UnionWith(x.Names.Select(alias => alias.AsName ?? alias.Name)); break;
                case MatchAsNode { Name: { } name }: names.Add(name); break;
                case MatchStarNode { Name: { } name }: names.Add(name); break;
                case MatchMappingNode { Rest: { } name }: names.Add(name); break;
                default: break;
            }
        }
        return names;
    }

    private static bool IsBuiltin(string name) => Builtins.Contains(name) || (name.Length > 5 && char.IsUpper(name[0]) && (name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Warning", StringComparison.Ordinal)));

    private static readonly HashSet<string> Builtins =
    [
        "abs", "all", "any", "ascii", "bin", "bool", "breakpoint", "bytearray", "bytes", "callable", "chr", "classmethod", "compile", "complex", "delattr", "dict", "dir",
        "divmod", "enumerate", "eval", "exec", "exit", "filter", "float", "format", "frozenset", "getattr", "globals", "hasattr", "hash", "hex", "id", "input", "int",
        "isinstance", "issubclass", "iter", "len", "list", "locals", "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property",
        "quit", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip", "__import__",
        "__name__", "__doc__", "NotImplemented", "Ellipsis", "Exception", "BaseException", "StopIteration", "KeyboardInterrupt", "SystemExit", "GeneratorExit", "ExceptionGroup",
    ];
}
