using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Instances;

public sealed class InstanceMakingTests
{
    private static readonly CodeFunction Function = Functions.Of("def main_solution(n):\n    return [n > 3, None]\n") with
    {
        Pairs = [.. Enumerable.Range(0, 5).Select(n => new IoPair($"{{\"n\": {n}}}", n > 3 ? "[true, null]" : "[false, null]"))],
    };

    [Fact]
    public void Make_ByDefault_AsksForThreePairsInBothDirections()
    {
        var instances = new InstanceMaking().Make(Function);
        Assert.Equal(["0Output", "0Input", "1Output", "1Input", "2Output", "2Input"], instances.Select(made => $"{made.PairIndex}{made.Kind}"));
        Assert.Equal(6, instances.Select(made => made.Id).Distinct().Count());
        Assert.Contains("{\"n\": 1}", instances[2].Prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("[false, null]", instances[2].Prompt, StringComparison.Ordinal);
        Assert.Contains("[false, null]", instances[3].Prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"n\": 1}", instances[3].Prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PromptLayout.QuestionAndCode, true, true)]
    [InlineData(PromptLayout.Question, true, false)]
    [InlineData(PromptLayout.Code, false, true)]
    [InlineData(PromptLayout.CodeInAnswer, true, false)]
    public void Make_InALayout_ShowsWhatItSays(PromptLayout layout, bool hasQuestion, bool hasCode)
    {
        var prompt = new InstanceMaking(new InstanceOptions { Layout = layout }).Make(Function)[0].Prompt;
        Assert.Equal(hasQuestion, prompt.Contains(Function.Statement, StringComparison.Ordinal));
        Assert.Equal(hasCode, prompt.Contains("```python\ndef main_solution", StringComparison.Ordinal));
        Assert.Contains(Function.IoRequirements, prompt, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_WithPythonSpelling_WritesRepr() =>
        Assert.Contains("[False, None]", new InstanceMaking(new InstanceOptions { Values = ValueSpelling.Python, AsksOutputs = false }).Make(Function)[0].Prompt, StringComparison.Ordinal);
}
