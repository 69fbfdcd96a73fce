using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>One attack: its programs and what may come of each.</summary>
/// <remarks>
/// <c>cases/LETTER-CATEGORY.txt</c>: a case starts with <c>=== ID PRIORITY TITLE</c>, every program with <c>~~~</c>. A program that is one line
/// <c>repeat: [[TEXT, COUNT], ...]</c> is the texts repeated and joined: bombs, and characters that an editor would not show.
/// </remarks>
internal sealed record AttackCase(string Id, string Priority, string Title, IReadOnlyList<string> Allowed, string? Prints, string Expect, IReadOnlyList<string> Programs)
{
    private static readonly Lazy<IReadOnlyList<AttackCase>> Python = new(static () => ReadFolder("cases"));

    /// <summary>Gets the attacks on the embedded interpreter.</summary>
    public static IReadOnlyList<AttackCase> All => Python.Value;

    public static AttackCase Get(string id) => All.First(c => c.Id == id);

    /// <summary>Reads every file of a folder beside the test program.</summary>
    public static IReadOnlyList<AttackCase> ReadFolder(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Attacks", name), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => Read(File.ReadAllText(path))),
    ];

    public static IEnumerable<AttackCase> Read(string file) =>
        file[4..].Split("\n=== ").Select(ReadCase);

    private static AttackCase ReadCase(string text)
    {
        var blocks = text.Split("\n~~~\n");
        var lines = blocks[0].Split('\n');
        var title = lines[0].Split(' ', 3);
        var fields = lines.Skip(1).Where(static line => line.Length > 0).Select(static line => line.Split(": ", 2)).ToDictionary(static f => f[0], static f => f[1]);
        return new AttackCase(
            title[0],
            title[1],
            title[2],
            fields["allowed"].Split(' '),
            fields.TryGetValue("prints", out var prints) ? JsonSerializer.Deserialize<string>(prints) : null,
            fields.GetValueOrDefault("expect", ""),
            [.. blocks.Skip(1).Select(ReadProgram)]);
    }

    private static string ReadProgram(string block)
    {
        var text = block.TrimEnd('\n');
        if (text == "ladder: 2000") return Ladder(2000);
        if (text == "elif: 50000") return "if x == 0: pass\n" + string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"elif x == {i}: pass\n"));
        if (!text.StartsWith("repeat: ", StringComparison.Ordinal)) return text;
        var program = new StringBuilder();
        foreach (var part in JsonSerializer.Deserialize<JsonElement[][]>(text["repeat: ".Length..])!)
        {
            program.Insert(program.Length, part[0].GetString()!, part[1].GetInt32());
        }

        return program.ToString();
    }

    private static string Ladder(int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(static i => new string(' ', i) + "if 1:\n")) + new string(' ', levels) + "pass";
}
