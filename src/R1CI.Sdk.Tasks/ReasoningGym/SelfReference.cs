using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Statements that speak of how many of them are true.</summary>
internal sealed class SelfReference() : ReasoningTask(new("self_reference", TaskSuite.ReasoningGym, "numbers of the true statements", VerifierKind.Multiset) { Space = 1_500 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "These {count} statements are about themselves:\n\n{statements}\n\nThere is exactly one way in which each of them can be true or false without contradiction. Which are true? Answer with their numbers, separated by commas.",
        "A sheet of paper says:\n\n{statements}\n\nOnly one assignment of true and false to these {count} lines is consistent. List the numbers of the true lines with commas between them.",
        "The {count} sentences here speak of one another:\n\n{statements}\n\nFind the only consistent reading and write the numbers of the sentences that are true in it, comma-separated.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var count = level + 3;
        while (true)
        {
            var claims = Enumerable.Range(0, count).Select(_ => (Kind: random.Below(6), First: random.Between(1, count), Second: random.Between(1, count))).ToArray();
            if (claims.Any(claim => claim.Kind > 3 && claim.First == claim.Second)) continue;
            var worlds = Enumerable.Range(0, 1 << count).Where(world => claims.Select((claim, at) => IsTrue(claim, world) == IsSet(world, at + 1)).All(fits => fits)).Take(2).ToArray();
            if (worlds is not [not 0]) continue;
            int[] numbers = [.. Enumerable.Range(1, count).Where(at => IsSet(worlds[0], at))];
            string[] right = [.. numbers.Select(at => $"{at}")];
            return new TaskDraft(string.Join(", ", right), Accept.When(text => AnswerTokens.Integers(text) is { Length: > 0 and < 20 } given && given.Order().SequenceEqual(numbers) ? null : "not the true statements"),
                ("count", $"{count}"), ("statements", string.Join('\n', claims.Select((claim, at) => $"{at + 1}. {Text(claim)}"))))
            {
                Size = count << count,
                Right = () => [string.Join(", ", right.Reverse()), $"[{string.Join(", ", right)}]", string.Join(' ', right)],
            };
        }
    }

    private static bool IsSet(int world, int number) => (world >> (number - 1) & 1) == 1;

    private static bool IsTrue((int Kind, int First, int Second) claim, int world)
    {
        var count = System.Numerics.BitOperations.PopCount((uint)world);
        return claim.Kind switch
        {
            0 => count >= claim.First,
            1 => count <= claim.First,
            2 => count == claim.First,
            3 => count % 2 == 0,
            4 => IsSet(world, claim.First) != IsSet(world, claim.Second),
            _ => !IsSet(world, claim.First) || IsSet(world, claim.Second),
        };
    }

    private static string Are(int count) => count == 1 ? "1 of these statements is" : $"{count} of these statements are";

    private static string Text((int Kind, int First, int Second) claim) => claim.Kind switch
    {
        0 => $"At least {Are(claim.First)} true.",
        1 => $"At most {Are(claim.First)} true.",
        2 => $"Exactly {Are(claim.First)} true.",
        3 => "The number of true statements among these is even (0 is even).",
        4 => $"Exactly one of the statements {claim.First} and {claim.Second} is true.",
        _ => $"If statement {claim.First} is true, then statement {claim.Second} is true.",
    };
}
