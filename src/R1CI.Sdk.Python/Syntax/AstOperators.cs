namespace R1CI.Sdk.Python.Syntax;

/// <summary>How a target expression is used.</summary>
internal enum ExpressionContext : byte
{
    Load, Store, Del,
}

/// <summary>The operator of a <see cref="BoolOpNode"/>.</summary>
internal enum BoolOperator : byte
{
    And, Or,
}

/// <summary>The operator of a <see cref="BinOpNode"/> or <see cref="AugAssignNode"/>.</summary>
internal enum BinaryOperator : byte
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

/// <summary>The operator of a <see cref="UnaryOpNode"/>.</summary>
internal enum UnaryOperator : byte
{
    Invert, Not, UAdd, USub,
}

/// <summary>One operator of a <see cref="CompareNode"/>.</summary>
internal enum CompareOperator : byte
{
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn,
}
