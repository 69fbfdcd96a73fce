using System.Numerics;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

/// <summary>Expected values and messages are CPython 3.11's.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData(1234, "08,", "0,001,234")]
    [InlineData(1234567, "_", "1_234_567")]
    [InlineData(65535, "_x", "ffff")]
    [InlineData(1048575, "_x", "f_ffff")]
    [InlineData(-5, "#010x", "-0x0000005")]
    [InlineData(-5, "010b", "-000000101")]
    [InlineData(65, "c", "A")]
    [InlineData(5, "%", "500.000000%")]
    [InlineData(3, "^05", "00300")]
    [InlineData(42, "*^+7", "**+42**")]
    public void Int_WithSpec_MatchesCPython(long value, string spec, string expected) => Assert.Equal(expected, NumberFormat.Int(value, spec));

    [Theory]
    [InlineData("abc", "^7", "  abc  ")]
    [InlineData("abc", ".2", "ab")]
    [InlineData("a", "05", "a0000")]
    [InlineData("\U0001f600", "\u00e9>3", "\u00e9\u00e9\U0001f600")]
    public void String_WithSpec_MatchesCPython(string value, string spec, string expected) => Assert.Equal(expected, NumberFormat.String(value, spec));

    [Theory]
    [InlineData("", "(1+2j)")]
    [InlineData(".2e", "1.00e+00+2.00e+00j")]
    [InlineData(">12.1f", "    1.0+2.0j")]
    public void Complex_WithSpec_MatchesCPython(string spec, string expected) => Assert.Equal(expected, NumberFormat.Complex(new Complex(1, 2), spec));

    [Theory]
    [InlineData(".2d", "Precision not allowed in integer format specifier")]
    [InlineData(",x", "Cannot specify ',' with 'x'.")]
    [InlineData(",_d", "Cannot specify both ',' and '_'.")]
    [InlineData("s", "Unknown format code 's' for object of type 'int'")]
    [InlineData("10qq", "Invalid format specifier '10qq' for object of type 'int'")]
    [InlineData("99999999999999999999d", "Too many decimal digits in format string")]
    [InlineData(".", "Format specifier missing precision")]
    [InlineData("+c", "Sign not allowed with integer format specifier 'c'")]
    public void Int_WithBadSpec_SaysWhatCPythonSays(string spec, string message) =>
        Assert.Equal(message, Assert.Throws<GuestFault>(() => NumberFormat.Int(1, spec)).Message);

    [Theory]
    [InlineData("it's", "\"it's\"")]
    [InlineData("\"'", "'\"\\''")]
    [InlineData("a\n\t\\", "'a\\n\\t\\\\'")]
    [InlineData("\u00e9\u00ad\u2028\U0001f600", "'\u00e9\\xad\\u2028\U0001f600'")]
    public void Repr_OfText_EscapesWhatIsNotPrintable(string text, string expected) => Assert.Equal(expected, TextLiteral.Repr(text));

    [Fact]
    public void Bytes_OfAnyByte_ShowsPrintableAscii() => Assert.Equal("b\"a'\\x00\\xff\\n\"", TextLiteral.Bytes([97, 39, 0, 255, 10]));

    [Theory]
    [InlineData("{}-{}", "7-8")]
    [InlineData("{1}{0}", "87")]
    [InlineData("{{{}}}", "{7}")]
    [InlineData("{0:{1}}", "       7")]
    [InlineData("{0!r:>4}", "   7")]
    public void Fields_OfAGoodFormat_AreReplaced(string format, string expected) =>
        Assert.Equal(expected, FieldFormat<long>.Run(format, new Numbers(), null));

    [Theory]
    [InlineData("{", "Single '{' encountered in format string")]
    [InlineData("{}}", "Single '}' encountered in format string")]
    [InlineData("{0", "expected '}' before end of string")]
    [InlineData("{!rr}", "expected ':' after conversion specifier")]
    [InlineData("{!x}", "Unknown conversion specifier x")]
    [InlineData("{}{0}", "cannot switch from automatic field numbering to manual field specification")]
    [InlineData("{0:{1:{2}}}", "Max string recursion exceeded")]
    [InlineData("{0.}", "Empty attribute in format string")]
    public void Fields_OfABadFormat_SayWhatCPythonSays(string format, string message) =>
        Assert.Equal(message, Assert.Throws<GuestFault>(() => FieldFormat<long>.Run(format, new Numbers(), null)).Message);

    [Theory]
    [InlineData("1_000", 10, 1000)]
    [InlineData(" -0x_ff ", 0, -255)]
    [InlineData("z", 36, 35)]
    [InlineData("0b11", 16, 2833)]
    [InlineData("\uff11\uff12", 10, 12)]
    public void TryParse_OfIntegerText_GivesItsValue(string text, int radix, long expected)
    {
        Assert.True(IntegerText.TryParse(text, radix, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1__0", 10)]
    [InlineData("_1", 10)]
    [InlineData("017", 0)]
    [InlineData("+ 1", 10)]
    [InlineData("0x", 16)]
    public void TryParse_OfOtherText_Fails(string text, int radix) => Assert.False(IntegerText.TryParse(text, radix, out _));

    [Fact]
    public void ToDecimal_OverTheDigitLimit_IsRefused()
    {
        Assert.Equal(4300, IntegerText.ToDecimal(BigInteger.Pow(10, 4299)).Length);
        Assert.Throws<GuestFault>(() => IntegerText.ToDecimal(BigInteger.Pow(10, 4300)));
    }

    private sealed class Numbers : IFieldSource<long>
    {
        public long Positional(long index) => 7 + index;

        public long Named(string name) => throw new NotSupportedException();

        public long Attribute(long value, string name) => throw new NotSupportedException();

        public long Item(long value, string key) => throw new NotSupportedException();

        public long Item(long value, long index) => throw new NotSupportedException();

        public long Convert(long value, char conversion) => value;

        public string Format(long value, string spec) => NumberFormat.Int(value, spec);
    }
}
