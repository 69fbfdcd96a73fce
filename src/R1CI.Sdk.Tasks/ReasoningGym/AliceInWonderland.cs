using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How many sisters or brothers someone's brother or sister has.</summary>
internal sealed class AliceInWonderland() : ReasoningTask(new("aiw", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 18_000 })
{
    private static readonly string[] Women = ["Alice", "Bertha", "Carol", "Doris", "Ellen", "Frieda", "Gloria", "Hilda", "Inga", "Jane", "Kate", "Linda"];
    private static readonly string[] Men = ["Aaron", "Boris", "Carl", "Dennis", "Ernest", "Fred", "George", "Henry", "Isaac", "John", "Kevin", "Leo"];

    protected override IReadOnlyList<string> Wordings =>
    [
        "{story} {question} Answer with a number.",
        "Think carefully: {story} {question} Give one integer.",
        "{story} Here is the question: {question} Write the number only.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (max, isWoman) = (8 + (6 * level), random.Chance(1, 2));
        var name = random.Pick(isWoman ? Women : Men);
        int sisters = random.Between(1, max), brothers = random.Between(1, max);
        var story = $"{name} has {People(brothers, "brother")} and {People(sisters, "sister")}; all of them have the same two parents, and the family has no other children.";
        var (women, men) = (sisters + (isWoman ? 1 : 0), brothers + (isWoman ? 0 : 1));
        var asked = random.Below(4);
        // From level 3 on a whole number of more children is born first.
        if (level >= 3)
        {
            var (girls, boys) = (random.Between(1, level), random.Between(1, level));
            story += $" Later the parents have {People(girls, "more daughter")} and {People(boys, "more son")}.";
            (women, men) = (women + girls, men + boys);
        }

        if (level >= 5)
        {
            var (move, other) = (random.Between(1, women), random.Pick("abroad", "to the sea", "to the mountains"));
            story += $" {(move == 1 ? "One daughter moves" : $"{move} daughters move")} {other}, which of course makes nobody less of a sister.";
        }

        var then = level >= 3 ? " then" : "";
        var (question, answer) = asked switch
        {
            0 => ($"How many sisters does each brother of {name} have{then}?", women),
            1 => ($"How many brothers does each sister of {name} have{then}?", men),
            2 => ($"How many brothers does each brother of {name} have{then}?", men - 1),
            _ => ($"How many sisters does each sister of {name} have{then}?", women - 1),
        };
        return new TaskDraft($"{answer}", Accept.Integer(answer, "sisters", "brothers", "sister", "brother"), ("story", story), ("question", question)) { Size = max + level };
    }

    private static string People(int count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";
}
