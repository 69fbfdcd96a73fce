using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>The SyntaxWarnings of CPython's compiler.</summary>
internal sealed class ProbableMistakes(SourceWarnings warnings)
{
    /// <summary>Gets or sets how often CPython compiles what is looked at, and so warns: the test of <c>while</c> and the block of <c>finally</c> twice.</summary>
    public int Copies { get; set; } = 1;

    public void Check(AssertNode assertion)
    {
        if (assertion.Test is TupleNode { Elements.Length: > 0 }) Add(assertion, "assertion is always true, perhaps remove parentheses?");
    }

    /// <summary>Checks a comparison; one that is negated as a whole CPython has turned round before.</summary>
    public void Check(CompareNode comparison, bool isNegated)
    {
        var left = IsIdentityDoubtful(comparison.Left);
        for (var i = 0; i < comparison.Operators.Length; i++)
        {
            var right = IsIdentityDoubtful(comparison.Comparators[i]);
            if ((left || right) && comparison.Operators[i] is CompareOperator.Is or CompareOperator.IsNot)
            {
                Add(comparison, comparison.Operators[i] == CompareOperator.Is != (isNegated && comparison.Operators.Length == 1)
                    ? "\"is\" with a literal. Did you mean \"==\"?"
                    : "\"is not\" with a literal. Did you mean \"!=\"?");
                return;
            }
            left = right;
        }
    }

    public void Check(CallNode call)
    {
        if (call.Function is not LambdaNode && TypeOf(call.Function) is { } type) Add(call, $"'{type}' object is not callable; perhaps you missed a comma?");
    }

    public void Check(SubscriptNode subscript)
    {
        if (subscript.Context != ExpressionContext.Load || TypeOf(subscript.Value) is not { } type) return;
        if (type is "set" or "generator" or "function" or "NoneType" or "ellipsis" or "int" or "bool" or "float" or "complex")
        {
            Add(subscript, $"'{type}' object is not subscriptable; perhaps you missed a comma?");
        }
        else if (type is "str" or "bytes" or "tuple" or "list" && TypeOf(subscript.Index) is { } index and not ("int" or "bool"))
        {
            Add(subscript, $"{type} indices must be integers or slices, not {index}; perhaps you missed a comma?");
        }
    }

    private void Add(Node at, string message)
    {
        var span = at.Span;
        var location = new SyntaxErrorLocation(span.Line, span.Column + 1, null, span.EndLine, span.EndColumn + 1);
        for (var i = 0; i < Copies; i++) warnings.AddFromCompiler(new SourceWarning(false, message, location));
    }

    // A literal is equal to another without being it, unless there is only one of its kind.
    private static bool IsIdentityDoubtful(ExpressionNode e) => ConstantType(e) is { } type && type is not ("NoneType" or "bool" or "ellipsis");

    private static string? TypeOf(ExpressionNode e) => e switch
    {
        TupleNode => "tuple",
        ListNode or ListCompNode => "list",
        DictNode or DictCompNode => "dict",
        SetNode or SetCompNode => "set",
        GeneratorExpNode => "generator",
        LambdaNode => "function",
        JoinedStrNode or FormattedValueNode => "str",
        _ => ConstantType(e),
    };

    /// <summary>The type of what CPython folds to a constant, as far as it shows from the shape; null for the rest.</summary>
    private static string? ConstantType(ExpressionNode e) => e switch
    {
        ConstantNode { Value: null } => "NoneType",
        ConstantNode { Value: bool } => "bool",
        ConstantNode { Value: string } => "str",
        ConstantNode { Value: byte[] } => "bytes",
        ConstantNode { Value: long or BigInteger } => "int",
        ConstantNode { Value: double } => "float",
        ConstantNode { Value: ImaginaryLiteral } => "complex",
        ConstantNode => "ellipsis",
        UnaryOpNode { Operator: UnaryOperator.Not } u => ConstantType(u.Operand) == null ? null : "bool",
        UnaryOpNode u => ConstantType(u.Operand) switch { "int" or "bool" => "int", "float" => "float", "complex" => "complex", _ => null },
        BinOpNode b => Folded(b),
        TupleNode t => Array.TrueForAll(t.Elements, static x => ConstantType(x) != null) ? "tuple" : null,
        _ => null,
    };

    private static string? Folded(BinOpNode b)
    {
        // A chain to the left may be very long.
        if (b.Left is BinOpNode { Left: BinOpNode } || b.Right is BinOpNode { Left: BinOpNode }) return null;
        if (ConstantType(b.Left) is not { } left || ConstantType(b.Right) is not { } right) return null;
        if (left == right && left is "str" or "bytes" or "tuple" && b.Operator == BinaryOperator.Add) return left;
        string[] numbers = ["bool", "int", "float", "complex"];
        var rank = Math.Max(Array.IndexOf(numbers, left), Array.IndexOf(numbers, right));
        if (Array.IndexOf(numbers, left) < 0 || Array.IndexOf(numbers, right) < 0) return null;
        return b.Operator == BinaryOperator.Div && rank < 2 ? "float" : numbers[Math.Max(rank, 1)];
    }
}
