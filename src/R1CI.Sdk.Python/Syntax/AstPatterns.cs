namespace R1CI.Sdk.Python.Syntax;

/// <summary><c>match</c>.</summary>
internal sealed class MatchNode(ExpressionNode subject, MatchCaseNode[] cases, in SourceSpan span) : StatementNode(NodeKind.Match, span)
{
    public readonly ExpressionNode Subject = subject;
    public readonly MatchCaseNode[] Cases = cases;
}

/// <summary>One <c>case</c>.</summary>
internal sealed class MatchCaseNode(PatternNode pattern, ExpressionNode? guard, StatementNode[] body, in SourceSpan span)
    : Node(NodeKind.MatchCase, span)
{
    public readonly PatternNode Pattern = pattern;
    public readonly ExpressionNode? Guard = guard;
    public readonly StatementNode[] Body = body;
}

/// <summary>A literal or dotted name, compared by equality.</summary>
internal sealed class MatchValueNode(ExpressionNode value, in SourceSpan span) : PatternNode(NodeKind.MatchValue, span)
{
    public readonly ExpressionNode Value = value;
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>, compared by identity.</summary>
internal sealed class MatchSingletonNode(object? value, in SourceSpan span) : PatternNode(NodeKind.MatchSingleton, span)
{
    public readonly object? Value = value;
}

/// <summary><c>[a, *b]</c>.</summary>
internal sealed class MatchSequenceNode(PatternNode[] patterns, in SourceSpan span) : PatternNode(NodeKind.MatchSequence, span)
{
    public readonly PatternNode[] Patterns = patterns;
}

/// <summary><c>{k: p, **rest}</c>.</summary>
internal sealed class MatchMappingNode(ExpressionNode[] keys, PatternNode[] patterns, string? rest, in SourceSpan span)
    : PatternNode(NodeKind.MatchMapping, span)
{
    public readonly ExpressionNode[] Keys = keys;
    public readonly PatternNode[] Patterns = patterns;
    public readonly string? Rest = rest;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}

/// <summary><c>C(p, name=q)</c>.</summary>
internal sealed class MatchClassNode(
    ExpressionNode @class, PatternNode[] patterns, string[] keywordNames, PatternNode[] keywordPatterns, in SourceSpan span)
    : PatternNode(NodeKind.MatchClass, span)
{
    public readonly ExpressionNode Class = @class;
    public readonly PatternNode[] Patterns = patterns;
    public readonly string[] KeywordNames = keywordNames;
    public readonly PatternNode[] KeywordPatterns = keywordPatterns;
}

/// <summary><c>*name</c>; no name for <c>*_</c>.</summary>
internal sealed class MatchStarNode(string? name, in SourceSpan span) : PatternNode(NodeKind.MatchStar, span)
{
    public readonly string? Name = name;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}

/// <summary><c>pattern as name</c>; without a pattern a capture, without both the wildcard.</summary>
internal sealed class MatchAsNode(PatternNode? pattern, string? name, in SourceSpan span) : PatternNode(NodeKind.MatchAs, span)
{
    public readonly PatternNode? Pattern = pattern;
    public readonly string? Name = name;

    /// <summary>Gets or sets what the binder resolved the bound name to; <see langword="null"/> until bound.</summary>
    public object? Symbol { get; set; }
}

/// <summary><c>p | q</c>.</summary>
internal sealed class MatchOrNode(PatternNode[] patterns, in SourceSpan span) : PatternNode(NodeKind.MatchOr, span)
{
    public readonly PatternNode[] Patterns = patterns;
}
