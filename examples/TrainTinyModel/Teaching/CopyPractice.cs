using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>
/// Texts to repeat letter by letter. Before a model has formed the heads that copy, everything fixed in its scripts is right and every copied digit and
/// word is wrong; minutes of dense practice unlock it.
/// </summary>
internal static class CopyPractice
{
    private static readonly string[] Asked = [", ", " ", "\n", " and ", "', '", "; ", "\n- ", " & ", ",", " / "];

    // The request says what is to stand between the items, for nothing else could.
    private static readonly (string Request, string Between)[] Forms =
        [("Copy", ", "), ("Copy", ", "), ("Copy quoted", "', '"), ("Copy quoted", "', '"), ("Copy with blanks", " "), ("Copy as lines", "\n"), ("Copy as a product", " * "), ("Copy as a sum", " + ")];

    private static readonly char[] Marks = [.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-*/()[]=_.:"];

    public static Lesson Next(Draw draw)
    {
        string[] items = [.. Enumerable.Range(0, draw.Int(1, 10)).Select(_ => Item(draw))];
        // What came before says less where it came before twice: the place in the text must be kept.
        if (draw.Chance(0.25)) items = [.. Enumerable.Range(0, draw.Int(2, 14)).Select(_ => items[draw.Int(0, Math.Min(items.Length, 4) - 1)])];
        var (request, between) = draw.Pick(Forms);
        var answer = string.Join(between, items);
        return new Lesson($"{request}: {string.Join(draw.Pick(Asked), items)}", answer, "copy", [_ => $"<<<{answer}>>>"]);
    }

    /// <summary>Draws a text of few letters or digits, such as a binary number.</summary>
    private static string Repetitive(Draw draw)
    {
        var marks = draw.Any("01", "01", "0123", "19", "ab", "aeo", "xyz");
        return new string([.. Enumerable.Range(0, draw.Int(4, 24)).Select(_ => marks[draw.Int(0, marks.Length - 1)])]);
    }

    private static string Item(Draw draw) => draw.Share() switch
    {
        < 0.3 => $"{draw.Digits(1, 12)}",
        < 0.36 => $"{draw.Digits(9, 18)}{draw.Digits(1, 14)}",
        < 0.6 => SlotValues.Word(draw),
        < 0.72 => RareForms.AnyWord(draw),
        < 0.81 => new string([.. Enumerable.Range(0, draw.Int(2, 14)).Select(_ => (char)draw.Int('a', 'z'))]),
        < 0.88 => new string([.. Enumerable.Range(0, draw.Int(2, 12)).Select(_ => draw.Pick(Marks))]),
        < 0.97 => Repetitive(draw),
        _ => draw.Pick(WordLists.Names),
    };
}
