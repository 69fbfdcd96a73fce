namespace R1CI.Sdk.Python.Syntax;

/// <summary><c>return</c>.</summary>
internal sealed class ReturnNode(ExpressionNode? value, in SourceSpan span) : StatementNode(NodeKind.Return, span)
{
    public readonly ExpressionNode? Value = value;
}

/// <summary><c>del</c>.</summary>
internal sealed class DeleteNode(ExpressionNode[] targets, in SourceSpan span) : StatementNode(NodeKind.Delete, span)
{
    public readonly ExpressionNode[] Targets = targets;
}

/// <summary><c>a = b = value</c>.</summary>
internal sealed class AssignNode(ExpressionNode[] targets, ExpressionNode value, in SourceSpan span) : StatementNode(NodeKind.Assign, span)
{
    public readonly ExpressionNode[] Targets = targets;
    public readonly ExpressionNode Value = value;
}

/// <summary><c>a += value</c>.</summary>
internal sealed class AugAssignNode(ExpressionNode target, BinaryOperator @operator, ExpressionNode value, in SourceSpan span)
    : StatementNode(NodeKind.AugAssign, span)
{
    public readonly ExpressionNode Target = target;
    public readonly BinaryOperator Operator = @operator;
    public readonly ExpressionNode Value = value;
}

/// <summary><c>a: annotation = value</c>; simple when the target is a bare name without parentheses.</summary>
internal sealed class AnnAssignNode(ExpressionNode target, ExpressionNode annotation, ExpressionNode? value, bool isSimple, in SourceSpan span)
    : StatementNode(NodeKind.AnnAssign, span)
{
    public readonly ExpressionNode Target = target;
    public readonly ExpressionNode Annotation = annotation;
    public readonly ExpressionNode? Value = value;
    public readonly bool IsSimple = isSimple;
}

/// <summary><c>raise</c>.</summary>
internal sealed class RaiseNode(ExpressionNode? exception, ExpressionNode? cause, in SourceSpan span) : StatementNode(NodeKind.Raise, span)
{
    public readonly ExpressionNode? Exception = exception;
    public readonly ExpressionNode? Cause = cause;
}

/// <summary><c>assert</c>.</summary>
internal sealed class AssertNode(ExpressionNode test, ExpressionNode? message, in SourceSpan span) : StatementNode(NodeKind.Assert, span)
{
    public readonly ExpressionNode Test = test;
    public readonly ExpressionNode? Message = message;
}

/// <summary><c>import a.b as c</c>.</summary>
internal sealed class ImportNode(AliasNode[] names, in SourceSpan span) : StatementNode(NodeKind.Import, span)
{
    public readonly AliasNode[] Names = names;
}

/// <summary><c>from .module import a as b</c>; the level counts the dots.</summary>
internal sealed class ImportFromNode(string? module, AliasNode[] names, int level, in SourceSpan span) : StatementNode(NodeKind.ImportFrom, span)
{
    public readonly string? Module = module;
    public readonly AliasNode[] Names = names;
    public readonly int Level = level;
}

/// <summary>One imported name, <c>*</c> included.</summary>
internal sealed class AliasNode(string name, string? asName, in SourceSpan span) : Node(NodeKind.Alias, span)
{
    public readonly string Name = name;
    public readonly string? AsName = asName;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}

/// <summary><c>global</c>.</summary>
internal sealed class GlobalNode(string[] names, in SourceSpan span) : StatementNode(NodeKind.Global, span)
{
    public readonly string[] Names = names;
}

/// <summary><c>nonlocal</c>.</summary>
internal sealed class NonlocalNode(string[] names, in SourceSpan span) : StatementNode(NodeKind.Nonlocal, span)
{
    public readonly string[] Names = names;
}

/// <summary>An expression as a statement.</summary>
internal sealed class ExprStatementNode(ExpressionNode value, in SourceSpan span) : StatementNode(NodeKind.Expr, span)
{
    public readonly ExpressionNode Value = value;
}

/// <summary><c>pass</c>.</summary>
internal sealed class PassNode(in SourceSpan span) : StatementNode(NodeKind.Pass, span);

/// <summary><c>break</c>.</summary>
internal sealed class BreakNode(in SourceSpan span) : StatementNode(NodeKind.Break, span);

/// <summary><c>continue</c>.</summary>
internal sealed class ContinueNode(in SourceSpan span) : StatementNode(NodeKind.Continue, span);
