using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests;

/// <summary>Functions for tests.</summary>
internal static class Functions
{
    public const string IntGenerator = "import random\ndef input_generator():\n    return {'n': random.randint(0, 1000)}\n";

    public static CodeFunction Of(string code, string generator = IntGenerator) => new()
    {
        SourceId = "s-0",
        RefCode = code,
        Generator = generator,
        IoRequirements = "n (int): a number.\nreturn (int): a number.",
        Statement = "What is the number?",
    };
}
