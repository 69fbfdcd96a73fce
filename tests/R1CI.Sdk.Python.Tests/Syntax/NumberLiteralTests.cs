using System.Numerics;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Tests.Syntax;

public class NumberLiteralTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("00_0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("0x7fff_ffff_ffff_ffff", long.MaxValue)]
    [InlineData("0b1", 1L)]
    [InlineData("0o777", 511L)]
    public void Parse_OfWhatFitsLong_IsLong(string text, long expected) => Assert.Equal(expected, NumberLiteral.Parse(text));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("0x8000000000000000")]
    [InlineData("0o1000000000000000000000")]
    public void Parse_OfTwoToThe63_IsBigInteger(string text) => Assert.Equal(BigInteger.Pow(2, 63), NumberLiteral.Parse(text));

    [Theory]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("1_0.5e-1_0", 10.5e-10)]
    [InlineData("4.9e-324", double.Epsilon)]
    public void Parse_OfFraction_IsDouble(string text, double expected) => Assert.Equal(expected, NumberLiteral.Parse(text));

    [Fact]
    public void Parse_OfImaginary_KeepsTheValue() => Assert.Equal(new ImaginaryLiteral(1.5), NumberLiteral.Parse("1.5J"));

    [Theory]
    [InlineData(4_300, 0)]
    [InlineData(4_301, 4_301)]
    public void CountExcessDigits_AroundTheLimit_CountsOnlyBeyondIt(int digits, int expected) =>
        Assert.Equal(expected, NumberLiteral.CountExcessDigits(new string('1', digits)));
}
