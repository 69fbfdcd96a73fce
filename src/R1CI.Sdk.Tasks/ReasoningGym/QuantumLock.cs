using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Buttons that change a number and a light; a shortest list of presses is wanted.</summary>
internal sealed class QuantumLock() : ReasoningTask(new("quantum_lock", TaskSuite.ReasoningGym, "list of buttons", VerifierKind.Constraint) { NeighbourShare = 0.004 })
{
    private const int MaxValue = 400;

    protected override IReadOnlyList<string> Wordings =>
    [
        "A lock shows the number {start} and a red light. Each press of a button first changes the number and then toggles the light between red and green. A button works only while the light has its colour (any: always):\n\n{buttons}\n\nReach exactly {target} with as few presses as possible; the number must never be below 0 or above 400. Answer with the buttons in order, such as A B A. Every shortest list is right.",
        "Buttons of a machine, with the colour its lamp must have when they are pressed (any: no condition) and what they do to the display:\n\n{buttons}\n\nAfter each press the lamp changes from red to green or from green to red. It is red now and the display says {start}. Which shortest sequence of presses makes it say {target}? The display never leaves 0 to 400. Write the letters with blanks.",
        "Display: {start}. Lamp: red. Pressing an allowed button applies its operation to the display and switches the lamp to the other one of red and green; allowed are buttons whose colour is the lamp's, or 'any'. Values below 0 or above 400 are not allowed.\n\n{buttons}\n\nGive a minimal sequence of buttons (letters separated by blanks) that brings the display to {target}.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            Button[] buttons = [.. "ABC".Select(name => new Button(name, random.Pick("red", "green", "any"), random.Letter("+-*"), 0))];
            buttons = [.. buttons.Select(button => button with { Number = button.Sign == '*' ? random.Between(2, 3) : random.Between(2, 9) })];
            var start = random.Below(20);
            var ways = Ways(start, buttons, level + 3);
            (int Value, bool IsGreen)[] ends = [.. ways.Keys.Where(end => ways[end].Length == level + 2 && !(ways.TryGetValue((end.Value, !end.IsGreen), out var other) && other.Length < level + 2)).Order()];
            if (ends.Length == 0) continue;
            var end = random.Pick(ends);
            var (way, target) = (ways[end], end.Value);
            var answer = string.Join(' ', way.ToCharArray());
            return new TaskDraft(answer, Accept.When(text => Judge(text, start, target, buttons, way.Length)), ("start", $"{start}"), ("target", $"{target}"),
                ("buttons", string.Join('\n', buttons.Select(button => $"{button.Name}: {(button.Sign == '+' ? "add" : button.Sign == '-' ? "subtract" : "multiply by")} {button.Number} ({button.Colour})"))))
            {
                Size = way.Length,
                Right = () => [string.Join(" → ", way.ToCharArray()), way, string.Join(", ", way.ToCharArray()), way.ToLowerInvariant()],
                Wrong = () => [way[1..].Length > 0 ? way[..^1] : "D", way + "D", way + "A", way + "AB"],
            };
        }
    }

    private static Dictionary<(int Value, bool IsGreen), string> Ways(int start, Button[] buttons, int maxLength)
    {
        Dictionary<(int Value, bool IsGreen), string> ways = new() { [(start, false)] = "" };
        var queue = new Queue<(int Value, bool IsGreen)>([(start, false)]);
        while (queue.TryDequeue(out var state) && ways[state].Length < maxLength)
        {
            foreach (var button in buttons)
            {
                if (button.Press(state) is { } next && ways.TryAdd(next, ways[state] + button.Name)) queue.Enqueue(next);
            }
        }

        return ways;
    }

    private static string? Judge(string text, int start, int target, Button[] buttons, int length)
    {
        var presses = string.Concat(AnswerTokens.Moves(text)).Replace("->", "", StringComparison.Ordinal).ToUpperInvariant();
        if (presses.Length != length) return "not a shortest list of buttons";
        var state = (Value: start, IsGreen: false);
        foreach (var press in presses)
        {
            if (press is < 'A' or > 'C' || buttons[press - 'A'].Press(state) is not { } next) return "a press is not possible";
            state = next;
        }

        return state.Value == target ? null : "not the target";
    }

    private sealed record Button(char Name, string Colour, char Sign, int Number)
    {
        public (int Value, bool IsGreen)? Press((int Value, bool IsGreen) state)
        {
            if (Colour != "any" && (Colour == "green") != state.IsGreen) return null;
            var value = Sign == '+' ? state.Value + Number : Sign == '-' ? state.Value - Number : state.Value * Number;
            return value is < 0 or > MaxValue ? null : (value, !state.IsGreen);
        }
    }
}
