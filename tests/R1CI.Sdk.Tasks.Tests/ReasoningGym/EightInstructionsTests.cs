namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class EightInstructionsTests() : TaskTests("bf")
{
    protected override string Solve(string prompt)
    {
        var (program, tape, at, output) = (prompt.Split("\n\n")[1], new int[50], 0, "");
        var partner = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var place = 0; place < program.Length; place++)
        {
            if (program[place] == '[') open.Push(place);
            if (program[place] == ']') { partner[place] = open.Pop(); partner[partner[place]] = place; }
        }

        for (var place = 0; place < program.Length; place++)
        {
            switch (program[place])
            {
                case '>': at++; break;
                case '<': at--; break;
                case '+': tape[at]++; break;
                case '-': tape[at]--; break;
                case '.': output += (char)tape[at]; break;
                case '[': if (tape[at] == 0) place = partner[place]; break;
                case ']': if (tape[at] != 0) place = partner[place]; break;
                default: throw new FormatException(program);
            }
        }

        return output;
    }
}
