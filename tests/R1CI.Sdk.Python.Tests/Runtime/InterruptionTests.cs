namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>One operation over megabytes must look at clock and token while it is under way, or a limit comes late. Counted, not timed.</summary>
public class InterruptionTests
{
    [Theory]
    [InlineData("x = list(range(500_000))", "x + x")]
    [InlineData("x = list(range(500_000))", "x * 3")]
    [InlineData("x = list(range(500_000))", "x[1:-1]")]
    [InlineData("x = list(range(500_000))", "x[::-1]")]
    [InlineData("x = list(range(500_000))", "x.insert(0, 1)")]
    [InlineData("x = list(range(500_000))", "x.__delitem__(slice(0, 1))")]
    [InlineData("x = list(range(500_000))", "hash(tuple(x))")]
    [InlineData("x = [i * 7919 % 500_000 for i in range(500_000)]", "sorted(x)")]
    [InlineData("x = [str(i) for i in range(50_000)]", "sorted(x, key=len)")]
    [InlineData("x = list(range(200_000))", "dict.fromkeys(x)")]
    [InlineData("x = set(range(200_000))", "x | {-1}")]
    [InlineData("x = set(range(200_000))", "x & set(x)")]
    [InlineData("x = 'ab' * 2_000_000", "'aabb' in x")]
    [InlineData("x = 'ab' * 2_000_000", "x.replace('a', 'cc')")]
    [InlineData("x = 'ab' * 2_000_000", "x.upper()")]
    [InlineData("x = 'ab' * 2_000_000", "repr(x)")]
    [InlineData("x = 'ab' * 2_000_000", "hash(x)")]
    [InlineData("x = 'ab' * 2_000_000", "x.center(8_000_000)")]
    [InlineData("x = '\U0001F600' * 1_000_000", "x[1:]")]
    [InlineData("x = b'ab' * 4_000_000", "x.title()")]
    [InlineData("x = b'ab' * 4_000_000", "x.hex()")]
    [InlineData("x = b'ab' * 4_000_000", "x.strip(b'ab')")]
    [InlineData("x = b'ab' * 4_000_000\nimport hashlib", "hashlib.sha256(x).digest()")]
    [InlineData("import hashlib", "hashlib.pbkdf2_hmac('sha256', b'p', b's', 50_000)")]
    [InlineData("import random", "random.randbytes(4_000_000)")]
    [InlineData("x = '[' + '1,' * 100_000 + ']'", "compile(x, 'x', 'eval')")]
    [InlineData("x = '(a|b)' * 20_000\nimport re", "re.compile(x)")]
    [InlineData("x = '7' * 60_000\nimport sys\nsys.set_int_max_str_digits(0)", "int(x)")]
    [InlineData("x = 3 ** 200_000\nimport sys\nsys.set_int_max_str_digits(0)", "str(x)")]
    [InlineData("x = 'z' * 40_000\nimport sys\nsys.set_int_max_str_digits(0)", "int(x, 36)")]
    public void Execute_OfOneLongOperation_LooksAtTheClockOnTheWay(string setup, string operation)
    {
        var clock = new CountingClock();
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = clock, Limits = new PythonLimits { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromDays(1) } });
        Assert.Equal(PythonStatus.Ok, session.Execute(new PythonScript(setup), TestContext.Current.CancellationToken).Status);
        clock.Looks = 0;

        Assert.Equal(PythonStatus.Ok, session.Execute(new PythonScript($"y = {operation}"), TestContext.Current.CancellationToken).Status);

        // One look starts the clock of every run.
        Assert.InRange(clock.Looks, 4, int.MaxValue);
    }

    [Fact]
    public void Execute_StoppedInTheMiddleOfAResize_LeavesTheContainersWhole()
    {
        var token = TestContext.Current.CancellationToken;
        var clock = new CountingClock();
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = clock, Limits = new PythonLimits { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromDays(1) } });
        session.Execute(new PythonScript("d = dict.fromkeys(range(150_000))\ns = set(range(150_000))\nl = list(range(150_000))"), token);
        for (var looks = 2; looks < 40; looks += 3)
        {
            clock.StopsAfter = clock.Looks + looks;
            session.Execute(new PythonScript("for i in range(150_000, 250_000):\n d[i] = i\n s.add(i)\n l.append(i)"), token);
            clock.StopsAfter = int.MaxValue;

            var result = session.Execute(new PythonScript(
                "print(len(d) == len(list(d)), all(k in d for k in range(150_000)), len(s) == len(list(s)), all(k in s for k in range(150_000)), l[:150_000] == list(range(150_000)))"), token);

            Assert.Equal("True True True True True\n", result.Stdout);
        }
    }

    private sealed class CountingClock : TimeProvider
    {
        public int Looks { get; set; }

        public int StopsAfter { get; set; } = int.MaxValue;

        public override long GetTimestamp() => ++Looks > StopsAfter ? long.MaxValue / 2 : Looks;
    }
}
