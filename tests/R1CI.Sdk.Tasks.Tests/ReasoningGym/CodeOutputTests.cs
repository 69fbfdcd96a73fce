using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CodeOutputTests() : TaskTests("codeio")
{
    /// <summary>Reads the program line by line, as text.</summary>
    protected override string Solve(string prompt)
    {
        var program = prompt.Split("\n\n").Single(block => block.Contains("print(a, b, c)") && block.StartsWith("a = ")).Split('\n');
        var values = new Dictionary<string, int>();
        for (var at = 0; at < program.Length; at++)
        {
            if (Regex.Match(program[at], @"^for i in range\((\d+), (\d+)\):$") is not { Success: true } loop)
            {
                Run(program[at], values);
                continue;
            }

            var body = program.Skip(at + 1).TakeWhile(line => line.StartsWith(' ')).ToArray();
            for (var i = int.Parse(loop.Groups[1].Value); i < int.Parse(loop.Groups[2].Value); i++)
            {
                values["i"] = i;
                for (var line = 0; line < body.Length; line++)
                {
                    var condition = Regex.Match(body[line], @"if i % (\d+) == 0:");
                    if (!condition.Success) Run(body[line].Trim(), values);
                    else if (i % int.Parse(condition.Groups[1].Value) != 0) line++;
                }
            }

            at += body.Length;
        }

        return $"{values["a"]} {values["b"]} {values["c"]}";
    }

    private static void Run(string line, Dictionary<string, int> values)
    {
        if (line.StartsWith("print")) return;
        if (Regex.Match(line, @"^([abc]) = (\d+)$") is { Success: true } given) values[given.Groups[1].Value] = int.Parse(given.Groups[2].Value);
        else if (Regex.Match(line, @"^([abc]) = \(([abci]) ([-+*]) ([abci])\) % (\d+)$") is { Success: true } sum)
        {
            var (x, y, modulus) = (values[sum.Groups[2].Value], values[sum.Groups[4].Value], int.Parse(sum.Groups[5].Value));
            var value = sum.Groups[3].Value switch { "+" => x + y, "-" => x - y, _ => x * y };
            while (value < 0) value += modulus;
            values[sum.Groups[1].Value] = value % modulus;
        }
        else throw new FormatException(line);
    }
}
