using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tests.Verification;

public sealed class VerifierTests
{
    [Theory]
    [InlineData("exact", " 42\n", "42", true)]
    [InlineData("exact", "42.0", "42", false)]
    [InlineData("numeric", "42.0", "42", true)]
    [InlineData("numeric:0.01", "3.15", "3.14159", true)]
    [InlineData("numeric:0.01", "3.16", "3.14159", false)]
    [InlineData("numeric:0", "1/3", "2/6", true)]
    [InlineData("numeric:1/2@1", "7", "7.5", true)]
    [InlineData("answer@1", "1e1", "10", true)]
    [InlineData("set", "b, a, b", "[a,b]", true)]
    [InlineData("set", "[\"b\",\"a\"]", "('a', 'b')", true)]
    [InlineData("set", "{1, 2.0}", "[2, 1]", true)]
    [InlineData("set", "1,2,3", "1,2", false)]
    [InlineData("set", "", "[]", true)]
    [InlineData("set", "(1, 4), (3, 2)", "(1, 2), (3, 4)", false)]
    [InlineData("set", "(3, 4), (1, 2)", "(1, 2), (3, 4)", true)]
    [InlineData("set", "[(3, 4.0), (1, 2)]", "[[1, 2], [3, 4]]", true)]
    [InlineData("set", "[[1,2],[3]]", "[[3], [1, 2]]", true)]
    [InlineData("set", "[[1,2]]", "[[1],[2]]", false)]
    [InlineData("set", "[[\"a,b\"]]", "[[\"a\",\"b\"]]", false)]
    [InlineData("set", "['a, b', \"it's\"]", "[\"it's\", \"a, b\"]", true)]
    [InlineData("set", "['it\\'s']", "[\"it's\"]", true)]
    [InlineData("set", "don't, can't", "can't, don't", true)]
    [InlineData("set", "[1,2],[3,4]", "[3,4],[1,2]", true)]
    [InlineData("set", "(1,2", "(1,2)", false)]
    [InlineData("set", "(1,2]", "(1,2)", false)]
    [InlineData("set", "(1,)", "[1]", true)]
    [InlineData("set", "[\"\\ud800\"]", "[\"a\"]", false)]
    [InlineData("multiset", "[(1, 2), (1, 2)]", "[[1, 2]]", false)]
    [InlineData("multiset", "[{\"a\": 1, \"b\": 2}]", "[{\"b\":2,\"a\":1}]", true)]
    [InlineData("multiset", "1, 2, 1", "[1, 1, 2]", true)]
    [InlineData("multiset", "1, 2, 2", "[1, 1, 2]", false)]
    [InlineData("json", "{\"b\": [1.0, null], \"a\": \"x\"}", "{\"a\":\"x\",\"b\":[1,null]}", true)]
    [InlineData("json", "{\"a\":1,\"b\":2}", "{\"a\":1}", false)]
    [InlineData("json", "[2,1]", "[1,2]", false)]
    [InlineData("json", "[1", "[1]", false)]
    [InlineData("json", "\"1\"", "1", false)]
    [InlineData("json", "{\"a\":1,\"a\":2}", "{\"a\":2}", false)]
    [InlineData("json", "true", "false", false)]
    [InlineData("json", "\"\\ud800\"", "\"a\"", false)]
    [InlineData("json", "{\"\\ud800\":1}", "{\"a\":1}", false)]
    [InlineData("json", "\ud800", "[1]", false)]
    [InlineData("numeric", "123456789000.0", "123456789012", false)]
    [InlineData("numeric", "1.23456789e11", "123456789012", false)]
    [InlineData("numeric", "123456789012.00001", "123456789012", true)]
    [InlineData("numeric", "3.0000000000000004", "3", true)]
    public void Verify_OfAnAnswer_TellsWhetherItIsRight(string name, string answer, string expected, bool isRight)
    {
        var result = Verifiers.ByName(name).Verify(new Problem("p", "?") { Answer = expected }, answer);
        Assert.Equal((isRight ? 1.0 : 0.0, RewardStatus.Ok), (result.Reward, result.Status));
    }

