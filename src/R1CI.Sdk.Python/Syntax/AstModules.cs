namespace R1CI.Sdk.Python.Syntax;

/// <summary>A whole file.</summary>
internal sealed class ModuleNode(StatementNode[] body, in SourceSpan span) : Node(NodeKind.Module, span), IScopeNode
{
    public readonly StatementNode[] Body = body;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary>One statement, or several simple ones on a line, as typed at a prompt.</summary>
internal sealed class InteractiveNode(StatementNode[] body, in SourceSpan span) : Node(NodeKind.Interactive, span), IScopeNode
{
    public readonly StatementNode[] Body = body;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}

/// <summary>A lone expression, as <c>eval</c> takes it.</summary>
internal sealed class ExpressionModuleNode(ExpressionNode body, in SourceSpan span) : Node(NodeKind.Expression, span), IScopeNode
{
    public readonly ExpressionNode Body = body;

    /// <inheritdoc/>
    public object? Scope { get; set; }
}
