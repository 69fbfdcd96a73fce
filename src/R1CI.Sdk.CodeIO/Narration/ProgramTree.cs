using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>A program's tree, with the way up and the texts of its nodes. A session parses its own tree, whose nodes are found here by kind and place.</summary>
internal sealed class ProgramTree
{
    private readonly Dictionary<(NodeKind, SourceSpan), Node> _nodes = [];
    private readonly Dictionary<Node, Node> _parents = [];
    private readonly HashSet<Node> _hidden = [];

    public ProgramTree(string program)
    {
        Lines = new SourceLines(program);
        var module = Parser.ParseModule(program, "<program>");
        Functions = SyntaxWalk.All(module).OfType<FunctionDefNode>().Select(f => f.Name).ToHashSet();
        var local = SyntaxWalk.All(module.Body.Where(s => s is FunctionDefNode or ClassDefNode)).Select(BoundBy).ToHashSet();
        Constants = module.Body.Where(s => s is AssignNode or AnnAssignNode).SelectMany(SyntaxWalk.All).Select(BoundBy).Where(name => name != null && !local.Contains(name)).Select(name => name!).ToHashSet();
        foreach (var node in SyntaxWalk.All(module))
        {
            _nodes[(node.Kind, node.Span)] = node;
            foreach (var child in SyntaxWalk.Children(node)) _parents[child] = node;
            if (node is FunctionDefNode { Name: "_plain" }) _hidden.UnionWith(SyntaxWalk.All(node).Where(n => n != node));
        }
    }

    public SourceLines Lines { get; }

    /// <summary>Gets the names that the program's top level assigns and nothing else does.</summary>
    public IReadOnlySet<string> Constants { get; }

    /// <summary>Gets the names of all functions of the program, methods included.</summary>
    public IReadOnlySet<string> Functions { get; }

    private static string? BoundBy(Node node) => node switch
    {
        NameNode { Context: ExpressionContext.Store } x => x.Id,
        ArgNode x => x.Name,
        _ => null,
    };

    public bool Wants(Node node) =>
        node is ExpressionNode and not (ConstantNode or LambdaNode or StarredNode) or ArgNode or FunctionDefNode { Name: not "_plain" } or ReturnNode or ExprStatementNode
        && _nodes.TryGetValue((node.Kind, node.Span), out var mine) && !_hidden.Contains(mine);

    public Node? Find(Node node) => _nodes.TryGetValue((node.Kind, node.Span), out var mine) && !_hidden.Contains(mine) ? mine : null;

    public Node? Parent(Node node) => _parents.GetValueOrDefault(node);

    /// <summary>The statement that a node is part of.</summary>
    public StatementNode? StatementOf(Node? node)
    {
        while (node is not (null or StatementNode)) node = Parent(node);
        return node as StatementNode;
    }

    /// <summary>The comprehension that a node is part of, inside its statement.</summary>
    public Node? ComprehensionOf(Node? node)
    {
        for (; node is not (null or StatementNode); node = Parent(node))
            if (node is ListCompNode or SetCompNode or DictCompNode or GeneratorExpNode) return node;
        return null;
    }

    /// <summary>The loops around a node, outermost first; one whose test or target the node is counts.</summary>
    public List<StatementNode> LoopsOf(Node node)
    {
        var loops = new List<StatementNode>();
        for (Node? child = node, at = Parent(node); at is not (null or FunctionDefNode or ClassDefNode); (child, at) = (at, Parent(at)))
            if ((at is WhileNode w && (child == w.Test || w.Body.Contains(child))) || (at is ForNode f && (child == f.Target || f.Body.Contains(child)))) loops.Insert(0, (StatementNode)at);
        return loops;
    }
}
