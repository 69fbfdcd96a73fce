using System.Globalization;
using R1CI.Sdk.Rollouts;

namespace R1CI.Sdk.Tests.Rollouts;

public sealed class RolloutKeyTests
{
    [Fact]
    public void SeedOf_ANegativeSeed_IsTheSameInEveryCulture()
    {
        var key = new RolloutKey("p", AgentFrame.Agent, 1, 2);
        var (before, here) = (key.SeedOf(-5), CultureInfo.CurrentCulture);
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus ";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(before, key.SeedOf(-5));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
