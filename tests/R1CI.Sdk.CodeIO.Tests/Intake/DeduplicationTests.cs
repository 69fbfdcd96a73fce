using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Intake;

public sealed class DeduplicationTests
{
    private static readonly string Code = "def f(n):\n" + string.Concat(Enumerable.Range(0, 60).Select(at => $"    a{at} = n + {at * at}\n")) + "    return a3 * a5\n";

    [Theory]
    [InlineData("# a comment\n", "", DropReason.Duplicate)]
    [InlineData("", "\n\n", DropReason.Duplicate)]
    [InlineData("", "    # more\n", DropReason.Duplicate)]
    [InlineData("import math\n", "", DropReason.NearDuplicate)]
    public void Check_OfARepetition_IsDropped(string before, string after, string reason)
    {
        var seen = new Deduplication(dropsNear: true);
        var first = RawSource.Of(Code);
        Assert.NotNull(seen.Check(first).Record);
        var drop = seen.Check(RawSource.Of(before + Code + after)).Dropped!;
        Assert.Equal(reason, drop.Reason);
        Assert.Contains(first.Id, drop.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfOtherCode_KeepsIt()
    {
        var seen = new Deduplication(dropsNear: true);
        for (var at = 0; at < 300; at++)
        {
            var code = $"def f{at}(a, b):\n    '''The {at}.'''\n    x = a * {at} + b % {at + 2}\n    if x > {at * 7}:\n        return x - b\n    return [x, a, {at}]\n";
            Assert.NotNull(seen.Check(RawSource.Of(code)).Record);
        }
    }

    [Fact]
    public void Check_WithAnotherText_IsNoExactDuplicate()
    {
        var seen = new Deduplication(dropsNear: false);
        Assert.NotNull(seen.Check(RawSource.Of("def f(): return 'a'\n")).Record);
        Assert.NotNull(seen.Check(RawSource.Of("def f(): return 'b'\n")).Record);
        Assert.Equal(DropReason.Duplicate, seen.Check(RawSource.Of("def f():  return 'b' # b\n")).Dropped!.Reason);
    }

    [Theory]
    [InlineData("x = 1\n", "It defines no function.")]
    [InlineData("def f():\n    print(1)\n", "No function returns a value.")]
    [InlineData("import matplotlib.pyplot as plt\ndef f(x):\n    return x + 1\n", "It imports 'matplotlib', which does not compute.")]
    [InlineData("from flask import Flask\ndef f(x):\n    return x + 1\n", "It imports 'flask', which does not compute.")]
    [InlineData("import os.path as p, tkinter\ndef f(x):\n    return x + 1\n", "It imports 'tkinter', which does not compute.")]
    [InlineData("import math, json\nflask = [1, 2]\ndef f(x, flask):\n    return x + 1\n", null)]
    [InlineData("def f(x):\n    yield from x\n    return 1\nimport flask\n", "It imports 'flask', which does not compute.")]
    [InlineData("# import flask\ndef f(x):\n    return x + 1\n", null)]
    [InlineData("from a import flask\ndef f(x):\n    return x + 1\n", null)]
    public void ReasoningRules_OfASource_SayWhichRuleDropsIt(string code, string? rule) => Assert.Equal(rule, ReasoningRules.Check(RawSource.Of(code)).Dropped?.Detail);
}
