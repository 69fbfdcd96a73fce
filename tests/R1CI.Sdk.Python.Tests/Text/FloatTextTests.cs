using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

/// <summary>Expected values are CPython 3.11's.</summary>
public sealed class FloatTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e16, "1e+16")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(1e23, "1e+23")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NaN, "nan")]
    public void Repr_OfAnyValue_IsTheShortestRoundTrip(double value, string expected) => Assert.Equal(expected, FloatText.Repr(value));

    [Theory]
    [InlineData(2.5, ".0f", "2")]
    [InlineData(3.5, ".0f", "4")]
    [InlineData(0.125, ".2f", "0.12")]
    [InlineData(1e100, ".0f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104")]
    [InlineData(12345.678, ",.1f", "12,345.7")]
    [InlineData(1234.5, ".2", "1.2e+03")]
    [InlineData(1.0, "#g", "1.00000")]
    [InlineData(1.0, "#.0e", "1.e+00")]
    [InlineData(-0.04, "z.1f", "0.0")]
    [InlineData(0.5, ".0%", "50%")]
    [InlineData(1.0, "020,", "00,000,000,000,001.0")]
    [InlineData(3.5, "=+08", "+00003.5")]
    [InlineData(1000000, "g", "1e+06")]
    [InlineData(5e-324, ".3e", "4.941e-324")]
    public void Format_WithSpec_MatchesCPython(double value, string spec, string expected) => Assert.Equal(expected, NumberFormat.Float(value, spec));

    [Theory]
    [InlineData(2.675, 2, 2.67)]
    [InlineData(0.5, 0, 0.0)]
    [InlineData(1.5, 0, 2.0)]
    [InlineData(1234.5, -2, 1200.0)]
    [InlineData(-2.5, 0, -2.0)]
    [InlineData(1e308, -309, 0.0)]
    public void Round_HalfWay_GoesByTheExactBinaryValue(double value, int digits, double expected) => Assert.Equal(expected, FloatMath.Round(value, digits));

    [Theory]
    [InlineData("1_0.5", 10.5)]
    [InlineData(" -.5e1\n", -5.0)]
    [InlineData("5.", 5.0)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("\u0663.\u0663", 3.3)]
    public void TryParse_OfFloatText_GivesItsValue(string text, double expected)
    {
        Assert.True(FloatMath.TryParse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1__0")]
    [InlineData("1_.5")]
    [InlineData("0x1p3")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1,000")]
    public void TryParse_OfOtherText_Fails(string text) => Assert.False(FloatMath.TryParse(text, out _));

    [Theory]
    [InlineData(1.0, "0x1.0000000000000p+0")]
    [InlineData(-0.1, "-0x1.999999999999ap-4")]
    [InlineData(5e-324, "0x0.0000000000001p-1022")]
    public void Hex_RoundTrips(double value, string expected)
    {
        Assert.Equal(expected, FloatHex.Format(value));
        Assert.Equal(value, FloatHex.Parse(expected));
    }

    [Fact]
    public void ExactSum_WhereRoundingWouldLose_KeepsEveryBit()
    {
        Assert.Equal(1.0, FloatMath.ExactSum([.1, .1, .1, .1, .1, .1, .1, .1, .1, .1]));
        Assert.Equal(2.0, FloatMath.ExactSum([1e100, 1.0, -1e100, 1.0]));
        Assert.Throws<GuestFault>(() => FloatMath.ExactSum([1e308, 1e308, -1e308]));
    }
}
