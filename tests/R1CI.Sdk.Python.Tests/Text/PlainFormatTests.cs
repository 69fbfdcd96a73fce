using System.Numerics;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

public sealed class PlainFormatTests
{
    private static readonly string[] Specs = ["", "d", "0", "5", "05", "05d", "00", "12d", "012", "63", "7f", ".0f", ".2f", "8.3f", ".9f", "1.1f", "f"];
    private static readonly long[] Ints = [0, 7, -7, 42, -12345, 999999, long.MaxValue, long.MinValue];
    private static readonly double[] Floats = [0.0, -0.0, 1.5, -2.675, 1e20, 123456.789, -0.0004, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void TryInt_WhenItTakesASpecification_AgreesWithTheGeneralReader()
    {
        var taken = 0;
        foreach (var spec in Specs)
        {
            foreach (var value in Ints)
            {
                if (!PlainFormat.TryInt(value, spec, out var text)) continue;
                taken++;
                Assert.Equal(NumberFormat.Int((BigInteger)value, spec), text);
            }
        }
        Assert.Equal(10 * Ints.Length, taken);
    }

    [Fact]
    public void TryFloat_WhenItTakesASpecification_AgreesWithTheGeneralReader()
    {
        var taken = 0;
        foreach (var spec in Specs)
        {
            foreach (var value in Floats)
            {
                if (!PlainFormat.TryFloat(value, spec, out var text)) continue;
                taken++;
                Assert.Equal(NumberFormat.Float(value, spec), text);
            }
        }
        Assert.Equal(7 * Floats.Length, taken);
    }

    [Theory]
    [InlineData("64")]
    [InlineData(">5")]
    [InlineData("+d")]
    [InlineData(",")]
    [InlineData("5.")]
    [InlineData(".12f")]
    [InlineData("x")]
    [InlineData("٣")]
    public void TryInt_OfWhatSaysMore_LeavesItToTheGeneralReader(string spec)
    {
        Assert.False(PlainFormat.TryInt(5, spec, out _));
        Assert.False(PlainFormat.TryFloat(5, spec, out _));
    }

    [Fact]
    public void ByteCount_OfAnyInt_IsThatOfBigInteger()
    {
        for (var shift = 0; shift < 64; shift++)
            foreach (var value in (long[])[1L << shift, (1L << shift) - 1, -(1L << shift), -(1L << shift) - 1])
                Assert.Equal(((BigInteger)value).GetByteCount(), PlainFormat.ByteCount(value));
    }
}
