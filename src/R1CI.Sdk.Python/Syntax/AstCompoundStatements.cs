namespace R1CI.Sdk.Python.Syntax;

/// <summary><c>for</c> or <c>async for</c>; the kind tells which.</summary>
internal sealed class ForNode(
    bool isAsync, ExpressionNode target, ExpressionNode iterable, StatementNode[] body, StatementNode[] @else, in SourceSpan span)
    : StatementNode(isAsync ? NodeKind.AsyncFor : NodeKind.For, span)
{
    public readonly ExpressionNode Target = target;
    public readonly ExpressionNode Iterable = iterable;
    public readonly StatementNode[] Body = body;
    public readonly StatementNode[] Else = @else;

    public bool IsAsync => Kind == NodeKind.AsyncFor;
}

/// <summary><c>while</c>.</summary>
internal sealed class WhileNode(ExpressionNode test, StatementNode[] body, StatementNode[] @else, in SourceSpan span)
    : StatementNode(NodeKind.While, span)
{
    public readonly ExpressionNode Test = test;
    public readonly StatementNode[] Body = body;
    public readonly StatementNode[] Else = @else;
}

/// <summary><c>if</c>; <c>elif</c> is an <see cref="IfNode"/> alone in <see cref="Else"/>. Walk such a chain with a loop: it may be long.</summary>
internal sealed class IfNode(ExpressionNode test, StatementNode[] body, StatementNode[] @else, in SourceSpan span) : StatementNode(NodeKind.If, span)
{
    public readonly ExpressionNode Test = test;
    public readonly StatementNode[] Body = body;
    public StatementNode[] Else { get; internal set; } = @else;
}

/// <summary><c>with</c> or <c>async with</c>; the kind tells which.</summary>
internal sealed class WithNode(
    bool isAsync, WithItemNode[] items, StatementNode[] body, in SourceSpan span)
    : StatementNode(isAsync ? NodeKind.AsyncWith : NodeKind.With, span)
{
    public readonly WithItemNode[] Items = items;
    public readonly StatementNode[] Body = body;

    public bool IsAsync => Kind == NodeKind.AsyncWith;
}

/// <summary>One manager of a <c>with</c>.</summary>
internal sealed class WithItemNode(ExpressionNode context, ExpressionNode? target, in SourceSpan span) : Node(NodeKind.WithItem, span)
{
    public readonly ExpressionNode Context = context;
    public readonly ExpressionNode? Target = target;
}

/// <summary><c>try</c>; with <c>except*</c> the kind is <see cref="NodeKind.TryStar"/>.</summary>
internal sealed class TryNode(
    bool isStar, StatementNode[] body, ExceptHandlerNode[] handlers, StatementNode[] @else, StatementNode[] @finally, in SourceSpan span)
    : StatementNode(isStar ? NodeKind.TryStar : NodeKind.Try, span)
{
    public readonly StatementNode[] Body = body;
    public readonly ExceptHandlerNode[] Handlers = handlers;
    public readonly StatementNode[] Else = @else;
    public readonly StatementNode[] Finally = @finally;

    public bool IsStar => Kind == NodeKind.TryStar;
}

/// <summary>One <c>except</c> clause.</summary>
internal sealed class ExceptHandlerNode(ExpressionNode? type, string? name, StatementNode[] body, in SourceSpan span)
    : Node(NodeKind.ExceptHandler, span)
{
    public readonly ExpressionNode? Type = type;
    public readonly string? Name = name;
    public readonly StatementNode[] Body = body;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}
