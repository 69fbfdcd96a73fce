using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Tests;

public sealed class EvalStatusTests
{
    [Fact]
    public void Unscorable_IsNoScoreOfZero() => Assert.Null(new EvalResult { Problem = "p", Task = "t", Frame = "agent", Sample = 0, Status = EvalStatus.Unscorable, IsCorrect = null }.IsCorrect);
}
