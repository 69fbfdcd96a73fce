using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Verification;

public sealed class PredictionVerifierTests
{
    private const string Code = """
        import math, sys
        def main_solution(n):
            if n == 99: sys.exit(0)
            if n == 98: raise ValueError('not ninety-eight')
            while n == 97: pass
            if n == 96: return None
            if n == 95: return {1, 2}
            if isinstance(n, float) and math.isnan(n): return 'nan'
            return {'half': n / 2, 'even': n % 2 == 0}
        """;

    private static readonly CodeFunction Function = Functions.Of(Code) with { Pairs = [new IoPair("{\"n\": 7}", "{\"half\": 3.5, \"even\": false}")] };

    private static readonly PredictionVerifier Verifier = new(new PythonExecutor(), Function, new VerificationOptions { Execution = new ExecutionOptions { MaxSteps = 200_000 } });

    [Theory]
    [InlineData("{\"output\": {\"half\": 3.5, \"even\": false}}", VerdictStatus.Success, "Correct output!")]
    [InlineData("{'output': {'even': False, 'half': 3.5}}", VerdictStatus.Success, "Correct output!")]
    [InlineData("{\"output\": {\"half\": 4.5, \"even\": false}}", VerdictStatus.Failed, "[Mismatch] The output is not correct. For the input {\"n\": 7} you predicted the output {\"half\": 4.5, \"even\": false}.")]
    [InlineData("I do not know.", VerdictStatus.NoAnswer, "[No answer]")]
    public async Task VerifyAsync_OfAnOutput_ComparesIt(string answer, VerdictStatus status, string feedback)
    {
        var verdict = await VerifyAsync(PredictionKind.Output, answer);
        Assert.Equal(status, verdict.Status);
        Assert.StartsWith(feedback, verdict.Feedback, StringComparison.Ordinal);
        Assert.DoesNotContain("3.5", status == VerdictStatus.Success ? "" : verdict.Feedback, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"input\": {\"n\": 7}}", VerdictStatus.Success, "Feasible input!")]
    [InlineData("{\"input\": {\"n\": 7.0}}", VerdictStatus.Success, "Feasible input!")]
    [InlineData("{\"input\": {\"n\": 9}}", VerdictStatus.Failed, "[Mismatch] The input is not feasible. With the input {\"n\": 9} the output is {\"half\": 4.5, \"even\": false}, and {\"half\": 3.5, \"even\": false} was asked for.")]
    [InlineData("{\"input\": {\"n\": NaN}}", VerdictStatus.Failed, "[Mismatch] The input is not feasible. With the input {\"n\": NaN} the output is \"nan\"")]
    [InlineData("{\"input\": {\"n\": 99}}", VerdictStatus.Exit, "[Exit]")]
    [InlineData("{\"input\": {\"n\": 98}}", VerdictStatus.Exception, "[Error] The input is not feasible. With the input {\"n\": 98} the code fails: ValueError: not ninety-eight")]
    [InlineData("{\"input\": {\"n\": 97}}", VerdictStatus.Limit, "[Limit]")]
    [InlineData("{\"input\": {\"n\": 96}}", VerdictStatus.Failed, "[Mismatch]")]
    [InlineData("{\"input\": {\"n\": 95}}", VerdictStatus.Failed, "[Mismatch]")]
    [InlineData("{\"input\": {\"m\": 7}}", VerdictStatus.Exception, "[Error] The input is not feasible. With the input {\"m\": 7} the code fails: TypeError: main_solution() got an unexpected keyword argument 'm'")]
    [InlineData("{\"input\": {}}", VerdictStatus.Exception, "[Error]")]
    [InlineData("{\"input\": 7}", VerdictStatus.NoAnswer, "[No answer] \"input\" must be a JSON object")]
    [InlineData("{\"output\": 7}", VerdictStatus.NoAnswer, "[No answer]")]
    public async Task VerifyAsync_OfAnInput_CallsTheFunctionWithIt(string answer, VerdictStatus status, string feedback)
    {
        var verdict = await VerifyAsync(PredictionKind.Input, answer);
        Assert.Equal(status, verdict.Status);
        Assert.StartsWith(feedback, verdict.Feedback, StringComparison.Ordinal);
    }

    private static Task<Verdict> VerifyAsync(PredictionKind kind, string answer)
    {
        var instance = new InstanceMaking().Make(Function).Single(made => made.Kind == kind);
        return Verifier.VerifyAsync(instance, new Prediction(instance.Id, 0, answer), TestContext.Current.CancellationToken);
    }
}
