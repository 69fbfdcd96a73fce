using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The output of a circuit of gates.</summary>
internal sealed class CircuitLogic() : ReasoningTask(new("circuit_logic", TaskSuite.ReasoningGym, "0 or 1", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Gates = ["AND", "OR", "XOR", "NAND", "NOR", "XNOR"];

    protected override IReadOnlyList<string> Wordings =>
    [
        "A circuit has these inputs and gates, each line naming a wire:\n\n{circuit}\n\nWhat is the value of the wire {output}? Answer 0 or 1.",
        "Evaluate the logic circuit below; NAND, NOR and XNOR are the negations of AND, OR and XOR.\n\n{circuit}\n\nWhich bit does {output} carry? Reply with 0 or 1.",
        "Every wire of a circuit is listed with what drives it, in no particular order:\n\n{circuit}\n\nGive the signal on {output} as 0 or 1.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (inputs, gates) = (3 + level, 3 * level);
        var values = new bool[inputs + gates];
        List<string> lines = [];
        for (var wire = 0; wire < inputs; wire++)
        {
            values[wire] = random.Chance(1, 2);
            lines.Add($"w{wire} = {(values[wire] ? 1 : 0)}");
        }

        for (var wire = inputs; wire < values.Length; wire++)
        {
            // The wire before is always used, so that all of them matter or may.
            var (first, second, gate) = (wire - 1, random.Below(wire - 1), random.Below(Gates.Length));
            var (a, b) = (values[first], values[second]);
            values[wire] = (gate % 3 == 0 ? a && b : gate % 3 == 1 ? a || b : a != b) != (gate > 2);
            lines.Add($"w{wire} = {Gates[gate]}(w{second}, w{first})");
        }

        var isOn = values[^1];
        var (bit, output) = (isOn ? "1" : "0", $"w{values.Length - 1}");
        return TwoWords.Draft(bit, isOn ? "0" : "1", gates, ("circuit", string.Join('\n', level < 2 ? [.. lines] : random.Shuffled(lines))), ("output", output)) with
        {
            Check = Accept.Words(bit, $"{output} = {bit}", $"{output}={bit}", $"{output}: {bit}"),
            Right = () => [$"{output} = {bit}", $"**{bit}**."],
        };
    }
}
