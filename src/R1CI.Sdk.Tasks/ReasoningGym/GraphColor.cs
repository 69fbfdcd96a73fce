using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Colours the vertices of a graph so that no edge joins equal colours.</summary>
internal sealed class GraphColor() : ReasoningTask(new("graph_color", TaskSuite.ReasoningGym, "list of colours", VerifierKind.Constraint) { NeighbourShare = 0.008 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A graph has the vertices 1 to {n} and these edges:\n\n{edges}\n\nColour the vertices with the colours 1 to {k} so that the ends of each edge differ. Answer with the colours of vertex 1, 2, ..., {n} in this order, separated by commas. Any such colouring is right.",
        "Give each of the {n} vertices (numbered from 1) a colour from 1 to {k}; vertices that share an edge must not share a colour. Edges:\n\n{edges}\n\nWrite {n} numbers separated by commas: the colour of vertex 1 first. Several answers may be possible; give one.",
        "Find a proper vertex colouring with at most {k} colours for the graph on vertices 1..{n} with edge list\n\n{edges}\n\nState it as a comma-separated list of {n} integers between 1 and {k}, in the order of the vertices.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (n, k) = ((2 * level) + 5, 3 + (level / 4));
        int[] colours = [.. Enumerable.Range(0, n).Select(_ => random.Between(1, k))];
        List<(int A, int B)> edges = [];
        for (var a = 0; a < n; a++)
        {
            for (var b = a + 1; b < n; b++)
            {
                if (colours[a] != colours[b] && random.Chance(45, 100)) edges.Add((a + 1, b + 1));
            }
        }

        if (edges.Count == 0)
        {
            colours[0] = colours[1] == 1 ? 2 : 1;
            edges.Add((1, 2));
        }

        var answer = string.Join(", ", colours);
        var one = edges[0];
        return new TaskDraft(answer, Accept.When(text => Judge(text, n, k, edges)), ("n", $"{n}"), ("k", $"{k}"), ("edges", string.Join(", ", edges.Select(edge => $"{edge.A}-{edge.B}"))))
        {
            Size = edges.Count,
            Right = () => [$"[{answer}]", string.Join(", ", colours.Select(colour => (colour % k) + 1))],
            Wrong = () => [answer + ", 1", string.Join(", ", colours.Select((colour, at) => at == one.B - 1 ? colours[one.A - 1] : colour)), string.Join(", ", colours.Select(colour => colour == k ? k + 1 : colour - 1)), string.Join(", ", Enumerable.Repeat(1, n))],
        };
    }

    private static string? Judge(string text, int n, int k, List<(int A, int B)> edges)
    {
        if (AnswerTokens.Integers(text) is not { } colours || colours.Length != n) return "not one colour for each vertex";
        if (colours.Any(colour => colour < 1 || colour > k)) return "there is no such colour";
        return edges.Any(edge => colours[edge.A - 1] == colours[edge.B - 1]) ? "an edge joins equal colours" : null;
    }
}
