namespace R1CI.Sdk.Conformance;

/// <summary>Small programs in one guest language, from which the executor suites build their cases.</summary>
public sealed record GuestPrograms
{
    /// <summary>Prints the text given to it.</summary>
    public required Func<string, string> Print { get; init; }

    /// <summary>Defines a name with a whole number.</summary>
    public required Func<string, int, string> Define { get; init; }

    /// <summary>Prints the value of a name.</summary>
    public required Func<string, string> PrintName { get; init; }

    /// <summary>Prints "before", then fails with the message given to it.</summary>
    public required Func<string, string> Fail { get; init; }

    /// <summary>The class name of that failure.</summary>
    public required string FailureType { get; init; }

    /// <summary>Prints "before", then runs for ever.</summary>
    public required string RunForever { get; init; }

    /// <summary>Runs for ever and tries to keep a limit from ending it.</summary>
    public required string RefuseToEnd { get; init; }

    /// <summary>Takes memory for ever.</summary>
    public required string TakeMemory { get; init; }

    /// <summary>Prints for ever.</summary>
    public required string Flood { get; init; }

    /// <summary>Calls itself for ever.</summary>
    public required string Recurse { get; init; }

    /// <summary>Cannot be parsed.</summary>
    public required string Malformed { get; init; }

    /// <summary>Prints something random that was not seeded.</summary>
    public required string PrintRandom { get; init; }

    /// <summary>Prints one line of standard input.</summary>
    public required string PrintInput { get; init; }

    /// <summary>Calls a function by name with source text as arguments and prints the result.</summary>
    public required Func<string, string, string> PrintCall { get; init; }

    /// <summary>Calls a function by name without arguments for ever.</summary>
    public required Func<string, string> CallForever { get; init; }

    /// <summary>Gets the programs in Python.</summary>
    public static GuestPrograms Python { get; } = new()
    {
        Print = text => $"print({Quote(text)})",
        Define = (name, value) => $"{name} = {value}",
        PrintName = name => $"print({name})",
        Fail = message => $"print('before')\nraise ValueError({Quote(message)})",
        FailureType = "ValueError",
        RunForever = "print('before')\nwhile True:\n    pass",
        RefuseToEnd = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass\n    finally:\n        continue",
        TakeMemory = "xs = []\nwhile True:\n    xs.append('x' * 100_000)",
        Flood = "while True:\n    print('x' * 100)",
        Recurse = "def f(n):\n    return f(n + 1)\nf(0)",
        Malformed = "def f(:",
        PrintRandom = "import random\nprint(random.random())",
        PrintInput = "print(input())",
        PrintCall = (name, arguments) => $"print(repr({name}({arguments})))",
        CallForever = name => $"while True:\n    {name}()",
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";
}
