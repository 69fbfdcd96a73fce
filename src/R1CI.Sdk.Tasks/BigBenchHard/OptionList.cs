using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The options of a question, of which one is right.</summary>
/// <param name="texts">At most 26 different texts.</param>
/// <param name="right">Which one is right, from 0.</param>
internal sealed class OptionList(IReadOnlyList<string> texts, int right)
{
    /// <summary>The options as prompts list them, a line each.</summary>
    public string Text => string.Join('\n', texts.Select((text, at) => $"{Label(at)} {text}"));

    public static OptionList Shuffled(TaskRandom random, string right, IEnumerable<string> wrong)
    {
        var texts = random.Shuffled<string>([right, .. wrong]);
        return new OptionList(texts, Array.IndexOf(texts, right));
    }

    /// <summary>Numbers in increasing order, the right one at any place among them; none is below the least.</summary>
    public static OptionList Around(TaskRandom random, int right, int count, int least = 0)
    {
        var first = Math.Max(least, right - random.Below(count));
        return new OptionList([.. Enumerable.Range(first, count).Select(number => $"{number}")], right - first);
    }

    /// <summary>The item whose answer is the right option; the wordings have a place <c>{options}</c>.</summary>
    public TaskDraft Draft(long size, params (string Name, string Text)[] slots) =>
        new(Label(right), Accept.Option(right, texts), [.. slots, ("options", Text)])
        {
            Size = size,
            Right = () => [$"{(char)('A' + right)}", $"{(char)('a' + right)})", $"{Label(right)} {texts[right]}", $"**{texts[right]}**"],
            Wrong = () => texts.SelectMany((text, at) => at == right ? [] : new[] { Label(at), text, $"{(char)('A' + at)}", $"{Label(right)} {text}" }),
        };

    private static string Label(int at) => $"({(char)('A' + at)})";
}
