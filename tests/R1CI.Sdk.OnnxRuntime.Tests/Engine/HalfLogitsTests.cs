using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class HalfLogitsTests
{
    private static readonly Half[] All = [.. Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))];

    [Fact]
    public void Widen_OfEveryHalf_GivesTheSameNumber()
    {
        var singles = new float[All.Length];

        HalfLogits.Widen(All, singles);

        Assert.Equal(All.Select(half => BitConverter.SingleToInt32Bits(Half.IsNaN(half) ? float.NaN : (float)half)), singles.Select(single => BitConverter.SingleToInt32Bits(float.IsNaN(single) ? float.NaN : single)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(33)]
    public void Widen_OfAnyCount_LeavesWhatIsBehind(int count)
    {
        var singles = new float[count + 1];
        singles[count] = 7;

        HalfLogits.Widen(All.AsSpan(0x3C00, count), singles);

        Assert.Equal([.. All[0x3C00..(0x3C00 + count)].Select(half => (float)half), 7], singles);
    }
}
