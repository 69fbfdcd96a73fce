namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GridObjectsTests() : TaskTests("rearc")
{
    protected override string Solve(string prompt) => GridExamples.Solve(prompt);
}
