using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Finds the one who feels in a certain way about a thing among many sentences.</summary>
internal sealed class NeedleHaystack() : ReasoningTask(new("needle_haystack", TaskSuite.ReasoningGym, "name", VerifierKind.Exact))
{
    private static readonly string[] Names =
    [.. """
        Adam Agnes Albert Alma Anton Astrid Basil Beatrix Bruno Carla Cecil Cleo Conrad Cora Cyrus Daphne Dario Delia Edgar Edith Elias Elsa Emil Esther
        Fabian Fiona Flora Frank Gemma Georg Gilda Harold Hazel Hector Helga Henrik Ingrid Irma Ivan Jasper Joan Judith Julian Kara Kurt Lara Leopold Lydia
        Magnus Maren Martin Maud Milo Mona Nadia Nelson Nora Olaf Olga Oscar Paula Percy Petra Quentin Rhea Robin Rosa Rufus Sandra Selma Silas Stella Tessa
        Theo Tilda Ulrich Ursula Vera Victor Vivian Walter Wanda Wilma Xenia Yvonne Zelda
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] Feelings = ["likes", "hates", "collects", "fears", "draws", "studies", "paints", "avoids"];

    private static readonly string[] Things =
    [.. """
        anchors apples bridges buttons camels candles carpets castles cherries clocks coconuts comets dolphins drums eagles ferries flutes forests foxes ghosts glaciers
        hammers harps hats islands jigsaws kites ladders lakes lanterns lemons maps marbles meadows mirrors moths mushrooms onions owls parades pearls pianos planets
        poems puddles rainbows ravens ribbons rivers robots rockets roses sailors shadows snails spiders stamps storms tea towers trains trumpets tulips turnips
        umbrellas violins volcanoes waterfalls whales windmills wolves
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Read these sentences:\n\n{sentences}\n\nWho {question}? Answer with the name.",
        "{sentences}\n\nAccording to this text, which person {question}? Give only the name.",
        "Somewhere in the following text it says who {question}. Find the name.\n\n{sentences}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        List<(string Name, string Fact)> sentences = [];
        HashSet<string> facts = [];
        while (sentences.Count < 15 * level * level)
        {
            var fact = $"{random.Pick(Feelings)} {random.Pick(Things)}";
            if (facts.Add(fact)) sentences.Add((random.Pick(Names), fact));
        }

        var (name, question) = random.Pick(sentences);
        return new TaskDraft(name, Accept.Words(name), ("sentences", string.Join(' ', sentences.Select(sentence => $"{sentence.Name} {sentence.Fact}."))), ("question", question)) { Size = sentences.Count };
    }
}
