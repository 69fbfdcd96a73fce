namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GridShapesTests() : TaskTests("arc_agi")
{
    protected override string Solve(string prompt) => GridExamples.Solve(prompt);
}
