using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>
/// Texts to repeat letter by letter. Before a model has formed the heads that copy, everything fixed in its scripts is right and every copied digit and
/// word is wrong; minutes of dense practice unlock it.
/// </summary>
internal static class CopyPractice
{
    private static readonly (string Ask, string Reply)[] Separators = [(", ", ", "), (" ", ", "), (", ", " "), ("\n", "\n"), (" ", " * "), (" and ", ", "), ("', '", "', '"), (", ", " + "), ("; ", ", "), ("\n- ", ", "), ("\n", ", "), (" & ", ", "), (",", ", "), (" / ", ", ")];

    private static readonly char[] Marks = [.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-*/()[]=_.:"];

    public static Lesson Next(Draw draw)
    {
        string[] items = [.. Enumerable.Range(0, draw.Int(1, 8)).Select(_ => Item(draw))];
        var (ask, reply) = draw.Pick(Separators);
        var answer = string.Join(reply, items);
        return new Lesson($"Copy: {string.Join(ask, items)}", answer, "copy", [_ => $"<<<{answer}>>>"]);
    }

    private static string Item(Draw draw) => draw.Share() switch
    {
        < 0.34 => $"{draw.Digits(1, 12)}",
        < 0.4 => $"{draw.Digits(9, 18)}{draw.Digits(1, 14)}",
        < 0.75 => SlotValues.Word(draw),
        < 0.85 => new string([.. Enumerable.Range(0, draw.Int(2, 14)).Select(_ => (char)draw.Int('a', 'z'))]),
        < 0.93 => new string([.. Enumerable.Range(0, draw.Int(2, 12)).Select(_ => draw.Pick(Marks))]),
        _ => draw.Pick(WordLists.Names),
    };
}
