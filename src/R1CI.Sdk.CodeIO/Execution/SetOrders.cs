using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Whether code has something to do with the order of sets or with hashes, so that its results may depend on them.</summary>
/// <remarks>Over-cautious: it only costs some calls more.</remarks>
internal static class SetOrders
{
    // They take the items of a view in its own order, or none.
    private static readonly HashSet<string> GoThrough =
        ["all", "any", "dict", "enumerate", "filter", "iter", "len", "list", "map", "max", "min", "next", "print", "reversed", "sorted", "str", "sum", "tuple", "zip"];

    public static bool MayMatter(string code)
    {
        try
        {
            List<Node> nodes = [.. SyntaxWalk.All(Parser.ParseModule(code, "solution.py"))];
            if (nodes.Exists(Combines) && nodes.Exists(KeepsView)) return true;
            return nodes.Exists(IsHash) || (nodes.Exists(SetUses.IsSet) && !new SetUses(nodes).AreAllUnordered);
        }
        catch (Exception problem) when (problem is PythonSyntaxException or SourceLimitException)
        {
            return true;
        }
    }

    private static bool IsHash(Node node) => node is NameNode { Id: "frozenset" or "hash" } or AttributeNode { Name: "__hash__" };

    // d.keys() & e is a set.
    private static bool Combines(Node node) => node switch
    {
        BinOpNode x => SetUses.IsSetOperator(x.Operator),
        AugAssignNode x => SetUses.IsSetOperator(x.Operator),
        _ => false,
    };

    private static bool KeepsView(Node node) => node switch
    {
        ForNode or ComprehensionNode or CompareNode or StarredNode or AttributeNode => false,
        CallNode { Function: NameNode { Id: var name } } when GoThrough.Contains(name) => false,
        CallNode { Function: AttributeNode } => false, // ", ".join(d.keys())
        _ => SyntaxWalk.Children(node).Any(static child => child is CallNode { Function: AttributeNode { Name: "keys" or "items" } }),
    };
}
