using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>What a small Python program prints; the generator computes it while it writes the program.</summary>
internal sealed class CodeOutput() : ReasoningTask(new("codeio", TaskSuite.ReasoningGym, "integers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "What does this Python program print?\n\n{program}\n\nAnswer with the numbers it prints, separated by blanks.",
        "Predict the output of the following Python code:\n\n{program}\n\nWrite just the printed numbers with blanks between them.",
        "Trace this program (Python 3) and give what appears on the screen, numbers separated by blanks:\n\n{program}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long[] now = [random.Between(1, 20), random.Between(1, 20), random.Between(1, 20)];
        List<string> lines = [$"a = {now[0]}", $"b = {now[1]}", $"c = {now[2]}"];
        var steps = 3;
        for (var part = 0; part < level; part++)
        {
            var (first, count) = (random.Between(0, 5), random.Between(2, 4 + level));
            var body = Enumerable.Range(0, 1 + random.Below(3)).Select(_ => Statement.Draw(random)).ToArray();
            lines.Add($"for i in range({first}, {first + count}):");
            lines.AddRange(body.SelectMany(statement => statement.Lines).Select(line => "    " + line));
            for (var i = first; i < first + count; i++)
            {
                foreach (var statement in body) statement.Run(now, i);
                steps += body.Length;
            }
        }

        lines.Add("print(a, b, c)");
        return new TaskDraft(string.Join(' ', now), Accept.Cells(now.Select(value => value.ToString(CultureInfo.InvariantCulture))), ("program", string.Join('\n', lines)))
        {
            Size = steps,
            Wrong = () => [string.Join(' ', now.Append(0)), $"{now[0]} {now[1]} {now[2] + 1}"],
        };
    }

    // target = (x sign y) % modulus, under a condition on i or without; values stay within 0 to 998.
    private sealed record Statement(int Target, int X, char Sign, int Y, int Modulus, int Divisor)
    {
        private const string Names = "abc";

        public IEnumerable<string> Lines
        {
            get
            {
                var line = $"{Names[Target]} = ({Names[X]} {Sign} {(Y < 3 ? Names[Y] : 'i')}) % {Modulus}";
                return Divisor < 2 ? [line] : [$"if i % {Divisor} == 0:", "    " + line];
            }
        }

        public static Statement Draw(TaskRandom random) =>
            new(random.Below(3), random.Below(3), random.Letter("+-*"), random.Below(4), random.Between(50, 999), random.Chance(1, 2) ? random.Between(2, 3) : 1);

        public void Run(long[] now, int i)
        {
            if (i % Divisor != 0) return;
            var (x, y) = (now[X], Y < 3 ? now[Y] : i);
            var value = Sign == '+' ? x + y : Sign == '-' ? x - y : x * y;
            now[Target] = ((value % Modulus) + Modulus) % Modulus;
        }
    }
}
