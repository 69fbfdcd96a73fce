using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CircuitLogicTests() : TaskTests("circuit_logic")
{
    // Follows the wires backwards from the output; a gate is a table of what it gives for 0, 1 and 2 ones.
    protected override string Solve(string prompt)
    {
        var wires = Regex.Matches(prompt, @"^(w\d+) = (.+)$", RegexOptions.Multiline).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        return $"{Bit(wires.Keys.MaxBy(wire => int.Parse(wire[1..]))!)}";

        int Bit(string wire)
        {
            var parts = Regex.Match(wires[wire], @"^(\w+)\((\w+), (\w+)\)$");
            if (!parts.Success) return int.Parse(wires[wire]);
            var table = parts.Groups[1].Value switch { "AND" => "001", "OR" => "011", "XOR" => "010", "NAND" => "110", "NOR" => "100", _ => "101" };
            return table[Bit(parts.Groups[2].Value) + Bit(parts.Groups[3].Value)] - '0';
        }
    }
}
