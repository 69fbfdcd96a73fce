using R1CI.Sdk.CodeIO.Narration;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Narration;

public sealed class NarratorTests
{
    private const string Total = """
        def main_solution(prices, limit):
            total = 0
            unused = limit * 2
            for price in prices:
                if total + price > limit:
                    break
                total += price
            return total
        """;

    [Fact]
    public void Explain_LoopWithBranch_TellsWhatDecides()
    {
        var text = Explain(Total, """{"prices": [3, 5, 8], "limit": 10}""", "8").Text;

        Assert.Equal(
            """
            Call main_solution(prices=[3, 5, 8], limit=10).
            total = 0.
            Turn 1: price = 3.
            Test total + price > limit = 0 + 3 > 10 = False, so the branch is skipped.
            total = total + price = 0 + 3 = 3.
            Turn 2: price = 5.
            Test total + price > limit = 3 + 5 > 10 = False, so the branch is skipped.
            total = total + price = 3 + 5 = 8.
            Turn 3: price = 8.
            Test total + price > limit = 8 + 8 > 10 = True, so the branch is taken.
            Return total = 8.

            {"output": 8}
            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Explain_LongLoop_SummarizesTurnsAndStaysChecked()
    {
        var explanation = Explain("def main_solution(n):\n    s = 0\n    for i in range(n):\n        s += i * i\n    return s\n", """{"n": 500}""", "41541750");

        Assert.Contains("go the same way.", explanation.Text, StringComparison.Ordinal);
        Assert.Contains("Now s = ", explanation.Text, StringComparison.Ordinal);
        Assert.True(explanation.Text.Length < 7_000);
        Assert.Equal("41541750", NarrationChecker.Recompute(explanation.Text).OutputJson);
    }

    [Fact]
    public void Explain_HelpersAndRecursion_TellTheirCallsBeforeTheirUse()
    {
        var text = Explain("def gcd(a, b):\n    return a if b == 0 else gcd(b, a % b)\n\ndef main_solution(a, b):\n    return a * b // gcd(a, b)\n", """{"a": 4, "b": 6}""", "12").Text;

        Assert.Contains("  Call gcd(a=4, b=6).\n    Call gcd(a=6, b=4).", text, StringComparison.Ordinal);
        Assert.Contains("Return a * b // gcd(a, b) = 4 * 6 // 2 = 12.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return sum(x * x for x in xs if x % 2)", """{"xs": [1, 2, 3]}""", "10")]
    [InlineData("return {w: len(w) for w in xs}", """{"xs": ["a", "bc"]}""", """{"a": 1, "bc": 2}""")]
    [InlineData("return [(r, c) for r, row in enumerate(xs) for c, x in enumerate(row) if x]", """{"xs": [[1, 0], [0, 1]]}""", "[[0, 0], [1, 1]]")]
    [InlineData("def half(n, by=2):\n        if n < 2:\n            return n\n        m = n // by\n        return m\n    return [half(n) for n in xs]", """{"xs": [40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90]}""", "[20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45]")]
    [InlineData("d = {}\n    for x in xs:\n        d[x] = d.get(x, 0) + 1\n    return d", """{"xs": ["a", "b", "a"]}""", """{"a": 2, "b": 1}""")]
    [InlineData("ys = []\n    while xs:\n        ys.append(xs.pop())\n    return ys", """{"xs": [1, 2, 3]}""", "[3, 2, 1]")]
    [InlineData("g = [[0] * 2 for _ in xs]\n    g[0][1] = 5\n    row = g[0]\n    row[0] = 7\n    return g", """{"xs": [1, 2]}""", "[[7, 5], [0, 0]]")]
    [InlineData("a, b = 0, 1\n    for _ in range(xs[0]):\n        a, b = b, a + b\n    return a", """{"xs": [10]}""", "55")]
    [InlineData("try:\n        return 1 // xs[0]\n    except ZeroDivisionError:\n        return 'none'", """{"xs": [0]}""", "\"none\"")]
    [InlineData("return f'{xs[0]:>4} = {len(xs)}: done.'", """{"xs": ["it's, \"so\" = x"]}""", "\"it's, \\\"so\\\" = x = 1: done.\"")]
    [InlineData("Item = Test = 0\n    for Item in xs:\n        Test = Item + Test\n    return Test", """{"xs": [1, 2]}""", "3")]
    [InlineData("from collections import Counter\n    return [c for c, n in Counter(xs).most_common(1)]", """{"xs": "abca"}""", """["a"]""")]
    public void Explain_EveryKindOfStep_LetsTheOutputBeRecomputed(string body, string input, string output)
    {
        var explanation = Explain($"def main_solution(xs):\n    {body}\n", input, output);

        Assert.EndsWith($"{{\"output\": {output}}}", explanation.Text, StringComparison.Ordinal);
        Assert.Empty(NarrationChecker.Recompute(explanation.Text).FailedLines);
    }

    [Fact]
    public void ExplainInput_EndsInTheInput()
    {
        var text = Narrator.ExplainInput(Function(Total), new IoPair("""{"prices": [3], "limit": 1}""", "0")).Record!.Text;

        Assert.EndsWith("""{"input": {"prices": [3], "limit": 1}}""", text, StringComparison.Ordinal);
        Assert.Equal("0", NarrationChecker.Recompute(text).OutputJson);
    }

    [Fact]
    public void Explain_WhenTheCallRaises_IsDropped()
    {
        var dropped = Narrator.Explain(Function("def main_solution(x):\n    return 1 // x\n"), new IoPair("""{"x": 0}""", "0")).Dropped!;

        Assert.Equal(DropReason.Raises, dropped.Reason);
    }

    // Of a function that is not its input's alone, which the execution drops: what is told is another call than the recorded one.
    [Fact]
    public void Explain_OfAnotherOutputThanTheRecorded_IsDropped()
    {
        const string Deep = "def main_solution(n):\n    try:\n        return main_solution(n + 1)\n    except RecursionError:\n        return n\n";

        var dropped = Narrator.Explain(Function(Deep), new IoPair("""{"n": 0}""", "3")).Dropped!;

        Assert.Equal(DropReason.NarrationUnchecked, dropped.Reason);
        Assert.Contains("3 is recorded", dropped.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ExpressionOverManyLines_IsOneLineWithoutItsComments()
    {
        const string Code = """"
            def main_solution(a, b):
                total = (
                    a +  # the first
                    b
                ) * \
                    2
                return ["""x
                y # z""", total]
            """";

        var text = Explain(Code, """{"a": 1, "b": 2}""", """["x\n    y # z", 6]""").Text;

        Assert.Contains("total = (a + b) * 2 = (1 + 2) * 2 = 6.", text, StringComparison.Ordinal);
        Assert.Contains(""""Return ["""x\n    y # z""", total] = """", text, StringComparison.Ordinal);
        Assert.DoesNotContain("first", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfAProgramWithFormFeedsAndSeparatorsOfUnicode_TellsItsLines()
    {
        const string Code = "SEPARATOR = '\u2028'\n\f\ndef main_solution(n):\n    m = n * 2 # \u0085 \n    return m + 1\n";

        var text = Explain(Code, """{"n": 3}""", "7").Text;

        Assert.Equal("Call main_solution(n=3).\nm = n * 2 = 3 * 2 = 6.\nReturn m + 1 = 6 + 1 = 7.\n\n{\"output\": 7}", text);
    }

    [Theory]
    [InlineData("total = total + price = 0 + 3 = 3.", "total = total + price = 0 + 3 = 4.")]
    [InlineData("Return total = 8.", "Return total = 9.")]
    [InlineData("= 8 + 8 > 10 = True", "= 8 + 8 > 10 = False")]
    public void Recompute_WrongLine_IsFound(string right, string wrong)
    {
        var text = Explain(Total, """{"prices": [3, 5, 8], "limit": 10}""", "8").Text;

        var check = NarrationChecker.Recompute(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEmpty(check.FailedLines);
    }

    [Fact]
    public void Recompute_TextWithoutStatements_GivesNothing()
    {
        Assert.Null(NarrationChecker.Recompute("I think it is 4.\n\n{\"output\": 4}").OutputJson);
    }

    private static Explanation Explain(string code, string input, string output)
    {
        var result = Narrator.Explain(Function(code), new IoPair(input, output));
        Assert.True(result.Record != null, result.Dropped?.Detail);
        return result.Record!;
    }

    private static CodeFunction Function(string code) => new() { SourceId = "s", RefCode = code, IoRequirements = "", Generator = "", Statement = "" };
}
