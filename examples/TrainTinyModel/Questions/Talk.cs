namespace TrainTinyModel.Questions;

/// <summary>Sentences around questions, requests to check, questions out of scope, greetings, system messages.</summary>
internal static class Talk
{
    private static readonly WordingFile Before = WordingFile.Read("talk/before");
    private static readonly WordingFile After = WordingFile.Read("talk/after");
    private static readonly WordingFile Check = WordingFile.Read("talk/check");
    private static readonly WordingFile Recheck = WordingFile.Read("talk/recheck");
    private static readonly WordingFile Outside = WordingFile.Read("talk/outside");
    private static readonly WordingFile System = WordingFile.Read("talk/system", heldOutOneIn: 0);
    private static readonly (string Reply, string Asking)[] Greetings = [.. File.ReadLines(WordingFile.PathOf("talk/greetings"))
        .Where(line => line.Contains("<-", StringComparison.Ordinal))
        .Select(line => line.Split(" <- ", 2)).Select(parts => (parts[0], parts[1]))];

    /// <summary>Puts now and then something before and after a question.</summary>
    public static string Wrap(Draw draw, string question, WordingSplit split)
    {
        if (draw.Chance(0.22)) question = $"{Line(draw, Before, split)} {question}";
        if (draw.Chance(0.05)) question = $"{Line(draw, Before, split)} {question}";
        if (draw.Chance(0.22)) question = $"{question} {Line(draw, After, split)}";
        return question;
    }

    public static string WithCheck(Draw draw, string question, WordingSplit split) =>
        draw.Chance(0.9) ? $"{question} {Line(draw, Check, split)}" : $"{Line(draw, Check, split)} {question}";

    public static string CheckAgain(Draw draw, WordingSplit split) => Line(draw, Recheck, split);

    public static string OutOfScope(Draw draw, WordingSplit split) => Noise.Recase(draw, Line(draw, Outside, split));

    public static (string Question, string Reply) Greeting(Draw draw)
    {
        var (reply, asking) = draw.Pick(Greetings);
        return (Filled(draw, asking), reply);
    }

    public static string SystemMessage(Draw draw) => string.Join(' ', draw.Sample(System.LinesOf("whole", WordingSplit.Trained), draw.Int(1, 5)));

    private static string Line(Draw draw, WordingFile file, WordingSplit split) => Filled(draw, draw.Pick(file.LinesOf("whole", split)));

    // A slot that occurs twice has two values: "from {c} to {c}".
    private static string Filled(Draw draw, string wording)
    {
        var text = Wording.Expand(draw, wording);
        while (text.IndexOf('{', StringComparison.Ordinal) is var at and >= 0)
        {
            text = text[..at] + ValueOf(draw, text[at + 1]) + text[(at + 3)..];
        }

        return text;
    }

    private static string ValueOf(Draw draw, char slot) => slot switch
    {
        'n' => draw.Pick(WordLists.Names),
        'c' => draw.Pick(WordLists.Countries),
        'l' => draw.Pick(WordLists.Languages),
        'd' => draw.Pick(WordLists.Days),
        'y' => $"{draw.Int(1400, 2030)}",
        'k' => $"{draw.Int(1, 30)}",
        _ => draw.Pick(WordLists.Nouns),
    };
}
