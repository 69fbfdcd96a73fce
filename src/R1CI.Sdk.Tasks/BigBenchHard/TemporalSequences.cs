using System.Globalization;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>When somebody could have been somewhere, given where he was seen.</summary>
internal sealed class TemporalSequences() : ReasoningTask(new("temporal_sequences", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    private const int OptionCount = 4;
    private const int QuarterHours = 4;

    private static readonly string[] Aims = ["swimming pool", "museum", "bakery", "post office", "cinema", "garden centre", "dentist", "tennis court", "chapel", "hardware store"];

    private static readonly string[] Doings =
    [
        "walking a dog in the park", "reading in the library", "waiting at the bus stop", "drinking tea in a cafe", "repairing a bicycle in the yard", "shopping at the market",
        "rehearsing with the choir", "playing chess in the club", "jogging along the river", "watering plants on the balcony", "talking to a neighbour at the gate", "working in the office",
        "having a haircut", "painting a fence", "taking photographs on the bridge", "doing laundry at the laundrette",
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Some time during one day {person} went to the {aim}. This is known of that day:

        {facts}

        In which period can the visit have taken place?
        {options}
        Answer with the letter of the option, such as (A).
        """,
        """
        When could {person} have been at the {aim}? Nobody can be in two places at once, and these are the facts:

        {facts}

        Choose the only possible time.
        {options}
        Give the letter in parentheses.
        """,
        """
        A detective wants to know when {person} visited the {aim}. The witnesses' reports of the day:

        {facts}

        Only one of these periods fits. Which?
        {options}
        Reply with one letter, like (B).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var people = random.Sample(Vocabulary.People, 3 + (2 * level));
        var (person, aim) = (people[0], random.Pick(Aims));
        // Borders of periods that follow one another; in one of them nobody saw the person.
        var borders = random.Sample([.. Enumerable.Range(5 * QuarterHours, 18 * QuarterHours).Where(time => level > 2 || time % QuarterHours == 0)], people.Length).Order().ToArray();
        var periods = borders.Length - 1;
        var free = random.Below(periods);
        var doings = random.Sample(Doings, periods);
        List<string> facts = [$"{person} got up at {Clock(borders[0])}.", $"The {aim} was closed from {Clock(borders[^1])} on."];
        for (var period = 0; period < periods; period++)
        {
            if (period != free) facts.Insert(facts.Count - 1, $"{people[period + 1]} saw {person} {doings[period]} from {Period(borders, period)}.");
        }

        var wrong = random.Shuffled([.. Enumerable.Range(0, periods).Where(period => period != free)]).Take(OptionCount - 1);
        return OptionList.Shuffled(random, Period(borders, free), wrong.Select(period => Period(borders, period))).Draft(facts.Count,
            ("person", person), ("aim", aim), ("facts", string.Join('\n', level == 1 ? [.. facts] : random.Shuffled(facts))));
    }

    private static string Period(int[] borders, int at) => $"{Clock(borders[at])} to {Clock(borders[at + 1])}";

    private static string Clock(int quarters) => new TimeOnly(quarters / QuarterHours, quarters % QuarterHours * 15).ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
}
