using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether one string becomes another by renaming its letters.</summary>
internal sealed class IsomorphicStrings() : ReasoningTask(new("isomorphic_strings", TaskSuite.ReasoningGym, "yes or no", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Two strings are isomorphic if the letters of the first can be replaced, each always by the same letter and different ones by different letters, so that the second results. Are these two?\n\n{first}\n{second}\n\nAnswer yes or no.",
        "Is there a one-to-one renaming of letters (a letter may keep its name) that turns the first line into the second?\n\n{first}\n{second}\n\nReply yes or no.",
        "Compare the patterns of two words: do equal letters stand at exactly the same places in both?\n\n{first}\n{second}\n\nSay yes or no.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (length, letters) = ((4 * level) + 3, random.Shuffled([.. "abcdefghijklmnopqrstuvwxyz"]));
        var first = string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Below(level + 3)]));
        var names = random.Shuffled([.. "abcdefghijklmnopqrstuvwxyz"]);
        var second = string.Concat(first.Select(letter => names[letter - 'a'])).ToCharArray();
        // One letter changed: the pair may still be isomorphic, so it is looked at afterwards.
        if (random.Chance(3, 5)) second[random.Below(length)] = second[random.Below(length)];
        var answer = Enumerable.Range(0, length).All(a => Enumerable.Range(0, a).All(b => (first[a] == first[b]) == (second[a] == second[b]))) ? "yes" : "no";
        return new TaskDraft(answer, Accept.Words(answer), ("first", first), ("second", new string(second))) { Size = length };
    }
}
