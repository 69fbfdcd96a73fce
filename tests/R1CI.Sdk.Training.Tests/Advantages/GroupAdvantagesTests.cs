using R1CI.Sdk.Training.Advantages;

namespace R1CI.Sdk.Training.Tests.Advantages;

public sealed class GroupAdvantagesTests
{
    [Fact]
    public void Compute_WithDeviation_IsWhatTrlComputes()
    {
        // torch: (r - r.mean()) / (r.std() + 1e-4) for r = [0, 1, 0, 1], std = sqrt(1/3)
        var advantages = GroupAdvantages.Compute([0, 1, 0, 1]);
        Assert.Equal([-0.865875, 0.865875, -0.865875, 0.865875], advantages.Select(value => Math.Round(value!.Value, 6)));
    }

    [Fact]
    public void Compute_CentredOnly_SumsToZero() => Assert.Equal([-0.75, 0.25, 0.25, 0.25], GroupAdvantages.Compute([0, 1, 1, 1], AdvantageScale.None));

    [Fact]
    public void Compute_WithUnscorableRollout_ExcludesItFromTheBaseline() => Assert.Equal([-0.5, null, 0.5], GroupAdvantages.Compute([0, null, 1], AdvantageScale.None));

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(-1e300)]
    public void Compute_OfEqualRewards_IsExactlyZero(double reward) => Assert.All(GroupAdvantages.Compute([reward, reward, reward]), value => Assert.Equal(0, value));

    [Fact]
    public void Compute_OfOneScoredRollout_ThrowsInsteadOfUsingTheRawReward() =>
        Assert.Contains("1 of 2", Assert.Throws<ArgumentException>(() => GroupAdvantages.Compute([1, null])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compute_OfARewardThatIsNoNumber_Throws(double reward) => Assert.Throws<ArgumentException>(() => GroupAdvantages.Compute([0, reward]));
}
