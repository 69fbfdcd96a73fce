using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The missing inner angle of a polygon.</summary>
internal sealed class SimpleGeometry() : ReasoningTask(new("simple_geometry", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 8_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A convex polygon has {n} sides. All but one of its inner angles are {angles}. How large is the remaining one, in degrees?",
        "In a convex polygon with {n} corners the inner angles are {angles} and one more. Find the missing angle in degrees.",
        "Of the {n} interior angles of a convex polygon you know these: {angles}. Give the last one in degrees, as a number.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level + 2;
        while (true)
        {
            var left = 180 * (n - 2);
            List<int> angles = [];
            for (var at = 0; at < n - 1; at++)
            {
                var average = left / (n - at);
                angles.Add(random.Between(Math.Max(10, average - 45), Math.Min(178, average + 45)));
                left -= angles[^1];
            }

            if (left is < 5 or > 178) continue;
            return new TaskDraft($"{left}", Accept.Integer(left, "degrees", "°", "^\\circ", "^{\\circ}"), ("n", $"{n}"), ("angles", string.Join(", ", random.Shuffled(angles).Select(angle => $"{angle}°")))) { Size = n, Right = () => [$"{left}°", $"{left} degrees"] };
        }
    }
}
