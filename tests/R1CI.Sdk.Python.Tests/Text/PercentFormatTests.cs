using System.Numerics;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

/// <summary>Expected values and messages are CPython 3.11's.</summary>
public sealed class PercentFormatTests
{
    [Theory]
    [InlineData("%d%%", "42%")]
    [InlineData("%05d|%-6s|", "00042|ab    |")]
    [InlineData("%+.5d", "+00042")]
    [InlineData("%#.10x", "0x000000002a")]
    [InlineData("%x %s", "2a ab")]
    [InlineData("%8.3f", "  42.000")]
    [InlineData("%c", "*")]
    public void Run_WithValues_MatchesCPython(string format, string expected) =>
        Assert.Equal(expected, PercentFormat.Run(format, new Values(new BigInteger(42), "ab"), null));

    [Theory]
    [InlineData("%s %s %s", "not enough arguments for format string")]
    [InlineData("%y", "unsupported format character 'y' (0x79) at index 1")]
    [InlineData("%", "incomplete format")]
    [InlineData("%(a", "incomplete format key")]
    [InlineData("%s %d", "%d format: a real number is required, not str")]
    [InlineData("%s %x", "%x format: an integer is required, not str")]
    [InlineData("%.99999999999d", "precision too big")]
    public void Run_WithABadFormat_SaysWhatCPythonSays(string format, string message) =>
        Assert.Equal(message, Assert.Throws<GuestFault>(() => PercentFormat.Run(format, new Values(new BigInteger(42), "ab"), null)).Message);

    private sealed class Values(params object[] values) : IPercentArguments
    {
        private int _at = -1;

        public string CurrentTypeName => values[_at] is string ? "str" : "int";

        public void Select(string key) => throw GuestFault.Type("format requires a mapping");

        public bool Next() => ++_at < values.Length;

        public bool AllUsed() => true;

        public string Text(char conversion) => values[_at].ToString() ?? "";

        public bool TryInteger(bool allowReal, out BigInteger value)
        {
            value = values[_at] is BigInteger number ? number : default;
            return values[_at] is BigInteger;
        }

        public double Real() => (double)(BigInteger)values[_at];

        public string? Character() => null;
    }
}
