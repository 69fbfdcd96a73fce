using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Puts words of the same letters together.</summary>
internal sealed class GroupAnagrams() : ReasoningTask(new("group_anagrams", TaskSuite.ReasoningGym, "a group of words a line", VerifierKind.Multiset))
{
    private static readonly string[][] Families =
    [.. """
        listen silent enlist tinsel inlets|stale steal least tales slate|stop spot post tops pots opts|care race acre|night thing|study dusty|earth heart hater
        angel angle glean|state taste|below elbow bowel|bored robed|cider cried|dear read dare|evil live vile veil|east seat eats teas|fowl wolf flow
        lamp palm|lemon melon|master stream tamers|meat team tame mate|north thorn|notes stone tones onset|ocean canoe|parts strap traps|peach cheap
        petal plate pleat|plum lump|rail liar lair|rescue secure|save vase|scare races cares acres|shore horse|skate steak takes stake|space capes paces
        spear pears spare reaps parse|team mate|tired tried|united untied|unit|lime mile|list silt slit|loop pool polo|nest sent tens nets|node done
        resin rinse siren risen|reward drawer|saint stain satin|signed design|smile miles limes slime|south shout|super purse|trace react crate cater
        verse serve sever|wander warned|wasp swap paws|who how|words sword|gum mug|pin nip|tab bat|ton not|war raw|ward draw|star rats arts tsar|tide diet edit tied
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).DistinctBy(family => string.Concat(family[0].Order()))];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Two words are anagrams if they have the same letters equally often. Group these words so that anagrams are together:\n\n{words}\n\nWrite one group a line, its words separated by blanks; a word without a partner is a group by itself. The order does not matter.",
        "Sort the following words into groups of mutual anagrams.\n\n{words}\n\nEach line of the answer is one group (words with blanks between them), in any order; every word must appear exactly once, alone if nothing matches it.",
        "Which of these words consist of the same letters?\n\n{words}\n\nAnswer with all words, arranged so that each line holds exactly the words that are rearrangements of each other, blanks between them.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        string[][] groups = [.. random.Sample(Families, level + 2).Select(family => random.Sample(family, random.Between(1, family.Length)))];
        var answer = string.Join('\n', groups.Select(group => string.Join(' ', group)));
        var expected = Canonical(answer);
        var words = random.Shuffled([.. groups.SelectMany(group => group)]);
        return new TaskDraft(answer, Accept.When(text => text.Length <= 5_000 && Canonical(text) == expected ? null : "not the groups"), ("words", string.Join(", ", words)))
        {
            Size = words.Length,
            Right = () => ["- " + answer.Replace("\n", "\n- ", StringComparison.Ordinal), $"[[{answer.Replace(" ", ", ", StringComparison.Ordinal).Replace("\n", "], [", StringComparison.Ordinal)}]]", string.Join('\n', groups.Reverse().Select(group => string.Join(' ', group.Reverse())))],
            Wrong = () => [answer.Replace('\n', ' '), answer + "\n" + words[0], answer[..answer.LastIndexOf('\n')]],
        };
    }

    private static string Canonical(string text)
    {
        if (!AnswerTokens.IsList(string.Join('\n', text.Split('\n').Select(line => AnswerTokens.WithoutBullet(line.Trim()))))) return text;
        var lines = text.Contains(']', StringComparison.Ordinal) ? text.Split(']') : text.Split('\n');
        return string.Join('|', lines.Select(line => string.Join(' ', AnswerTokens.Pieces(AnswerTokens.WithoutBullet(line.Trim().ToLowerInvariant())).Order(StringComparer.Ordinal))).Where(line => line.Length > 0).Order(StringComparer.Ordinal));
    }
}
