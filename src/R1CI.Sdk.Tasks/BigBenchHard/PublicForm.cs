using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>What the targets of a public file are, and how answers are judged by them.</summary>
/// <param name="Description">What a target must be, for messages.</param>
/// <param name="Check">The check of a question and its target; <see langword="null"/> when the target is not of this form.</param>
internal sealed record PublicForm(string Description, Func<string, string, AnswerCheck?> Check)
{
    public static readonly PublicForm Options = new("the letter of one of its options, as (A)", CheckOption);
    public static readonly PublicForm Integer = new("an integer", (_, target) => AnswerTokens.Integers(target) is [var number] && target == $"{number}" ? Accept.Integer(number) : null);
    public static readonly PublicForm Brackets = new("closing brackets", (_, target) => target.All(letter => ")]}> ".Contains(letter, StringComparison.Ordinal)) ? CheckBrackets(target) : null);
    public static readonly PublicForm WordList = new("the words of the list, sorted", CheckWords);

    /// <summary>The form of each of the 27 public files, by its name without ending.</summary>
    public static readonly IReadOnlyDictionary<string, PublicForm> ByFile = new SortedDictionary<string, PublicForm>(StringComparer.Ordinal)
    {
        ["boolean_expressions"] = OneOf("True", "False"),
        ["causal_judgement"] = OneOf("Yes", "No"),
        ["date_understanding"] = Options,
        ["disambiguation_qa"] = Options,
        ["dyck_languages"] = Brackets,
        ["formal_fallacies"] = OneOf("valid", "invalid"),
        ["geometric_shapes"] = Options,
        ["hyperbaton"] = Options,
        ["logical_deduction_five_objects"] = Options,
        ["logical_deduction_seven_objects"] = Options,
        ["logical_deduction_three_objects"] = Options,
        ["movie_recommendation"] = Options,
        ["multistep_arithmetic_two"] = Integer,
        ["navigate"] = OneOf("Yes", "No"),
        ["object_counting"] = Integer,
        ["penguins_in_a_table"] = Options,
        ["reasoning_about_colored_objects"] = Options,
        ["ruin_names"] = Options,
        ["salient_translation_error_detection"] = Options,
        ["snarks"] = Options,
        ["sports_understanding"] = OneOf("yes", "no"),
        ["temporal_sequences"] = Options,
        ["tracking_shuffled_objects_five_objects"] = Options,
        ["tracking_shuffled_objects_seven_objects"] = Options,
        ["tracking_shuffled_objects_three_objects"] = Options,
        ["web_of_lies"] = OneOf("Yes", "No"),
        ["word_sorting"] = WordList,
    };

    public static PublicForm OneOf(string one, string other) => new($"{one} or {other}", (_, target) => target == one || target == other ? Accept.Words(target) : null);

    private static AnswerCheck? CheckOption(string question, string target)
    {
        string[] options = [.. question.Split('\n').Where(line => line is ['(', >= 'A' and <= 'Z', ')', ' ', ..])];
        if (!options.Select((line, at) => line[1] == 'A' + at).All(isNext => isNext) || target is not ['(', var letter, ')']) return null;
        var right = letter - 'A';
        if (right < 0 || right >= options.Length) return null;
        string[] texts = [.. options.Select(line => line[4..])];
        // A text that two options share names neither.
        return texts.Count(text => text.Equals(texts[right], StringComparison.OrdinalIgnoreCase)) == 1 ? Accept.Option(right, texts) : Accept.Words(target);
    }

    private static AnswerCheck CheckBrackets(string target)
    {
        var expected = Brackets(target);
        return Accept.When(answer => Brackets(answer) == expected ? null : "not the missing brackets");

        static string Brackets(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static AnswerCheck? CheckWords(string question, string target)
    {
        var words = target.Split(' ');
        var list = question[(question.LastIndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Order(StringComparer.Ordinal).SequenceEqual(list.Order(StringComparer.Ordinal))) return null;
        // Some words have an apostrophe, which parts cells.
        return Accept.Cells(AnswerTokens.Of(target));
    }
}