    [Theory]
    [InlineData("numeric", "many")]
    [InlineData("json", "[1,")]
    public void Verify_WithABrokenOracleAnswer_IsUnscorable(string name, string expected)
    {
        var result = Verifiers.ByName(name).Verify(new Problem("p", "?") { Answer = expected }, "1");
        Assert.Equal((null, RewardStatus.Error), (result.Reward, result.Status));
    }

    [Theory]
    [InlineData("exact")]
    [InlineData("numeric:1")]
    [InlineData("set")]
    [InlineData("multiset")]
    [InlineData("json")]
    public void Verify_WithoutAnAnswer_IsWrong(string name)
    {
        var result = Verifiers.ByName(name).Verify(new Problem("p", "?") { Answer = "1" }, null);
        Assert.Equal((0.0, RewardStatus.Ok), (result.Reward, result.Status));
    }

    [Theory]
    [InlineData("exact@2")]
    [InlineData("numeric:-1")]
    [InlineData("numeric:x")]
    [InlineData("")]
    [InlineData("Exact")]
    public void ByName_OfAnUnknownName_SaysWhatThereIs(string name)
    {
        var message = Assert.ThrowsAny<Exception>(() => Verifiers.ByName(name)).Message;
        Assert.Contains(name.StartsWith("numeric", StringComparison.Ordinal) ? "at least 0" : "exact, numeric, answer", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("def check(a):\n    return sum(map(int, a.split())) == 10", "1 2 3 4", 1.0, RewardStatus.Ok, "")]
    [InlineData("def check(a):\n    return sum(map(int, a.split())) == 10", "1 2 3", 0.0, RewardStatus.Ok, "")]
    [InlineData("def check(a):\n    print('x')\n    return 0.25", "1", 0.25, RewardStatus.Ok, "")]
    [InlineData("def check(a):\n    return '' if a == 'é😀\\n\"' else 'must be é'", "é😀\n\"", 1.0, RewardStatus.Ok, "")]
    [InlineData("def check(a):\n    return 'the sum is odd'", "1", 0.0, RewardStatus.Ok, "the sum is odd")]
    [InlineData("def check(a):\n    return 1 / 0", "1", null, RewardStatus.Error, "ZeroDivisionError")]
    [InlineData("def check(a):\n    return float('nan')", "1", null, RewardStatus.Error, "returned NaN")]
    [InlineData("def check(a):\n    return 2", "1", null, RewardStatus.Error, "and returned 2")]
    [InlineData("def check(a): pass", "1", null, RewardStatus.Error, "returned null")]
    [InlineData("def check(a):\n    return {1}", "1", null, RewardStatus.Error, "not JSON serializable")]
    [InlineData("def check(a):\n    while True: pass", "1", null, RewardStatus.Timeout, "met a limit")]
    [InlineData("x = 1", "1", null, RewardStatus.Error, "NameError")]
    [InlineData("def check(a):\n    return [float('nan')]", "1", null, RewardStatus.Error, "returned [NaN]")]
    [InlineData("import sys\ndef check(a):\n    sys.exit(0)", "1", null, RewardStatus.Error, "returned nothing")]
    [InlineData("def check(a):\n    return 'no ' + chr(0xd800)", "1", 0.0, RewardStatus.Ok, "no ")]
    public void Verify_ByACheck_GivesWhatItReturns(string check, string answer, double? reward, RewardStatus status, string reason)
    {
        var problem = new Problem("p", "?") { Metadata = new Dictionary<string, string> { ["check"] = check } };
        var result = new ConstraintVerifier().Verify(problem, answer);

        Assert.Equal((reward, status), (result.Reward, result.Status));
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OfAListNestedTooDeep_Ends() =>
        Assert.Equal(0, Verifiers.ByName("set").Verify(new Problem("p", "?") { Answer = "1" }, new string('[', 100_000) + new string(']', 100_000)).Reward);

    [Fact]
    public void Verify_ByACheck_NeverRunsTheAnswer()
    {
        var problem = new Problem("p", "?") { Metadata = new Dictionary<string, string> { ["check"] = "def check(a):\n    return a == '1'" } };
        Assert.Equal(0, new ConstraintVerifier().Verify(problem, "\"))\nprint('true')\nimport sys; sys.exit(0) #").Reward);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void VerifierResult_OfARewardOutOfRange_Throws(double reward) => Assert.Throws<ArgumentOutOfRangeException>(() => new VerifierResult(reward));
}
