using System.Numerics;

namespace R1CI.Sdk.CodeIO.Values;

/// <summary>A value of JSON, with whole numbers of any length and with the floats that JSON lacks.</summary>
internal abstract record Datum
{
    public sealed record Null : Datum
    {
        public static readonly Null Only = new();
    }

    public sealed record Flag(bool IsTrue) : Datum;

    /// <summary>A number written without point and exponent.</summary>
    public sealed record Whole(BigInteger Value) : Datum;

    /// <summary>A number written with point or exponent, or NaN or an infinity.</summary>
    public sealed record Float(double Value) : Datum;

    public sealed record Text(string Value) : Datum;

    public sealed record Sequence(IReadOnlyList<Datum> Items) : Datum;

    /// <summary>Members in the order in which they were first written; of two with one name the later counts.</summary>
    public sealed record Mapping(IReadOnlyDictionary<string, Datum> Members) : Datum;
}
