using R1CI.Sdk.Fuzzing.Minimizing;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class MinimizerTests
{
    [Fact]
    public void Minimize_OfAProgram_KeepsOnlyWhatMatters()
    {
        var minimizer = new Minimizer(static programs => [.. programs.Select(static p => p.Contains("bad =", StringComparison.Ordinal) ? "found" : "")]);

        var program = minimizer.Minimize("a = 1\nif a:\n  try:\n    bad = f([1, 2], (1))\n  except E:\n    pass\nb = 2\n", "found");

        Assert.Equal("bad = f0\n", program);
    }
}
