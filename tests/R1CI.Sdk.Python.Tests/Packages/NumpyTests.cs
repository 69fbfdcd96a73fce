namespace R1CI.Sdk.Python.Tests.Packages;

public class NumpyTests
{
    public static TheoryData<string> Names => [.. NumpyPrograms.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_OfANumpyProgram_PrintsWhatNumpyPrints(string name) =>
        Assert.Equal(NumpyPrograms.Expected(name), NumpyPrograms.Run(name));

    [Fact]
    public void Expectations_BesideNumpy_AreWhatItPrints() =>
        Assert.All(NumpyPrograms.RunBesideNumpy(), static p => Assert.True(NumpyPrograms.Expected(p.Key) == p.Value, $"{p.Key}\n{p.Value}"));

    [Theory]
    [InlineData("np.zeros(10**9)", PythonStatus.MemoryLimit)]
    [InlineData("np.arange(10**9)", PythonStatus.MemoryLimit)]
    [InlineData("np.ones((40000, 40000))", PythonStatus.MemoryLimit)]
    [InlineData("np.broadcast_to(1.0, (30000, 30000)) + 1", PythonStatus.MemoryLimit)]
    [InlineData("np.multiply.outer(np.ones(30000), np.ones(30000))", PythonStatus.MemoryLimit)]
    [InlineData("np.repeat([1], 10**9)", PythonStatus.MemoryLimit)]
    [InlineData("np.eye(20000)", PythonStatus.MemoryLimit)]
    [InlineData("a = np.ones((900, 900))\nwhile True: a @ a", PythonStatus.Timeout)]
    [InlineData("a = np.arange(3000000.0)[::-1].copy()\nwhile True: np.sort(a)", PythonStatus.Timeout)]
    [InlineData("a = np.ones((300, 300)) + np.eye(300)\nwhile True: np.linalg.eig(a); np.linalg.svd(a)", PythonStatus.Timeout)]
    [InlineData("r = np.random.default_rng(1)\nwhile True: r.normal(size=10**6)", PythonStatus.Timeout)]
    public void Execute_OfAGreedyProgram_EndsAtItsLimit(string code, PythonStatus expected)
    {
        var limits = new PythonLimits { MaxBytes = 256 << 20, Timeout = TimeSpan.FromSeconds(0.5) };
        var session = new PythonSession(new PythonSessionOptions { Limits = limits, TimeProvider = TimeProvider.System });

        var result = session.Execute(new PythonScript("import numpy as np\n" + code), TestContext.Current.CancellationToken);

        Assert.Equal(expected, result.Status);
    }

    [Theory]
    [InlineData("np.random.rand(-1)", "ValueError: negative dimensions are not allowed")]
    [InlineData("np.random.randint(0, 2**80)", "ValueError: high is out of bounds for int64")]
    [InlineData("np.random.seed([])", "ValueError: Seed must be non-empty")]
    [InlineData("np.diagonal(np.eye(2), 0, 1, 1)", "ValueError: axis1 and axis2 cannot be the same")]
    [InlineData("np.zeros((0, 3)).item(0)", "IndexError: index 0 is out of bounds for axis 0 with size 0")]
    public void Execute_OfBadArguments_RaisesWhatAGuestCanCatch(string code, string expected)
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });

        var result = session.Execute(new PythonScript("import numpy as np\n" + code), TestContext.Current.CancellationToken);

        Assert.EndsWith(expected, result.Error!.TrimEnd());
    }

    [Theory]
    [InlineData("a[:, None] + a", "MemoryError: Unable to allocate 7.28 TiB for an array with shape (1000000, 1000000) and data type int64")]
    [InlineData("a[:, None] >= a", "MemoryError: Unable to allocate 931 GiB for an array with shape (1000000, 1000000) and data type bool")]
    [InlineData("np.tril_indices(10**6)", "MemoryError: Unable to allocate 931 GiB for an array with shape (1000000, 1000000) and data type bool")]
    [InlineData("np.degrees([[1, 2]], dtype=object)", "TypeError: loop of ufunc does not support argument 0 of type int which has no callable degrees method")]
    [InlineData("np.lib.stride_tricks.as_strided(a, (2, 10**6), (8, 8))", "ValueError: strides is incompatible with shape of requested array and size of buffer")]
    [InlineData("import _numpy_linear; _numpy_linear.cholesky(np.ones((2, 3)))", "LinAlgError: a matrix of another shape is needed")]
    [InlineData("import _numpy_linear; _numpy_linear.svd(np.ones(3), True)", "LinAlgError: a matrix of another shape is needed")]
    [InlineData("np.random.RandomState(1)._bits.restore(((1, 2), 3, None))", "ValueError: a state has 624 words and a position in them")]
    public void Execute_OfWhatNoArrayCanHold_EndsInAGuestError(string code, string expected)
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });

        var result = session.Execute(new PythonScript("import numpy as np\na = np.arange(10**6)\n" + code), TestContext.Current.CancellationToken);

        Assert.EndsWith(expected, result.Error!.TrimEnd());
    }

    [Fact]
    public void Zeros_BeyondAnyArray_RaisesNumpysMemoryError()
    {
        var result = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System }).Execute(new PythonScript("import numpy as np\nnp.zeros(10**12)"), TestContext.Current.CancellationToken);

        Assert.EndsWith("MemoryError: Unable to allocate 7.28 TiB for an array with shape (1000000000000,) and data type float64", result.Error!.TrimEnd());
    }

    [Fact]
    public void Fork_OfASessionWithArrays_SharesViewsWithinAndNothingAcross()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });
        session.Execute(new PythonScript("import numpy as np\na = np.arange(4)\nb = a[1:]\nr = np.random.RandomState(3)"), TestContext.Current.CancellationToken);
        var fork = session.Fork();

        var forked = fork.Execute(new PythonScript("b[0] = 99\nprint(a, r.randint(1000))"), TestContext.Current.CancellationToken);
        var original = session.Execute(new PythonScript("print(a, r.randint(1000))"), TestContext.Current.CancellationToken);

        Assert.StartsWith("[ 0 99  2  3] ", forked.Stdout);
        Assert.Equal(forked.Stdout.Replace("[ 0 99  2  3]", "[0 1 2 3]"), original.Stdout);
    }
}
