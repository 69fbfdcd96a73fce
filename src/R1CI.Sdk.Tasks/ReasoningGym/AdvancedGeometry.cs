using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Areas, points and distances of triangles, by coordinates; all results are rational.</summary>
internal sealed class AdvancedGeometry() : ReasoningTask(new("advanced_geometry", TaskSuite.ReasoningGym, "number", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "{question} Give the exact value, as an integer, a fraction p/q or a finite decimal.",
        "Coordinate geometry: {question} Answer with one exact number (integers, fractions like 7/3 and finite decimals are fine).",
        "Work exactly, without rounding. {question} Write the number only; fractions as p/q.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var range = 5 + (10 * level);
        while (true)
        {
            (long X, long Y)[] p = [.. Enumerable.Range(0, 3).Select(_ => ((long)random.Between(-range, range), (long)random.Between(-range, range)))];
            var ((ax, ay), (bx, by), (cx, cy)) = (p[0], p[1], p[2]);
            var twice = ((bx - ax) * (cy - ay)) - ((cx - ax) * (by - ay));
            if (twice == 0) continue;
            var (a, b, c) = ((ax * ax) + (ay * ay), (bx * bx) + (by * by), (cx * cx) + (cy * cy));
            // The circumcentre is at (ux, uy) / (2 twice); the orthocentre is a + b + c less twice that.
            var ux = (a * (by - cy)) + (b * (cy - ay)) + (c * (ay - by));
            var uy = (a * (cx - bx)) + (b * (ax - cx)) + (c * (bx - ax));
            var points = $"A = ({ax}, {ay}), B = ({bx}, {by}), C = ({cx}, {cy})";
            var isX = random.Chance(1, 2);
            var name = isX ? "x" : "y";
            (string Question, long Above, long Below) asked = random.Below(5) switch
            {
                0 => ($"A triangle has the corners {points}. What is its area?", Math.Abs(twice), 2),
                1 => ($"Given the triangle with {points}, what is the {name}-coordinate of the centre of its circumscribed circle?", isX ? ux : uy, 2 * twice),
                2 => ($"Given the triangle with {points}, what is the {name}-coordinate of the point where its three altitudes meet?", ((isX ? ax + bx + cx : ay + by + cy) * twice) - (isX ? ux : uy), twice),
                3 => ($"Let {points}. What is the square of the distance from A to the straight line through B and C?", twice * twice, ((bx - cx) * (bx - cx)) + ((by - cy) * (by - cy))),
                _ => ($"Let {points}. What is the square of the length of the median from A to the middle of BC?", (((2 * ax) - bx - cx) * ((2 * ax) - bx - cx)) + (((2 * ay) - by - cy) * ((2 * ay) - by - cy)), 4),
            };
            var sign = asked.Below < 0 ? -1 : 1;
            var divisor = (long)BigInteger.GreatestCommonDivisor(asked.Above, asked.Below) * sign;
            var (above, below) = (asked.Above / divisor, asked.Below / divisor);
            return new TaskDraft(below == 1 ? $"{above}" : $"{above}/{below}", Accept.Fraction(above, below), ("question", asked.Question))
            {
                Size = range,
                Right = () => [$"{above * 2}/{below * 2}"],
                Wrong = () => [$"{above + 1}/{below}", $"{above + below}/{below}"],
            };
        }
    }
}
