using TrainTinyModel.Families;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>Draws wordings of families: whole ones, and phrases with a frame around them.</summary>
internal static class FamilyWordings
{
    private const double WholeShare = 0.5;

    // One frame in 8: frames are common to all families, and each carries a tenth of what a question says.
    private static readonly WordingFile Frames = WordingFile.Read("frames", heldOutOneIn: 8);
    private static readonly Dictionary<string, WordingFile> Files = FamilyCatalog.All.ToDictionary(family => family.Name, family => WordingFile.Read("families/" + family.Name, family.IsHeldOut ? 0 : 5));

    /// <summary>Draws a wording with its slots open.</summary>
    public static string Next(Draw draw, Family family, WordingSplit split)
    {
        var file = Files[family.Name];
        if (family.IsHeldOut) split = WordingSplit.Trained;
        string[] sections = [.. file.Sections.Where(section => file.LinesOf(section, split).Count > 0)];
        var composed = sections.Where(section => section != "whole").ToArray();
        var section = composed.Length == 0 || (sections.Contains("whole") && draw.Chance(WholeShare)) ? "whole" : draw.Pick(composed);
        var line = Wording.Expand(draw, draw.Pick(file.LinesOf(section, split)));
        if (section == "whole") return line;
        var frames = Frames.LinesOf(section, split == WordingSplit.HeldOut && draw.Coin() ? WordingSplit.HeldOut : WordingSplit.Trained);
        return Wording.Expand(draw, draw.Pick(frames)).Replace("*", line, StringComparison.Ordinal);
    }

    public static int CountLines(WordingSplit split) => Files.Values.Sum(file => file.Sections.Sum(section => file.LinesOf(section, split).Count));

    /// <summary>Gets every wording of a family that training may draw from, choices open.</summary>
    public static IEnumerable<string> LinesOf(Family family, WordingSplit split) => Files[family.Name].Sections.SelectMany(section => Files[family.Name].LinesOf(section, split));
}
