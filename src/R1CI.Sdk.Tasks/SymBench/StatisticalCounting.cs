using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Runs of two letters score points by rules.</summary>
internal sealed class StatisticalCounting() : ReasoningTask(new("statistical_counting", TaskSuite.SymBench, "integer", VerifierKind.Numeric) { MaxLevel = 6 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A string of A and B is cut into runs: a run is as many equal letters in a row as there are. Points are given for each run:
        - a run of A's of length 1 or 2: {short_a} per letter
        - a run of A's of length 3 or more: {long_a} for the run
        - a run of B's of even length: {even_b} for the run
        - a run of B's of odd length: {odd_b} for the run
        Points add up and may be negative.

        {text}

        How many points does this string get? Answer with one integer.
        """,
        """
        Score the following string by its maximal blocks of equal letters.

        {text}

        Table of points:
        - a run of A's of length 1 or 2: {short_a} per letter
        - a run of A's of length 3 or more: {long_a} for the run
        - a run of B's of even length: {even_b} for the run
        - a run of B's of odd length: {odd_b} for the run
        State the sum over all blocks as an integer.
        """,
        """
        Total score wanted. Split the letters below wherever they change; every piece scores as follows.
        - pieces made of A, length 1 or 2: {short_a} for each letter
        - pieces made of A, length 3 and up: {long_a} once
        - pieces made of B, their length even: {even_b} once
        - pieces made of B, their length odd: {odd_b} once

        {text}

        Give the number.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (shortA, longA, evenB, oddB) = (Points(random), Points(random), Points(random), Points(random));
        var (text, score) = ("", 0);
        for (var isA = random.Chance(1, 2); text.Length < 12 * level; isA = !isA)
        {
            var length = random.Pick(1, 1, 2, 2, 3, 3, 4, 5, 6);
            text += new string(isA ? 'A' : 'B', length);
            score += isA ? (length <= 2 ? shortA * length : longA) : length % 2 == 0 ? evenB : oddB;
        }

        return new TaskDraft($"{score}", Accept.Integer(score, "points", "point"),
            ("short_a", $"{shortA}"), ("long_a", $"{longA}"), ("even_b", $"{evenB}"), ("odd_b", $"{oddB}"), ("text", text))
        {
            Size = text.Length, Right = () => [$"{score} points"], Wrong = () => [$"{score + 1}", $"{score - 1}", $"{score}.5"],
        };
    }

    private static int Points(TaskRandom random) => random.Between(1, 9) * random.Pick(1, 1, -1);
}
