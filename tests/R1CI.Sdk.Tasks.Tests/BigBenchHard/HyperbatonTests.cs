namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class HyperbatonTests() : TaskTests("hyperbaton")
{
    private static readonly string[] Order =
    [
        "lovely awful nice wonderful silly terrible beautiful boring charming horrible", "big small huge tiny enormous little gigantic medium-sized",
        "old new ancient brand-new antique modern centuries-old", "round square rectangular triangular oval spherical circular cubic",
        "red blue green yellow black white purple brown grey pink", "French Chinese Turkish Mexican Polish Indian Brazilian Japanese Kenyan Swedish",
        "wooden plastic leather metal glass cardboard cotton steel silk ceramic", "sewing cooking hiking drinking writing walking sleeping gardening",
    ];

    protected override string Solve(string prompt) => PromptText.Only(prompt, phrase =>
    {
        var classes = phrase.Split(' ')[1..^1].Select(word => Array.FindIndex(Order, words => words.Split(' ').Contains(word))).ToArray();
        return classes.Zip(classes.Skip(1)).All(pair => pair.First < pair.Second);
    });
}
