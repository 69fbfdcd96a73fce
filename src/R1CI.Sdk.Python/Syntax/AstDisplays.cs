namespace R1CI.Sdk.Python.Syntax;

/// <summary>The value of <c>...</c>.</summary>
internal sealed class EllipsisLiteral
{
    public static readonly EllipsisLiteral Instance = new();

    private EllipsisLiteral()
    {
    }
}

/// <summary>The value of an imaginary literal such as <c>2j</c>.</summary>
internal sealed record ImaginaryLiteral(double Value);

/// <summary>A literal: <see langword="null"/> (None), <see cref="bool"/>, <see cref="long"/>, 
/// <see cref="System.Numerics.BigInteger"/> (only what exceeds long), <see cref="double"/>, <see cref="ImaginaryLiteral"/>, <see cref="string"/>, <c>byte[]</c> or <see cref="EllipsisLiteral"/>.</summary>
internal sealed class ConstantNode(object? value, bool hasUnicodePrefix, in SourceSpan span) : ExpressionNode(NodeKind.Constant, span)
{
    public readonly object? Value = value;
    public readonly bool HasUnicodePrefix = hasUnicodePrefix;
}

/// <summary>An f-string: string constants and <see cref="FormattedValueNode"/> in turn.</summary>
internal sealed class JoinedStrNode(ExpressionNode[] values, in SourceSpan span) : ExpressionNode(NodeKind.JoinedStr, span)
{
    public readonly ExpressionNode[] Values = values;
}

/// <summary>One field of an f-string; the conversion is -1 or the code of <c>s</c>, <c>r</c>, <c>a</c>.</summary>
internal sealed class FormattedValueNode(ExpressionNode value, int conversion, JoinedStrNode? formatSpec, in SourceSpan span)
    : ExpressionNode(NodeKind.FormattedValue, span)
{
    public readonly ExpressionNode Value = value;
    public readonly int Conversion = conversion;
    public readonly JoinedStrNode? FormatSpec = formatSpec;
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListNode(ExpressionNode[] elements, ExpressionContext context, in SourceSpan span) : ExpressionNode(NodeKind.List, span)
{
    public readonly ExpressionNode[] Elements = elements;
    public ExpressionContext Context { get; set; } = context;
}

/// <summary><c>(a, b)</c>.</summary>
internal sealed class TupleNode(ExpressionNode[] elements, ExpressionContext context, in SourceSpan span) : ExpressionNode(NodeKind.Tuple, span)
{
    public readonly ExpressionNode[] Elements = elements;
    public ExpressionContext Context { get; set; } = context;
}

/// <summary><c>{a, b}</c>.</summary>
internal sealed class SetNode(ExpressionNode[] elements, in SourceSpan span) : ExpressionNode(NodeKind.Set, span)
{
    public readonly ExpressionNode[] Elements = elements;
}

/// <summary><c>{k: v}</c>; a <see langword="null"/> key marks <c>**value</c>.</summary>
internal sealed class DictNode(ExpressionNode?[] keys, ExpressionNode[] values, in SourceSpan span) : ExpressionNode(NodeKind.Dict, span)
{
    public readonly ExpressionNode?[] Keys = keys;
    public readonly ExpressionNode[] Values = values;
}

/// <summary><c>[e for x in y]</c>.</summary>
internal sealed class ListCompNode(ExpressionNode element, ComprehensionNode[] generators, in SourceSpan span)
    : ExpressionNode(NodeKind.ListComp, span), IScopeNode
{
    public readonly ExpressionNode Element = element;
    public readonly ComprehensionNode[] Generators = generators;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary><c>{e for x in y}</c>.</summary>
internal sealed class SetCompNode(ExpressionNode element, ComprehensionNode[] generators, in SourceSpan span)
    : ExpressionNode(NodeKind.SetComp, span), IScopeNode
{
    public readonly ExpressionNode Element = element;
    public readonly ComprehensionNode[] Generators = generators;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary><c>(e for x in y)</c>.</summary>
internal sealed class GeneratorExpNode(ExpressionNode element, ComprehensionNode[] generators, in SourceSpan span)
    : ExpressionNode(NodeKind.GeneratorExp, span), IScopeNode
{
    public readonly ExpressionNode Element = element;
    public readonly ComprehensionNode[] Generators = generators;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary><c>{k: v for x in y}</c>.</summary>
internal sealed class DictCompNode(ExpressionNode key, ExpressionNode value, ComprehensionNode[] generators, in SourceSpan span)
    : ExpressionNode(NodeKind.DictComp, span), IScopeNode
{
    public readonly ExpressionNode Key = key;
    public readonly ExpressionNode Value = value;
    public readonly ComprehensionNode[] Generators = generators;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary>One <c>for</c> of a comprehension.</summary>
internal sealed class ComprehensionNode(ExpressionNode target, ExpressionNode iterable, ExpressionNode[] conditions, bool isAsync, in SourceSpan span)
    : Node(NodeKind.Comprehension, span)
{
    public readonly ExpressionNode Target = target;
    public readonly ExpressionNode Iterable = iterable;
    public readonly ExpressionNode[] Conditions = conditions;
    public readonly bool IsAsync = isAsync;
}
