using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Statistics;

public sealed class StudentTTests
{
    [Fact]
    public void Quantile_EveryFreedom_LeavesTwoAndAHalfPercentAbove()
    {
        int[] freedoms = [.. Enumerable.Range(2, 60), 100, 143, 1_000];
        foreach (var freedom in freedoms) Assert.Equal(0.475, Mass(freedom, StudentT.Quantile(freedom)), 1e-7);
        Assert.Equal(Math.Tan(Math.PI * 0.475), StudentT.Quantile(1), 1e-6);
    }

    [Fact]
    public void Quantile_ManyDegrees_TendsToTheNormal() => Assert.Equal(StudentT.Normal, StudentT.Quantile(int.MaxValue), 1e-8);

    [Fact]
    public void Quantile_NoDegreeOfFreedom_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0));

    // Simpson's rule over the density, whose factor comes from its own integral by the recurrence of the gamma function.
    private static double Mass(int freedom, double upTo)
    {
        var factor = freedom % 2 == 0 ? 0.5 / Math.Sqrt(2) : 1 / Math.PI;
        for (var n = freedom % 2 == 0 ? 2 : 1; n < freedom; n += 2) factor *= (n + 1.0) / n * Math.Sqrt(n / (n + 2.0));
        const int Steps = 400;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var x = upTo * i / Steps;
            sum += (i is 0 or Steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.Pow(1 + (x * x / freedom), -(freedom + 1) / 2.0);
        }

        return factor * sum * upTo / Steps / 3;
    }
}
