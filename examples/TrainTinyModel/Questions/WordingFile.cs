using System.Security.Cryptography;
using System.Text;

namespace TrainTinyModel.Questions;

/// <summary>A part of the wordings: what training reads, or what it never sees.</summary>
internal enum WordingSplit
{
    Trained,
    HeldOut,
}

/// <summary>
/// A file of wordings, a line each, in sections: <c>[whole]</c> questions, and <c>[noun]</c>, <c>[clause]</c> and <c>[task]</c> phrases that frames of
/// the same section are put around. A line's own hash decides whether it is held out, so that a new line moves no other.
/// </summary>
internal sealed class WordingFile
{
    private readonly Dictionary<(string Section, WordingSplit Split), List<string>> _lines = [];

    private WordingFile(string path, int heldOutOneIn)
    {
        var section = "whole";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line is "[whole]" or "[noun]" or "[clause]" or "[task]")
            {
                section = line[1..^1];
                continue;
            }

            var place = (section, IsHeldOut(line, heldOutOneIn) ? WordingSplit.HeldOut : WordingSplit.Trained);
            if (!_lines.TryGetValue(place, out var lines)) _lines[place] = lines = [];
            if (!lines.Contains(line)) lines.Add(line);
        }
    }

    public IEnumerable<string> Sections => _lines.Keys.Select(key => key.Section).Distinct();

    /// <param name="name">The file's path below the folder of wordings, without its ending.</param>
    /// <param name="heldOutOneIn">Of how many lines one is held out; 0 for none.</param>
    public static WordingFile Read(string name, int heldOutOneIn = 5) => new(PathOf(name), heldOutOneIn);

    /// <summary>Gets the lines of a section; empty when it has none.</summary>
    public IReadOnlyList<string> LinesOf(string section, WordingSplit split) => _lines.TryGetValue((section, split), out var lines) ? lines : [];

    internal static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "wordings", name + ".txt");

    // A line that is nothing but its slot says nothing about its family that could be held out.
    private static bool IsHeldOut(string line, int oneIn) =>
        oneIn > 0 && !(line[0] == '{' && line[^1] == '}' && line.Length < 5) && SHA256.HashData(Encoding.UTF8.GetBytes(line))[0] % oneIn == 0;
}
