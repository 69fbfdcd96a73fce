using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Trees;

/// <summary>The fields of a node in the order and with the meaning of CPython's <c>ast</c>; their names are in the guest module.</summary>
internal static class TreeFields
{
    /// <summary>The class name <c>ast</c> has for the node.</summary>
    public static string NameOf(Node node) => node.Kind switch
    {
        NodeKind.Arguments => "arguments",
        NodeKind.Arg => "arg",
        NodeKind.Keyword => "keyword",
        NodeKind.Alias => "alias",
        NodeKind.WithItem => "withitem",
        NodeKind.MatchCase => "match_case",
        NodeKind.Comprehension => "comprehension",
        _ => node.Kind.ToString(),
    };

    /// <summary>The values of the fields: nodes, arrays of nodes or strings, strings, numbers, operators, constants in a <see cref="ConstantNode"/>'s form.</summary>
    public static object?[] Of(Node node) => node switch
    {
        ModuleNode x => [x.Body, Array.Empty<Node>()],
        InteractiveNode x => [x.Body],
        ExpressionModuleNode x => [x.Body],
        StatementNode x => OfStatement(x),
        PatternNode x => OfPattern(x),
        ExpressionNode x => OfExpression(x),
        ArgumentsNode x => [x.PositionalOnly, x.Positional, x.VarArg, x.KeywordOnly, x.KeywordDefaults, x.KwArg, x.Defaults],
        ArgNode x => [x.Name, x.Annotation, null],
        KeywordNode x => [x.Name, x.Value],
        AliasNode x => [x.Name, x.AsName],
        WithItemNode x => [x.Context, x.Target],
        MatchCaseNode x => [x.Pattern, x.Guard, x.Body],
        ExceptHandlerNode x => [x.Type, x.Name, x.Body],
        ComprehensionNode x => [x.Target, x.Iterable, x.Conditions, x.IsAsync ? 1L : 0L],
        _ => throw new InvalidOperationException($"A node of kind {node.Kind} has no fields in ast."),
    };

    private static object?[] OfStatement(StatementNode node) => node switch
    {
        FunctionDefNode x => [x.Name, x.Arguments, x.Body, x.Decorators, x.Returns, null],
        ClassDefNode x => [x.Name, x.Bases, x.Keywords, x.Body, x.Decorators],
        ReturnNode x => [x.Value],
        DeleteNode x => [x.Targets],
        AssignNode x => [x.Targets, x.Value, null],
        AugAssignNode x => [x.Target, x.Operator, x.Value],
        AnnAssignNode x => [x.Target, x.Annotation, x.Value, x.IsSimple ? 1L : 0L],
        ForNode x => [x.Target, x.Iterable, x.Body, x.Else, null],
        WhileNode x => [x.Test, x.Body, x.Else],
        IfNode x => [x.Test, x.Body, x.Else],
        WithNode x => [x.Items, x.Body, null],
        MatchNode x => [x.Subject, x.Cases],
        RaiseNode x => [x.Exception, x.Cause],
        TryNode x => [x.Body, x.Handlers, x.Else, x.Finally],
        AssertNode x => [x.Test, x.Message],
        ImportNode x => [x.Names],
        ImportFromNode x => [x.Module, x.Names, (long)x.Level],
        GlobalNode x => [x.Names],
        NonlocalNode x => [x.Names],
        ExprStatementNode x => [x.Value],
        _ => [],
    };

    private static object?[] OfExpression(ExpressionNode node) => node switch
    {
        BoolOpNode x => [x.Operator, x.Values],
        NamedExprNode x => [x.Target, x.Value],
        BinOpNode x => [x.Left, x.Operator, x.Right],
        UnaryOpNode x => [x.Operator, x.Operand],
        LambdaNode x => [x.Arguments, x.Body],
        IfExpNode x => [x.Test, x.Body, x.Else],
        DictNode x => [x.Keys, x.Values],
        SetNode x => [x.Elements],
        ListCompNode x => [x.Element, x.Generators],
        SetCompNode x => [x.Element, x.Generators],
        GeneratorExpNode x => [x.Element, x.Generators],
        DictCompNode x => [x.Key, x.Value, x.Generators],
        AwaitNode x => [x.Value],
        YieldNode x => [x.Value],
        YieldFromNode x => [x.Value],
        CompareNode x => [x.Left, x.Operators, x.Comparators],
        CallNode x => [x.Function, x.Arguments, x.Keywords],
        FormattedValueNode x => [x.Value, (long)x.Conversion, x.FormatSpec],
        JoinedStrNode x => [x.Values],
        ConstantNode x => [new TreeConstant(x.Value), x.HasUnicodePrefix ? "u" : null],
        AttributeNode x => [x.Value, x.Name, x.Context],
        SubscriptNode x => [x.Value, x.Index, x.Context],
        StarredNode x => [x.Value, x.Context],
        NameNode x => [x.Id, x.Context],
        ListNode x => [x.Elements, x.Context],
        TupleNode x => [x.Elements, x.Context],
        SliceNode x => [x.Lower, x.Upper, x.Step],
        _ => [],
    };

    private static object?[] OfPattern(PatternNode node) => node switch
    {
        MatchValueNode x => [x.Value],
        MatchSingletonNode x => [new TreeConstant(x.Value)],
        MatchSequenceNode x => [x.Patterns],
        MatchMappingNode x => [x.Keys, x.Patterns, x.Rest],
        MatchClassNode x => [x.Class, x.Patterns, x.KeywordNames, x.KeywordPatterns],
        MatchStarNode x => [x.Name],
        MatchAsNode x => [x.Pattern, x.Name],
        MatchOrNode x => [x.Patterns],
        _ => [],
    };
}

/// <summary>A literal's value among fields, so that it is not taken for a name or a flag.</summary>
internal sealed record TreeConstant(object? Value);
