using System.Numerics;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

/// <summary>Expected values are CPython 3.11's under <c>PYTHONHASHSEED=0</c>.</summary>
public sealed class GuestHashTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 4644417185603328019)]
    [InlineData("hello world", -5642461784034726774)]
    [InlineData("\u00e9", 6047309291227476195)]
    [InlineData("\u4e2d\u6587", 501833946989431548)]
    [InlineData("\U0001f600", -3536540696076613844)]
    public void Of_Text_IsSipHash13WithKeyZero(string text, long expected) => Assert.Equal(expected, GuestHash.Of(text.AsSpan()));

    [Fact]
    public void Of_EqualNumbersOfDifferentTypes_IsEqual()
    {
        Assert.Equal(GuestHash.Of(3L), GuestHash.Of(3.0));
        Assert.Equal(GuestHash.Of(BigInteger.Pow(2, 100)), GuestHash.Of(Math.Pow(2, 100)));
        Assert.Equal(GuestHash.Of(0.5), GuestHash.OfFraction(1, 2));
        Assert.Equal(-2, GuestHash.Of(-1L));
        Assert.Equal(1000003 * 2 + 1, GuestHash.Of(new Complex(1, 2)));
    }

    [Fact]
    public void OfTuple_AndOfSet_CombineAsCPython()
    {
        Assert.Equal(529344067295497451, GuestHash.OfTuple([1, 2, 3]));
        Assert.Equal(-272375401224217160, GuestHash.OfSet([1, 2, 3]));
    }
}
