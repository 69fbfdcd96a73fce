using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class RubiksCubeTests() : TaskTests("rubiks_cube")
{
    // The strips around each side, in the order in which a clockwise turn moves them; digits are places 1 to 9 of a side.
    private static readonly Dictionary<char, string> Strips = new()
    {
        ['U'] = "F123 L123 B123 R123", ['R'] = "F369 U369 B741 D369", ['F'] = "U789 R147 D321 L963", ['D'] = "F789 R789 B789 L789", ['L'] = "U147 F147 D147 B963", ['B'] = "U321 L147 D789 R963",
    };

    private static readonly string[] Names = [.. from face in "URFDLB" from times in new[] { "", "2", "'" } select face + times];

    /// <summary>From both ends: three turns from the cube, three from the solved one.</summary>
    protected override string Solve(string prompt)
    {
        var near = Around(Read(prompt), 3);
        foreach (var (cube, turns) in Around("UUUUUUUUURRRRRRRRRFFFFFFFFFDDDDDDDDDLLLLLLLLLBBBBBBBBB", 3))
        {
            if (!near.TryGetValue(cube, out var first)) continue;
            var back = turns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(turn => turn.EndsWith('2') ? turn : turn.EndsWith('\'') ? turn[..1] : turn + "'");
            return $"{first} {string.Join(' ', back)}".Trim();
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var cube = Read(prompt);
        foreach (var turn in answer.Trim('(', ')').Replace('’', '\'').Replace('′', '\'').Split(' ', ','))
        {
            if (!Names.Contains(turn)) return false;
            cube = Turned(cube, turn);
        }

        return Regex.IsMatch(cube, @"^(?:(.)\1{8}){6}$");
    }

    private static Dictionary<string, string> Around(string start, int depth)
    {
        var seen = new Dictionary<string, string> { [start] = "" };
        var wave = new List<string> { start };
        for (; depth > 0; depth--)
        {
            var next = new List<string>();
            foreach (var cube in wave)
            {
                foreach (var name in Names)
                {
                    var turned = Turned(cube, name);
                    if (seen.TryAdd(turned, $"{seen[cube]} {name}".Trim())) next.Add(turned);
                }
            }

            wave = next;
        }

        return seen;
    }

    private static string Turned(string cube, string name)
    {
        for (var times = name.EndsWith('2') ? 2 : name.EndsWith('\'') ? 3 : 1; times > 0; times--)
        {
            var next = cube.ToCharArray();
            int Place(char face, char digit) => (9 * "URFDLB".IndexOf(face)) + digit - '1';
            for (var at = 0; at < 9; at++) next[Place(name[0], "369258147"[at])] = cube[Place(name[0], "123456789"[at])];
            var strips = Strips[name[0]].Split(' ');
            for (var strip = 0; strip < 4; strip++)
            {
                var (from, to) = (strips[strip], strips[(strip + 1) % 4]);
                for (var at = 1; at < 4; at++) next[Place(to[0], to[at])] = cube[Place(from[0], from[at])];
            }

            cube = new(next);
        }

        return cube;
    }

    private static string Read(string prompt) => string.Concat(Regex.Matches(prompt, "^[URFDLB]: ([URFDLB ]+)$", RegexOptions.Multiline).Select(side => side.Groups[1].Value.Replace(" ", "")));
}
