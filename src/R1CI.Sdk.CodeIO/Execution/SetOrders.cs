using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Whether code has something to do with sets or hashes, so that its results may depend on their order.</summary>
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
            return nodes.Exists(IsSet) || (nodes.Exists(Combines) && nodes.Exists(KeepsView));
        }
        catch (Exception problem) when (problem is PythonSyntaxException or SourceLimitException)
        {
            return true;
        }
    }

    private static bool IsSet(Node node) => node is SetNode or SetCompNode or NameNode { Id: "set" or "frozenset" or "hash" } or AttributeNode { Name: "__hash__" };

    // d.keys() & e is a set.
    private static bool Combines(Node node) => node switch
    {
        BinOpNode x => IsSetOperator(x.Operator),
        AugAssignNode x => IsSetOperator(x.Operator),
        _ => false,
    };

    private static bool IsSetOperator(BinaryOperator of) => of is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor or BinaryOperator.Sub;

    private static bool KeepsView(Node node) => node switch
    {
        ForNode or ComprehensionNode or CompareNode or StarredNode or AttributeNode => false,
        CallNode { Function: NameNode { Id: var name } } when GoThrough.Contains(name) => false,
        CallNode { Function: AttributeNode } => false, // ", ".join(d.keys())
        _ => SyntaxWalk.Children(node).Any(static child => child is CallNode { Function: AttributeNode { Name: "keys" or "items" } }),
    };
}
