using System.Numerics;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

public sealed class WordDivisionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000_000_000)]
    [InlineData(1_000_000_000_000_000_000)]
    [InlineData(4294967295)]
    [InlineData(4294967296)]
    [InlineData(4611686018427387904)]
    [InlineData(9223372036854775807)]
    public void DivRem_OfDividendsOfManyLengths_IsTheExactDivision(long divisor)
    {
        var random = new Random(7);
        for (var size = 1; size < 200; size++)
        {
            var bytes = new byte[size];
            random.NextBytes(bytes);
            foreach (var dividend in (BigInteger[])[new(bytes), (BigInteger.One << (size * 8)) - 1, BigInteger.One << (size * 8), new BigInteger(divisor) * size, 0])
            {
                var quotient = WordDivision.DivRem(dividend, divisor, out var remainder);

                Assert.Equal(BigInteger.DivRem(dividend, divisor), (quotient, remainder));
            }
        }
    }
}
