using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Who has what after a number of swaps.</summary>
internal sealed class TrackingShuffledObjects(int people, string word)
    : ReasoningTask(new($"tracking_shuffled_objects_{word}_objects", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly (string Scene, string Has, string Swap, string Ask, string[] Objects)[] Scenes =
    [
        ("Some friends meet to swap toys.", "has", "trade what they have", "has", ["a kite", "a puzzle", "a yo-yo", "a drum", "a robot", "a doll", "a frisbee", "a spinning top", "a rubber duck", "a train"]),
        ("A reading club passes novels around.", "is reading", "exchange novels", "is reading", ["Emma", "Dracula", "Ulysses", "Walden", "Candide", "Middlemarch", "Kim", "Hamlet", "Ivanhoe", "Lolita"]),
        ("A football team changes positions during a match.", "plays", "change places", "plays", ["goalkeeper", "sweeper", "left back", "right back", "striker", "left winger", "right winger", "playmaker", "libero", "centre forward"]),
        ("Cooks share one kitchen and swap duties.", "is in charge of", "swap duties", "is in charge of", ["the soup", "the salad", "the sauce", "the bread", "the dessert", "the fish", "the coffee", "the roast", "the rice", "the dishes"]),
        ("Children hold balloons and keep changing them.", "holds", "swap balloons", "holds", ["the red one", "the blue one", "the green one", "the yellow one", "the white one", "the pink one", "the black one", "the orange one", "the silver one", "the purple one"]),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        {scene} At the start:
        {start}
        Then, one after the other:
        {swaps}
        After all this, what is true?
        {question}
        {options}
        Answer with the letter of the option, such as (A).
        """,
        """
        Keep track of who has what. {scene}
        The beginning:
        {start}
        The changes, in this order:
        {swaps}
        Complete the sentence as it stands at the end.
        {question}
        {options}
        Give the letter in parentheses.
        """,
        """
        {scene} This is how it begins:
        {start}
        and this is what happens next, line by line:
        {swaps}
        Which option finishes the sentence correctly once everything has happened?
        {question}
        {options}
        Reply with one letter, like (C).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var scene = random.Pick(Scenes);
        var (names, objects) = (random.Sample(Vocabulary.People, people), random.Sample(scene.Objects, people));
        var held = objects.ToArray();
        List<string> swaps = [];
        for (var swap = 0; swap < people - 1 + (people * (level - 1)); swap++)
        {
            var pair = random.Sample([.. Enumerable.Range(0, people)], 2);
            (held[pair[0]], held[pair[1]]) = (held[pair[1]], held[pair[0]]);
            swaps.Add($"{names[pair[0]]} and {names[pair[1]]} {scene.Swap}.");
        }

        var asked = random.Below(people);
        return new OptionList(objects, Array.IndexOf(objects, held[asked])).Draft(swaps.Count,
            ("scene", scene.Scene), ("start", string.Join('\n', names.Select((name, at) => $"{name} {scene.Has} {objects[at]}."))),
            ("swaps", string.Join('\n', swaps)), ("question", $"{names[asked]} {scene.Ask} ..."));
    }
}
