namespace R1CI.Sdk.Python.Tests.Runtime;

public class BadInputTests
{
    [Theory]
    [InlineData("x = 1\0", "cannot contain null bytes")]
    [InlineData("if 1:\n\tx = 1\n        y = 2", "TabError: inconsistent use of tabs and spaces in indentation")]
    [InlineData("a\u200db = 1", "invalid non-printable character U+200D")]
    [InlineData("print('abc", "unterminated string literal (detected at line 1)")]
    [InlineData("input()", "EOFError: EOF when reading a line")]
    [InlineData("import sys\nsys.stdin.readline() or 1/0", "ZeroDivisionError")]
    public void Execute_OfWhatIsNoGoodSource_RaisesCPythonsError(string source, string expected)
    {
        var result = Run(source);

        Assert.Equal(PythonStatus.Error, result.Status);
        Assert.Contains(expected, result.Error!, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_OfTenMegabytes_RunsOrIsRefusedByItsLength()
    {
        var source = string.Concat(Enumerable.Repeat("x = 1\n", 1_750_000));

        Assert.Equal(PythonStatus.SourceLimit, Run(source).Status);
    }

    [Fact]
    public void Execute_OfManyTextsThatCouldBeFolded_ComputesThemWhenTheyAreRun()
    {
        var source = string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"x='{i:D5}'*800\n")) + "print(len(x))";
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = new PythonLimits { MaxBytes = 512L << 20 } });
        var result = session.Execute(new PythonScript(source), TestContext.Current.CancellationToken);

        Assert.Equal((PythonStatus.Ok, "4000\n"), (result.Status, result.Stdout));
        Assert.InRange(result.PeakBytes, 1, 400L << 20);
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Execute_OfAHundredThousandBrackets_IsRefusedWithCPythonsError(char open, char close)
    {
        var result = Run(new string(open, 100_000) + new string(close, 100_000));

        Assert.Equal(PythonStatus.SourceLimit, result.Status);
        Assert.EndsWith("SyntaxError: too many nested parentheses", result.Error!.TrimEnd('\n'), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_OfNestedBracketsInExec_CanBeCaught() =>
        Assert.Equal("too many nested parentheses\n", Run("try: exec('(' * 300 + ')' * 300)\nexcept SyntaxError as e: print(e.msg)").Stdout);

    [Fact]
    public void Execute_OfAMegabyteLongIntegerLiteral_RaisesCPythonsError()
    {
        var result = Run("x = " + new string('9', 1_000_000));

        Assert.Equal((PythonStatus.Error, "SyntaxError"), (result.Status, result.ErrorType));
        Assert.Contains("Exceeds the limit (4300 digits) for integer string conversion", result.Error!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'x'.encode('nope')")]
    [InlineData("b'x'.decode('nope')")]
    [InlineData("str(b'x', 'nope')")]
    public void Execute_OfAnUnknownEncoding_RaisesLookupError(string source) => Assert.Equal("LookupError", Run(source).ErrorType);

    [Theory]
    [InlineData("s = 'a' * 1000\nimport re\nwhile True: re.search('(a+)+b', s)")]
    [InlineData("class K:\n    def __lt__(self, o):\n        while True: pass\nsorted([K(), K()])")]
    [InlineData("3 ** 10 ** 8")]
    [InlineData("x = 3 ** 10 ** 6\nwhile True: x * x")]
    [InlineData("while True: 'ab' * 10 ** 6")]
    [InlineData("def g():\n    yield from g()\nimport sys\nsys.setrecursionlimit(10 ** 9)\nfor _ in g(): pass")]
    [InlineData("try:\n    while True: pass\nfinally:\n    while True: pass")]
    [InlineData("class C:\n    def __enter__(self): return self\n    def __exit__(self, *a): return True\nwhile True:\n    with C():\n        while True: pass")]
    [InlineData("class E:\n    def __eq__(self, o):\n        while True: pass\n[E()] == [E()]")]
    [InlineData("class H:\n    def __hash__(self):\n        while True: pass\n{H()}")]
    [InlineData("class D:\n    def __del__(self):\n        while True: pass\nwhile True: D()")]
    public void Execute_OfEndlessWorkAnywhere_EndsByALimitAndGoesOn(string source)
    {
        var session = new PythonSession(Options(1_000_000));
        var result = session.Execute(new PythonScript($"print('before')\ntry:\n    exec({Quote(source)})\nexcept BaseException:\n    print('caught')"), TestContext.Current.CancellationToken);

        Assert.True(result.Status is PythonStatus.StepLimit or PythonStatus.MemoryLimit or PythonStatus.DepthLimit, $"{result.Status} {result.Error}");
        Assert.Equal("before\n", result.Stdout);
        Assert.Equal("2", session.Execute(new PythonScript("1 + 1"), TestContext.Current.CancellationToken).Value);
    }

    private static string Quote(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'";

    private static PythonSessionOptions Options(long steps) =>
        new() { TimeProvider = TimeProvider.System, Limits = new PythonLimits { MaxSteps = steps, Timeout = TimeSpan.FromMinutes(1) } };

    private static PythonResult Run(string source) =>
        new PythonSession(Options(100_000_000)).Execute(new PythonScript(source), TestContext.Current.CancellationToken);
}
