namespace R1CI.Sdk.Python.Syntax;

/// <summary><c>def</c> or <c>async def</c>; the kind tells which. The span starts at <c>def</c> or <c>async</c>, after the decorators.</summary>
internal sealed class FunctionDefNode(
    bool isAsync,
    string name,
    ArgumentsNode arguments,
    StatementNode[] body,
    ExpressionNode[] decorators,
    ExpressionNode? returns,
    in SourceSpan span)
    : StatementNode(isAsync ? NodeKind.AsyncFunctionDef : NodeKind.FunctionDef, span), IScopeNode
{
    public readonly string Name = name;
    public readonly ArgumentsNode Arguments = arguments;
    public readonly StatementNode[] Body = body;
    public readonly ExpressionNode[] Decorators = decorators;
    public readonly ExpressionNode? Returns = returns;

    public bool IsAsync => Kind == NodeKind.AsyncFunctionDef;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary><c>class</c>.</summary>
internal sealed class ClassDefNode(
    string name, ExpressionNode[] bases, KeywordNode[] keywords, StatementNode[] body, ExpressionNode[] decorators, in SourceSpan span)
    : StatementNode(NodeKind.ClassDef, span), IScopeNode
{
    public readonly string Name = name;
    public readonly ExpressionNode[] Bases = bases;
    public readonly KeywordNode[] Keywords = keywords;
    public readonly StatementNode[] Body = body;
    public readonly ExpressionNode[] Decorators = decorators;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary>The parameters of a function. <see cref="Defaults"/> belong to the last of <see cref="PositionalOnly"/> and <see cref="Positional"/>;
/// <see cref="KeywordDefaults"/> has one entry for each of <see cref="KeywordOnly"/>, <see langword="null"/> where there is none.</summary>
internal sealed class ArgumentsNode(
    ArgNode[] positionalOnly,
    ArgNode[] positional,
    ArgNode? varArg,
    ArgNode[] keywordOnly,
    ExpressionNode?[] keywordDefaults,
    ArgNode? kwArg,
    ExpressionNode[] defaults,
    in SourceSpan span)
    : Node(NodeKind.Arguments, span)
{
    public readonly ArgNode[] PositionalOnly = positionalOnly;
    public readonly ArgNode[] Positional = positional;
    public readonly ArgNode? VarArg = varArg;
    public readonly ArgNode[] KeywordOnly = keywordOnly;
    public readonly ExpressionNode?[] KeywordDefaults = keywordDefaults;
    public readonly ArgNode? KwArg = kwArg;
    public readonly ExpressionNode[] Defaults = defaults;
}

/// <summary>One parameter.</summary>
internal sealed class ArgNode(string name, ExpressionNode? annotation, in SourceSpan span) : Node(NodeKind.Arg, span)
{
    public readonly string Name = name;
    public readonly ExpressionNode? Annotation = annotation;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}

/// <summary><c>lambda</c>.</summary>
internal sealed class LambdaNode(ArgumentsNode arguments, ExpressionNode body, in SourceSpan span) : ExpressionNode(NodeKind.Lambda, span), IScopeNode
{
    public readonly ArgumentsNode Arguments = arguments;
    public readonly ExpressionNode Body = body;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}
