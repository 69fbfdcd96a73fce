using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Constants of the tree as guest values.</summary>
internal static class Constants
{
    public static Value ToValue(object? value) => value switch
    {
        null => Value.None,
        bool b => b,
        long i => i,
        int i => (long)i,
        double d => d,
        string s => PyStr.Shared(s),
        byte[] b => new PyBytes(b),
        _ => Rare(value),
    };

    // Not inlined: a method that names BigInteger or Complex loads it and its 30 interfaces, which most programs never need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value Rare(object value) => value switch
    {
        BigInteger b => Value.Big(b),
        ImaginaryLiteral c => new PyComplex(new Complex(0, c.Value)),
        EllipsisLiteral => Value.Ellipsis,
        _ => throw new InvalidOperationException($"no constant of {value.GetType().Name}"),
    };

    public static object Normalise(BigInteger b) => b >= long.MinValue && b <= long.MaxValue ? (long)b : b;
}
