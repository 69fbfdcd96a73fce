namespace TrainTinyModel.Questions;

/// <summary>Lists of words that lie beside the wordings, one blank-separated file each.</summary>
internal static class WordLists
{
    public static IReadOnlyList<string> Nouns { get; } = Read("words");

    /// <summary>Gets words for training alone: a word of a question is to be copied, so there must be too many to remember.</summary>
    public static IReadOnlyList<string> More { get; } = Read("more");

    public static IReadOnlyList<string> Names { get; } = Read("names");

    public static IReadOnlyList<string> Things { get; } = Read("things");

    public static IReadOnlyList<string> Places { get; } = Read("places");

    public static IReadOnlyList<string> Countries { get; } = Read("countries");

    public static IReadOnlyList<string> Languages { get; } = Read("languages");

    public static IReadOnlyList<string> Days { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static string[] Read(string name) =>
        [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wordings", "lists", name + ".txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
