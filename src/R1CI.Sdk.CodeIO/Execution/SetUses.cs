using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>What code does with the sets it makes: asking what is in them, counting and sorting them shows no order.</summary>
/// <remarks>
/// By the text alone: each set must be used up where it is made, or be kept under a name of which every use in the code shows none. Frozen sets and
/// what has a hash of its own are for the caller to look for: sorting sets of sets shows an order.
/// </remarks>
internal sealed class SetUses
{
    // Built-in functions that give the same for any order of the items.
    private static readonly HashSet<string> Orderless = ["all", "any", "bool", "len", "max", "min", "sorted"];

    private readonly List<Node> _nodes;
    private readonly Dictionary<Node, Node> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _names = [];

    /// <summary>Looks at code.</summary>
    /// <param name="nodes">All of its nodes.</param>
    public SetUses(IReadOnlyList<Node> nodes)
    {
        var annotations = new HashSet<Node>(nodes.Select(Annotation).OfType<Node>().SelectMany(SyntaxWalk.All), ReferenceEqualityComparer.Instance);
        _nodes = [.. nodes.Where(node => !annotations.Contains(node))];
        foreach (var node in _nodes)
        {
            foreach (var child in SyntaxWalk.Children(node)) _parents[child] = node;
        }
    }

    /// <summary>Gets whether no use of a set shows in what order its items lie.</summary>
    public bool AreAllUnordered => !_nodes.Exists(IsBeyondText) && _nodes.Where(IsSet).All(IsMakingUnordered);

    /// <summary>Whether a node makes a set, or names what does.</summary>
    public static bool IsSet(Node node) => node is SetNode or SetCompNode or NameNode { Id: "set" or "frozenset" };

    public static bool IsSetOperator(BinaryOperator of) => of is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor or BinaryOperator.Sub;

    private static Node? Annotation(Node node) => node switch
    {
        ArgNode x => x.Annotation,
        AnnAssignNode x => x.Annotation,
        FunctionDefNode x => x.Returns,
        _ => null,
    };

    // Classes compare and order their objects as they like, as NaN does; names may be read by other means, and an error's text may name the first of two items.
    private static bool IsBeyondText(Node node) => node switch
    {
        ClassDefNode or TryNode or NameNode { Id: "globals" or "locals" or "vars" or "eval" or "exec" or "nan" } or AttributeNode { Name: "nan" } or AliasNode { Name: "nan" } => true,
        ConstantNode { Value: string text } => text.Equals("nan", StringComparison.OrdinalIgnoreCase),
        FunctionDefNode x => IsBuiltin(x.Name),
        ArgNode x => IsBuiltin(x.Name),
        NameNode { Context: not ExpressionContext.Load } x => IsBuiltin(x.Id),
        _ => false,
    };

    private static bool IsBuiltin(string name) => name == "set" || Orderless.Contains(name);

    private bool IsMakingUnordered(Node made) =>
        made is NameNode ? _parents[made] is CallNode call && ReferenceEquals(call.Function, made) && IsUnordered(call) : IsUnordered(made);

    // Whether what is done with the value of an expression, a set, shows no order.
    private bool IsUnordered(Node set) => _parents[set] switch
    {
        CompareNode or ExprStatementNode or UnaryOpNode { Operator: UnaryOperator.Not } => true,
        IfNode x => ReferenceEquals(x.Test, set),
        WhileNode x => ReferenceEquals(x.Test, set),
        BinOpNode x => IsSetOperator(x.Operator) && IsUnordered(x),
        CallNode { Function: NameNode { Id: var name }, Arguments.Length: 1, Keywords.Length: 0 } x => Orderless.Contains(name) || (name == "set" && IsUnordered(x)),
        CallNode { Function: AttributeNode { Name: "union" or "intersection" or "difference" or "symmetric_difference" or "issubset" or "issuperset" or "isdisjoint" } } => true, // another set's, which is looked at itself
        AttributeNode x => IsMethodUnordered(x),
        AssignNode x => x.Targets.All(target => target is NameNode name && IsNameUnordered(name.Id)),
        AnnAssignNode { Target: NameNode name } => IsNameUnordered(name.Id),
        AugAssignNode { Target: NameNode name } x => IsSetOperator(x.Operator) && IsNameUnordered(name.Id),
        _ => false,
    };

    private bool IsMethodUnordered(AttributeNode method) => _parents[method] is CallNode call && ReferenceEquals(call.Function, method) && method.Name switch
    {
        "add" or "discard" or "remove" or "clear" or "update" or "issubset" or "issuperset" or "isdisjoint" => true,
        "union" or "intersection" or "difference" or "symmetric_difference" or "copy" => IsUnordered(call),
        _ => false,
    };

    // A name is one thing in all of the code: to tell scopes apart would need more looking. One that was asked about already decides there.
    private bool IsNameUnordered(string name) =>
        !_names.Add(name) || _nodes.TrueForAll(node => node is not NameNode use || use.Id != name || use.Context == ExpressionContext.Store || IsUnordered(use));
}
