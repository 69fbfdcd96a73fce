using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Whether code has something to do with sets or hashes, so that its results may depend on their order.</summary>
/// <remarks>Over-cautious: it only costs some calls more.</remarks>
internal static class SetOrders
{
    public static bool MayMatter(string code)
    {
        try
        {
            return SyntaxWalk.All(Parser.ParseModule(code, "solution.py")).Any(MayMatter);
        }
        catch (Exception problem) when (problem is PythonSyntaxException or SourceLimitException)
        {
            return true;
        }
    }

    private static bool MayMatter(Node node) => node switch
    {
        SetNode or SetCompNode => true,
        NameNode { Id: "set" or "frozenset" or "hash" } => true,
        AttributeNode { Name: "__hash__" } => true,
        // d.keys() & e.keys() is a set.
        BinOpNode { Operator: BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor or BinaryOperator.Sub } x => IsView(x.Left) || IsView(x.Right),
        _ => false,
    };

    private static bool IsView(ExpressionNode node) => node is CallNode { Function: AttributeNode { Name: "keys" or "items" } };
}
