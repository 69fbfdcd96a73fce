namespace R1CI.Sdk.Python.Syntax;

/// <summary><c>a and b and c</c>.</summary>
internal sealed class BoolOpNode(BoolOperator @operator, ExpressionNode[] values, in SourceSpan span) : ExpressionNode(NodeKind.BoolOp, span)
{
    public readonly BoolOperator Operator = @operator;
    public readonly ExpressionNode[] Values = values;
}

/// <summary><c>(a := value)</c>.</summary>
internal sealed class NamedExprNode(NameNode target, ExpressionNode value, in SourceSpan span) : ExpressionNode(NodeKind.NamedExpr, span)
{
    public readonly NameNode Target = target;
    public readonly ExpressionNode Value = value;
}

/// <summary><c>a + b</c>. A chain leans left without a bound on its length: walk <see cref="Left"/> with a loop.</summary>
internal sealed class BinOpNode(ExpressionNode left, BinaryOperator @operator, ExpressionNode right, in SourceSpan span)
    : ExpressionNode(NodeKind.BinOp, span)
{
    public readonly ExpressionNode Left = left;
    public readonly BinaryOperator Operator = @operator;
    public readonly ExpressionNode Right = right;
}

/// <summary><c>-a</c>.</summary>
internal sealed class UnaryOpNode(UnaryOperator @operator, ExpressionNode operand, in SourceSpan span) : ExpressionNode(NodeKind.UnaryOp, span)
{
    public readonly UnaryOperator Operator = @operator;
    public readonly ExpressionNode Operand = operand;
}

/// <summary><c>body if test else other</c>.</summary>
internal sealed class IfExpNode(ExpressionNode test, ExpressionNode body, ExpressionNode @else, in SourceSpan span)
    : ExpressionNode(NodeKind.IfExp, span)
{
    public readonly ExpressionNode Test = test;
    public readonly ExpressionNode Body = body;
    public readonly ExpressionNode Else = @else;
}

/// <summary><c>a &lt; b &lt;= c</c>.</summary>
internal sealed class CompareNode(ExpressionNode left, CompareOperator[] operators, ExpressionNode[] comparators, in SourceSpan span)
    : ExpressionNode(NodeKind.Compare, span)
{
    public readonly ExpressionNode Left = left;
    public readonly CompareOperator[] Operators = operators;
    public readonly ExpressionNode[] Comparators = comparators;
}

/// <summary><c>await</c>.</summary>
internal sealed class AwaitNode(ExpressionNode value, in SourceSpan span) : ExpressionNode(NodeKind.Await, span)
{
    public readonly ExpressionNode Value = value;
}

/// <summary><c>yield</c>.</summary>
internal sealed class YieldNode(ExpressionNode? value, in SourceSpan span) : ExpressionNode(NodeKind.Yield, span)
{
    public readonly ExpressionNode? Value = value;
}

/// <summary><c>yield from</c>.</summary>
internal sealed class YieldFromNode(ExpressionNode value, in SourceSpan span) : ExpressionNode(NodeKind.YieldFrom, span)
{
    public readonly ExpressionNode Value = value;
}

/// <summary><c>f(a, *b, c=d, **e)</c>. Trailers chain without a bound: walk <see cref="Function"/> with a loop.</summary>
internal sealed class CallNode(ExpressionNode function, ExpressionNode[] arguments, KeywordNode[] keywords, in SourceSpan span)
    : ExpressionNode(NodeKind.Call, span)
{
    public readonly ExpressionNode Function = function;
    public readonly ExpressionNode[] Arguments = arguments;
    public readonly KeywordNode[] Keywords = keywords;
}

/// <summary><c>name=value</c>; without a name, <c>**value</c>.</summary>
internal sealed class KeywordNode(string? name, ExpressionNode value, in SourceSpan span) : Node(NodeKind.Keyword, span)
{
    public readonly string? Name = name;
    public readonly ExpressionNode Value = value;
}

/// <summary><c>value.name</c>. Trailers chain without a bound: walk <see cref="Value"/> with a loop.</summary>
internal sealed class AttributeNode(ExpressionNode value, string name, ExpressionContext context, in SourceSpan span)
    : ExpressionNode(NodeKind.Attribute, span)
{
    public readonly ExpressionNode Value = value;
    public readonly string Name = name;
    public ExpressionContext Context { get; set; } = context;
}

/// <summary><c>value[index]</c>. Trailers chain without a bound: walk <see cref="Value"/> with a loop.</summary>
internal sealed class SubscriptNode(ExpressionNode value, ExpressionNode index, ExpressionContext context, in SourceSpan span)
    : ExpressionNode(NodeKind.Subscript, span)
{
    public readonly ExpressionNode Value = value;
    public readonly ExpressionNode Index = index;
    public ExpressionContext Context { get; set; } = context;
}

/// <summary><c>lower:upper:step</c> inside a subscript.</summary>
internal sealed class SliceNode(ExpressionNode? lower, ExpressionNode? upper, ExpressionNode? step, in SourceSpan span)
    : ExpressionNode(NodeKind.Slice, span)
{
    public readonly ExpressionNode? Lower = lower;
    public readonly ExpressionNode? Upper = upper;
    public readonly ExpressionNode? Step = step;
}

/// <summary><c>*value</c>.</summary>
internal sealed class StarredNode(ExpressionNode value, ExpressionContext context, in SourceSpan span) : ExpressionNode(NodeKind.Starred, span)
{
    public readonly ExpressionNode Value = value;
    public ExpressionContext Context { get; set; } = context;
}

/// <summary>An identifier; <see cref="Id"/> is NFKC-normalised and interned.</summary>
internal sealed class NameNode(string id, ExpressionContext context, in SourceSpan span) : ExpressionNode(NodeKind.Name, span)
{
    public readonly string Id = id;
    public ExpressionContext Context { get; set; } = context;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}
