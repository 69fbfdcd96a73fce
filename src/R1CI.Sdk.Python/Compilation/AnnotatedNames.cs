using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Finds annotated names: a module or class body that has any starts with an empty <c>__annotations__</c>.</summary>
internal static class AnnotatedNames
{
    /// <summary>Whether these statements, or those nested in them without a scope of their own, annotate a name.</summary>
    public static bool AnyIn(StatementNode[] body)
    {
        var todo = new Stack<StatementNode[]>([body]);
        while (todo.TryPop(out var statements))
        {
            foreach (var s in statements)
            {
                if (s is AnnAssignNode) return true;
                foreach (var inner in Inner(s)) todo.Push(inner);
            }
        }
        return false;
    }

    private static IEnumerable<StatementNode[]> Inner(StatementNode s) => s switch
    {
        IfNode x => [x.Body, x.Else],
        WhileNode x => [x.Body, x.Else],
        ForNode x => [x.Body, x.Else],
        WithNode x => [x.Body],
        TryNode x => [x.Body, x.Else, x.Finally, .. x.Handlers.Select(static h => h.Body)],
        MatchNode x => x.Cases.Select(static c => c.Body),
        _ => [],
    };
}
