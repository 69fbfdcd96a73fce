namespace R1CI.Sdk.Python.Syntax;

/// <summary>Where a node's text stands.</summary>
/// <param name="Line">First line, 1-based.</param>
/// <param name="Column">First column, 0-based, in UTF-16 code units from the start of the line.</param>
/// <param name="EndLine">Last line, 1-based.</param>
/// <param name="EndColumn">Column after the last character, in UTF-16 code units.</param>
internal readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>From the start of one span to the end of another.</summary>
    public static SourceSpan Between(in SourceSpan first, in SourceSpan last) => new(first.Line, first.Column, last.EndLine, last.EndColumn);
}

/// <summary>What a node is, for fast switches; named as in CPython's grammar for abstract syntax.</summary>
internal enum NodeKind : byte
{
    Module, Interactive, Expression,
    FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, AugAssign, AnnAssign, For, AsyncFor, While, If, With, AsyncWith, Match,
    Raise, Try, TryStar, Assert, Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break, Continue,
    BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp, GeneratorExp, Await, Yield, YieldFrom,
    Compare, Call, FormattedValue, JoinedStr, Constant, Attribute, Subscript, Starred, Name, List, Tuple, Slice,
    MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar, MatchAs, MatchOr,
    Arguments, Arg, Keyword, Alias, WithItem, MatchCase, ExceptHandler, Comprehension,
}

/// <summary>
/// A node of the abstract syntax tree. Nodes and fields follow CPython 3.11's <c>ast</c> one for one; absent optional children are
/// <see langword="null"/>, absent lists are empty.
/// </summary>
/// <remarks>
/// Consumers may recurse on every child but three, which the parser builds by iteration and without a bound on their length:
/// <see cref="BinOpNode.Left"/>, the operand of a trailer (<see cref="AttributeNode.Value"/>, <see cref="SubscriptNode.Value"/>,
/// <see cref="CallNode.Function"/>) and an <see cref="IfNode.Else"/> that holds one <see cref="IfNode"/> (elif). Those need a loop.
/// Everything else nests at most <see cref="Parser.MaxDepth"/> deep.
/// </remarks>
internal abstract class Node(NodeKind kind, in SourceSpan span)
{
    public readonly NodeKind Kind = kind;
    public readonly SourceSpan Span = span;

    public int Line => Span.Line;
}

/// <summary>A statement.</summary>
internal abstract class StatementNode(NodeKind kind, in SourceSpan span) : Node(kind, span);

/// <summary>An expression.</summary>
internal abstract class ExpressionNode(NodeKind kind, in SourceSpan span) : Node(kind, span);

/// <summary>A pattern of <c>match</c>.</summary>
internal abstract class PatternNode(NodeKind kind, in SourceSpan span) : Node(kind, span);

/// <summary>A node that opens a scope; the binder hangs what it found out here.</summary>
internal interface IScopeNode
{
    /// <summary>Gets or sets the binder's record; <see langword="null"/> until bound.</summary>
    object? Scope { get; set; }
}
