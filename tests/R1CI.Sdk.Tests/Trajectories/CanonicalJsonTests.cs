using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Trajectories;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true , null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    [InlineData(""" "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/" """, "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]", "[333333333.3333333,1e+30,4.5,0.002,1e-27]")]
    [InlineData("[0.0, -0.0, -0, 10.0, 1e21, 1e20, 0.000001, 0.0000001, -1.5e-7]", "[0,0,0,10,1e+21,100000000000000000000,0.000001,1e-7,-1.5e-7]")]
    [InlineData("[1E-07,-1.1920929E-07,1.5E-05,-2.50e+2,1.0e1,12345678901234567890,0.00,1e20,1E22]", "[1e-7,-1.1920929e-7,0.000015,-250,10,12345678901234567890,0,100000000000000000000,1e+22]")]
    [InlineData("[0.0000010,0.00000010,1.000000000000000,1.0000000000000001,0.30000000000000004]", "[0.000001,1e-7,1,1,0.30000000000000004]")]
    [InlineData("{\"b\":[1,2.50],\"a\":[[3,-4.0],[],[5],[ 6 ,7.0]],\"c\":[1,\"x,]\",[2]]}", "{\"a\":[[3,-4],[],[5],[6,7]],\"b\":[1,2.5],\"c\":[1,\"x,]\",[2]]}")]
    [InlineData("[5e-324, 1.7976931348623157e308, 9223372036854775807]", "[5e-324,1.7976931348623157e+308,9223372036854775807]")]
    public void Of_AnyValue_GivesItsCanonicalForm(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Fact]
    public void Of_AnObject_LeavesOutOneKeyOfTheOutermostOnly() => Assert.Equal("""{"a":{"hash":1}}""", Canonical("""{"hash":2,"a":{"hash":1}}""", "hash"));

    [Theory]
    [InlineData("""{"a":1,"b":2,"a":3}""", "The key 'a' appears twice")]
    [InlineData("""{"a":1,"\u0061":3}""", "The key 'a' appears twice")]
    [InlineData("""["\ud83d"]""", "half of a surrogate pair")]
    [InlineData("1e999", "too large for a double")]
    public void Of_WhatHasNoCanonicalForm_NamesTheRule(string json, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Canonical(json)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Of_RandomNumbers_AgreesWithJavaScript()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 5_000)
            .Select(i => i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-12, 24)), random.Next(15)))
            .Where(double.IsFinite)
            .SelectMany(value => (string[])[value.ToString("E16", CultureInfo.InvariantCulture), value.ToString("R", CultureInfo.InvariantCulture), JsonFloat.Format((float)Math.Clamp(value, -1e38, 1e38))]);
        var json = $"[{string.Join(',', numbers)}]";

        Assert.Equal(await NodeAsync("JSON.stringify(JSON.parse(require('fs').readFileSync(0, 'utf8')))", json), Canonical(json));
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("[1,")]
    [InlineData("[1,,2]")]
    [InlineData("[1,2,]")]
    [InlineData("[01]")]
    [InlineData("[1.,2]")]
    [InlineData("[-]")]
    [InlineData("[1e]")]
    [InlineData("[1-2]")]
    [InlineData("[1,2}")]
    [InlineData("{\"a\":[1,2]")]
    public void Of_WhatIsNoJson_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Canonical(json));

    [Fact]
    public void Of_OneTextAfterAnother_StartsAnewEachTime()
    {
        var canonical = new CanonicalJson();
        Assert.ThrowsAny<JsonException>(() => canonical.Of("""{"b":[{"c":1,"a":"""u8).Length);
        Assert.Equal("""{"a":2,"b":1}"""u8, canonical.Of("""{"b":1,"a":2}"""u8));
        Assert.Equal("[]"u8, canonical.Of("[ ]"u8));
    }

    private static string Canonical(string json, string? omit = null) =>
        Encoding.UTF8.GetString(new CanonicalJson().Of(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(omit ?? "")));

    private static async Task<string> NodeAsync(string expression, string input)
    {
        var start = new ProcessStartInfo("node", ["-p", expression]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            using var node = Process.Start(start)!;
            await node.StandardInput.WriteAsync(input);
            node.StandardInput.Close();
            return (await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node.js is not installed.");
            throw;
        }
    }
}
