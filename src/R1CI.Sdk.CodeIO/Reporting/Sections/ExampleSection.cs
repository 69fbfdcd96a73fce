using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>Shows some records in full, each folded into one line.</summary>
internal static class ExampleSection
{
    private const int PromptChars = 8_000;
    private const int AnswerChars = 6_000;

    // Of a record with more turns, the first and the last are shown.
    private const int MostTurns = 6;

    /// <summary>Writes the records.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<Example> examples)
    {
        html.Element("p", "Chosen by rule, not by hand: of each direction and outcome the first record, and the one whose id is the least. Long texts are cut in the middle; characters that cannot be seen are shown by their number.", ("class", "hint"));
        html.Line();
        foreach (var example in examples)
        {
            Fold.Write(html, example.IsRight, example.AsksOutput ? "predict the output" : "predict the input", [example.Id, Display.Of(example.Turns.Count, "answer", "answers")], () => Inside(html, example));
        }
    }

    private static void Inside(HtmlWriter html, Example example)
    {
        using (html.Open("p", ("class", "facts")))
        {
            html.Text("Function ");
            html.Element("code", LongText.Shorten(example.FunctionId, Names.MaxChars));
        }

        html.Line();
        TextBlock.Write(html, "prompt", "Prompt", example.Prompt, PromptChars);
        for (var turn = 0; turn < example.Turns.Count; turn++)
        {
            if (turn == MostTurns / 2 && example.Turns.Count > MostTurns)
            {
                var left = example.Turns.Count - MostTurns;
                html.Element("p", $"{Display.Of(left, "turn", "turns")} left out here.", ("class", "gap"));
                turn += left;
            }

            TextBlock.Write(html, "said", $"Answer {Display.Count(turn + 1)}", example.Turns[turn].Answer, AnswerChars);
            TextBlock.Write(html, "runtime", "Feedback", example.Turns[turn].Feedback, AnswerChars);
        }
    }
}
