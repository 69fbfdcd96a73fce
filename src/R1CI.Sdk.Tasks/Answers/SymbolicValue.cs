using System.Numerics;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>
/// The value of a formula in x, modulo a prime, at a random place. x, e^x and the point (cos x, sin x) of the circle are algebraically
/// independent, so each may be drawn by itself: equal formulas have equal values, and others differ but for one place in 2^40.
/// </summary>
/// <remarks>Schwartz and Zippel's test of polynomial identities; the degree of what is compared is bounded for it.</remarks>
internal sealed class SymbolicValue
{
    private const long Prime = (1L << 61) - 1;
    private const int MaxExponent = 128;
    private const int MaxDegree = 10_000;
    private const int MaxFrequency = 100;

    private readonly long _x;
    private readonly long _exponential;
    private readonly (long Cos, long Sin) _angle;
    private readonly long _other;

    // Numbers of no pattern; the same for all items, unknown to no one, and of no use: a formula must fit all places at once.
    private SymbolicValue(long place)
    {
        _x = Scatter(place, 1);
        _exponential = Scatter(place, 2);
        var slope = Scatter(place, 3);
        var scale = Inverse(Add(1, Multiply(slope, slope)));
        _angle = (Multiply(Add(1, Prime - Multiply(slope, slope)), scale), Multiply(Multiply(2, slope), scale));
        _other = Scatter(0, 4);
    }

    private static SymbolicValue[] Places { get; } = [.. Enumerable.Range(1, 6).Select(place => new SymbolicValue(place))];

    /// <summary>Tells whether two formulas in x are equal; with <paramref name="upToConstant"/>, whether they differ by a constant, which may be named C.</summary>
    public static bool AreEqual(AnswerExpression left, AnswerExpression right, bool upToConstant)
    {
        if (Degree(left) is null || Degree(right) is null) return false;
        long? first = null;
        foreach (var place in Places)
        {
            if (place.Of(left, upToConstant) is not { } a || place.Of(right, upToConstant) is not { } b) return false;
            var difference = Add(a, Prime - b);
            if (upToConstant ? first is { } before && before != difference : difference != 0) return false;
            first = difference;
        }

        return true;
    }

    private static long? Degree(AnswerExpression node)
    {
        var left = node.Left is null ? 1 : Degree(node.Left);
        var right = node.Right is null ? 1 : Degree(node.Right);
        // Fractions make each operator a product.
        var degree = node.Kind == '^' && Small(node.Right!) is { } exponent ? left * Math.Max(1, Math.Abs(exponent))
            : node.Kind is '^' or 'f' ? MaxFrequency : node.Left is null ? 1 : node.Right is null ? left : left + right;
        return degree <= MaxDegree ? degree : null;
    }

    private long? Of(AnswerExpression node, bool hasConstant)
    {
        if (node.Kind == 'n') return OfNumber(node);
        if (node.Kind == 's') return node.Text == "x" ? _x : hasConstant && node.Text is "C" or "c" ? _other : null;
        if (node.Kind == 'f') return OfFunction(node.Text, node.Left!);
        if (node.Kind == '^') return OfPower(node, hasConstant);
        if (Of(node.Left!, hasConstant) is not { } left) return null;
        if (node.Kind == 'm') return Prime - left;
        if (Of(node.Right!, hasConstant) is not { } right) return null;
        return node.Kind switch
        {
            '+' => Add(left, right),
            '-' => Add(left, Prime - right),
            '*' => Multiply(left, right),
            _ => right is 0 or Prime ? null : Multiply(left, Inverse(right)),
        };
    }

    private static long? OfNumber(AnswerExpression node)
    {
        var (above, below) = AnswerExpression.Decimal(node.Text);
        var divisor = (long)(below % Prime);
        return divisor == 0 ? null : Multiply((long)(above % Prime), Inverse(divisor));
    }

    private long? OfPower(AnswerExpression node, bool hasConstant)
    {
        if (node.Left is { Kind: 's', Text: "e" }) return OfFunction("exp", node.Right!);
        if (Small(node.Right!) is not { } exponent || Of(node.Left!, hasConstant) is not { } value) return null;
        if (exponent < 0 && value is 0 or Prime) return null;
        return Power(exponent < 0 ? Inverse(value) : value, Math.Abs(exponent));
    }

    private long? OfFunction(string name, AnswerExpression argument)
    {
        if (Frequency(argument) is not { } times) return null;
        if (name == "exp") return Power(times < 0 ? Inverse(_exponential) : _exponential, Math.Abs(times));
        (long Cos, long Sin) angle = (1, 0);
        for (var at = 0; at < Math.Abs(times); at++)
        {
            angle = (Add(Multiply(angle.Cos, _angle.Cos), Prime - Multiply(angle.Sin, _angle.Sin)), Add(Multiply(angle.Cos, _angle.Sin), Multiply(angle.Sin, _angle.Cos)));
        }

        return name == "cos" ? angle.Cos : times < 0 ? Prime - angle.Sin : angle.Sin;
    }

    private static int? Small(AnswerExpression exponent) =>
        exponent.Value() is var (above, below) && below.IsOne && BigInteger.Abs(above) <= MaxExponent ? (int)above : null;

    // k of an argument k x; other arguments are no part of any answer.
    private static int? Frequency(AnswerExpression node)
    {
        int? times = node switch
        {
            { Kind: 's', Text: "x" } => 1,
            { Kind: 'm' } => -Frequency(node.Left!),
            { Kind: '*' } => Small(node.Left!) * Frequency(node.Right!) ?? Frequency(node.Left!) * Small(node.Right!),
            _ => null,
        };
        return times is >= -MaxFrequency and <= MaxFrequency ? times : null;
    }

    private static long Scatter(long place, long part)
    {
        var bits = (ulong)((place * 8) + part) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (long)((bits ^ (bits >> 31)) % (Prime - 2)) + 2;
    }

    private static long Add(long a, long b) => (long)(((ulong)a + (ulong)b) % (ulong)Prime);

    private static long Multiply(long a, long b) => (long)((UInt128)(ulong)a * (ulong)b % (ulong)Prime);

    private static long Inverse(long a) => Power(a, Prime - 2);

    private static long Power(long a, long exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) power = Multiply(power, a);
            a = Multiply(a, a);
        }

        return power;
    }
}
