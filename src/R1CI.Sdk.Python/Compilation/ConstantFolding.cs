using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Which expressions CPython's compiler replaces by their value; a set display of these is a constant of its, which shows in the set's order.</summary>
/// <remarks>Numbers only: their operators, where these have a result and one of no great size. Nothing is replaced here.</remarks>
internal static class ConstantFolding
{
    // CPython's own: bits of a product, a power or a shifted number.
    private const int MaxBits = 128;

    /// <summary>Whether an expression is a number, or one of numbers with a result.</summary>
    public static bool IsNumber(ExpressionNode e) => Of(e) != null;

    // An int or bool as BigInteger, a float as double, a complex as Complex; null for what is no constant number.
    private static object? Of(ExpressionNode e, int depth = 0) => depth > 50 ? null : e switch
    {
        ConstantNode c => c.Value switch
        {
            bool b => b ? BigInteger.One : BigInteger.Zero,
            int i => (BigInteger)i,
            long i => (BigInteger)i,
            BigInteger i => i,
            double d => d,
            ImaginaryLiteral j => new Complex(0, j.Value),
            _ => null,
        },
        UnaryOpNode u => Unary(u.Operator, Of(u.Operand, depth + 1)),
        BinOpNode b when Of(b.Left, depth + 1) is { } x && Of(b.Right, depth + 1) is { } y => Binary(b.Operator, x, y),
        _ => null,
    };

    private static object? Unary(UnaryOperator op, object? x) => (op, x) switch
    {
        (_, null) => null,
        (UnaryOperator.UAdd, _) => x,
        (UnaryOperator.USub, BigInteger i) => -i,
        (UnaryOperator.USub, double d) => -d,
        (UnaryOperator.USub, Complex c) => -c,
        (UnaryOperator.Invert, BigInteger i) => ~i,
        (UnaryOperator.Not, _) => BigInteger.Zero,
        _ => null,
    };

    private static object? Binary(BinaryOperator op, object x, object y)
    {
        if (x is BigInteger m && y is BigInteger n) return Integers(op, m, n);
        var isDivision = op is BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod;
        if (isDivision && y is BigInteger { IsZero: true } or double and 0 || isDivision && y is Complex c && c == Complex.Zero) return null;
        if (x is Complex || y is Complex)
            return op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult or BinaryOperator.Div ? Complex.One : null;
        var (a, b) = (ToDouble(x), ToDouble(y));
        return op switch
        {
            _ when double.IsInfinity(a) && x is BigInteger || double.IsInfinity(b) && y is BigInteger => null,
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mult => a * b,
            BinaryOperator.Div => a / b,
            BinaryOperator.FloorDiv => Math.Floor(a / b),
            BinaryOperator.Mod => a - (b * Math.Floor(a / b)),
            BinaryOperator.Pow when a == 0 && b < 0 => null,
            BinaryOperator.Pow when double.IsInfinity(Math.Pow(a, b)) && double.IsFinite(a) && double.IsFinite(b) => null,
            BinaryOperator.Pow when a < 0 && b != Math.Floor(b) => Complex.One,
            BinaryOperator.Pow => Math.Pow(a, b),
            _ => null,
        };
    }

    private static object? Integers(BinaryOperator op, BigInteger x, BigInteger y) => op switch
    {
        BinaryOperator.Add => x + y,
        BinaryOperator.Sub => x - y,
        BinaryOperator.Mult when x.GetBitLength() + y.GetBitLength() <= MaxBits => x * y,
        BinaryOperator.BitAnd => x & y,
        BinaryOperator.BitOr => x | y,
        BinaryOperator.BitXor => x ^ y,
        BinaryOperator.RShift when y.Sign >= 0 && y < int.MaxValue => x >> (int)y,
        BinaryOperator.LShift when y.Sign >= 0 && y <= MaxBits && x.GetBitLength() + y <= MaxBits => x << (int)y,
        BinaryOperator.Div when !y.IsZero => ToDouble(x) / ToDouble(y),
        BinaryOperator.FloorDiv when !y.IsZero => (x - FloorMod(x, y)) / y,
        BinaryOperator.Mod when !y.IsZero => FloorMod(x, y),
        BinaryOperator.Pow when y.Sign >= 0 && y <= MaxBits && x.GetBitLength() * y <= MaxBits => BigInteger.Pow(x, (int)y),
        BinaryOperator.Pow when y.Sign < 0 && !x.IsZero => Math.Pow(ToDouble(x), ToDouble(y)),
        _ => null,
    };

    private static BigInteger FloorMod(BigInteger x, BigInteger y) => ((x % y) + y) % y;

    private static double ToDouble(object x) => x is double d ? d : (double)(BigInteger)x;
}
