namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GameOfLifeHaltingTests() : TaskTests("game_of_life_halting")
{
    protected override string Solve(string prompt) => GameOfLifeTests.Run(prompt).All(row => row.All(cell => cell == "0")) ? "yes" : "no";
}
