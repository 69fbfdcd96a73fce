using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Models.Sampling;

public sealed class SamplerTests
{
    private const int Draws = 20_000;

    public static TheoryData<int, double, int, double> Settings => new()
    {
        { 37, 1, 0, 1 },
        { 37, 0.7, 0, 1 },
        { 37, 1, 5, 1 },
        { 37, 1, 0, 0.5 },
        { 37, 1.5, 12, 0.8 },
        { 1280, 1, 0, 1 },
        { 1280, 1, 0, 0.9 },
        { 1000, 2, 40, 0.95 },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Next_ManyDraws_FollowsTheExactDistribution(int vocabulary, double temperature, int topK, double topP)
    {
        var logits = Logits(vocabulary, seed: vocabulary);
        var (exact, mass) = Exact(logits, temperature, topK, topP);
        var sampler = new Sampler(new TokenSampling(temperature, topK, topP, Seed: 11), vocabulary);
        var scratch = new float[vocabulary];
        var counts = new int[vocabulary];

        for (var i = 0; i < Draws; i++)
        {
            var draw = sampler.Next(logits, i, scratch);
            counts[draw.Token]++;
            Assert.Equal(Math.Log(mass), draw.LogSurvivingMass, 1e-5);
            Assert.Equal(Math.Log(exact[draw.Token] * mass), draw.LogProb, 1e-5);
        }

        Assert.All(Enumerable.Range(0, vocabulary).Where(token => exact[token] == 0), token => Assert.Equal(0, counts[token]));
        // Mean k, deviation sqrt(2k) for k degrees of freedom; cells under five draws expected are left out of the sum.
        var cells = Enumerable.Range(0, vocabulary).Where(token => exact[token] * Draws >= 5).ToList();
        var chiSquare = cells.Sum(token => Math.Pow(counts[token] - (exact[token] * Draws), 2) / (exact[token] * Draws));
        Assert.InRange(chiSquare, 0, cells.Count + (5 * Math.Sqrt(2.0 * cells.Count)));
    }

    [Fact]
    public void Next_Greedy_TakesTheFirstOfTheBestAndScoresAtTemperatureOne()
    {
        float[] logits = [0.5f, 2, -1, 2, float.NegativeInfinity, 0, 0, 0, 0, 0];
        var sampler = new Sampler(new TokenSampling(0, 3, 0.5, Seed: 1), logits.Length);

        var draw = sampler.Next(logits, 0, new float[logits.Length]);

        Assert.Equal(1, draw.Token);
        Assert.False(sampler.IsTruncated);
        var sum = logits.Sum(logit => Math.Exp(logit - 2));
        Assert.Equal(-Math.Log(sum), draw.LogProb, 1e-6);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Next_LogitNotFinite_Throws(float bad)
    {
        foreach (var place in new[] { 0, 7, 8, 20, 33 })
        {
            var logits = Logits(34, seed: 1);
            logits[place] = bad;
            var sampler = new Sampler(new TokenSampling(1, 0, 1, Seed: 1), 34);

            Assert.Throws<GenerationException>(() => sampler.Next(logits, 0, new float[34]));
        }
    }

    [Fact]
    public void Next_VeryLowTemperature_IsGreedyInEffect()
    {
        var logits = Logits(500, seed: 3);
        var sampler = new Sampler(new TokenSampling(1e-6, 0, 1, Seed: 5), 500);

        Assert.All(Enumerable.Range(0, 100), position => Assert.Equal(logits.IndexOf(logits.Max()), sampler.Next(logits, position, new float[500]).Token));
    }

    [Fact]
    public void At_SeedAndPosition_DecideTheNumber()
    {
        var numbers = Enumerable.Range(0, 1000).Select(position => new SplitMix64(42).At(position)).ToList();

        Assert.Equal(numbers, Enumerable.Range(0, 1000).Select(position => new SplitMix64(42).At(position)));
        Assert.Equal(1000, numbers.Distinct().Count());
        Assert.InRange(numbers.Average(), 0.45, 0.55);
        Assert.Empty(numbers.Intersect(Enumerable.Range(0, 1000).Select(position => new SplitMix64(43).At(position))));
    }

    private static float[] Logits(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 8) - 4))];
    }

    private static (double[] Probabilities, double Mass) Exact(float[] logits, double temperature, int topK, double topP)
    {
        var weights = logits.Select(logit => Math.Exp(logit / temperature)).ToArray();
        var total = weights.Sum();
        var order = Enumerable.Range(0, logits.Length).OrderByDescending(token => weights[token]).ThenBy(token => token).ToList();
        var kept = new List<int>();
        var sum = 0.0;
        foreach (var token in order.Take(topK > 0 ? topK : logits.Length))
        {
            if (kept.Count > 0 && sum >= topP * total)
            {
                break;
            }

            kept.Add(token);
            sum += weights[token];
        }

        var exact = new double[logits.Length];
        kept.ForEach(token => exact[token] = weights[token] / sum);
        return (exact, sum / total);
    }
}
