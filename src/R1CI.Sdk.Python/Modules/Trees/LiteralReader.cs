using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Trees;

/// <summary>The value of an expression that is a literal; what <c>ast.literal_eval</c> accepts, fast.</summary>
internal static class LiteralReader
{
    /// <summary>False when the text is no literal or no Python at all: the guest's slower way finds the message.</summary>
    public static bool TryRead(Vm vm, string text, out Value v)
    {
        vm.Tick(text.Length >> 4);
        vm.Charge(text.Length * 32L);
        try
        {
            return TryRead(vm, Parser.ParseExpression(text.TrimStart(' ', '\t'), "<unknown>").Body, out v);
        }
        catch (Exception e) when (e is PythonSyntaxException or SourceLimitException)
        {
            v = default;
            return false;
        }
    }

    // The parser bounds the nesting.
    private static bool TryRead(Vm vm, ExpressionNode node, out Value v)
    {
        vm.Tick();
        v = default;
        switch (node)
        {
            case ConstantNode c:
                v = Constant(vm, c.Value);
                return true;
            case ListNode l when TryReadAll(vm, l.Elements, out var items):
                v = vm.NewList(items);
                return true;
            case TupleNode t when TryReadAll(vm, t.Elements, out var items):
                v = vm.NewTuple(items);
                return true;
            case SetNode s when TryReadAll(vm, s.Elements, out var items):
                var set = vm.NewSet();
                foreach (ref readonly var item in items.AsSpan())
                {
                    set.Add(vm, item);
                }

                v = set;
                return true;
            case DictNode d:
                return TryReadDict(vm, d, out v);
            case UnaryOpNode { Operator: UnaryOperator.USub or UnaryOperator.UAdd, Operand: ConstantNode { Value: not (null or bool or string or byte[] or EllipsisLiteral) } c } u:
                v = u.Operator == UnaryOperator.USub ? Negative(vm, Constant(vm, c.Value)) : Constant(vm, c.Value);
                return true;
            case CallNode { Function: NameNode { Id: "set" }, Arguments: [], Keywords: [] }:
                v = vm.NewSet();
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadDict(Vm vm, DictNode node, out Value v)
    {
        v = vm.NewDict();
        using var pinned = vm.Pinned(v.O!);
        for (var i = 0; i < node.Keys.Length; i++)
        {
            if (node.Keys[i] is not { } key || !TryRead(vm, key, out var k) || !TryRead(vm, node.Values[i], out var item))
            {
                return false;
            }

            v.As<PyDict>().Set(vm, k, item);
        }

        return true;
    }

    private static bool TryReadAll(Vm vm, ExpressionNode[] nodes, out Value[] items)
    {
        vm.Charge(16L * nodes.Length);
        items = new Value[nodes.Length];
        using var pinned = vm.Pinned(new PyList(items, items.Length));
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!TryRead(vm, nodes[i], out items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static Value Negative(Vm vm, Value v) => vm.CallMethod(v, "__neg__");

    private static Value Constant(Vm vm, object? value) => TreeBuilder.Literal(vm, value);
}
