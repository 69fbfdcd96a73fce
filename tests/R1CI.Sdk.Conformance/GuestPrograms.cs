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

    /// <summary>Calls a function with arguments given by their names, each a whole number, and prints the result.</summary>
    public required Func<string, (string Name, int Value)[], string> PrintCallByName { get; init; }

    /// <summary>Calls a function by name without arguments for ever.</summary>
    public required Func<string, string> CallForever { get; init; }

    /// <summary>Takes memory for ever in buffers of bytes, which some engines keep outside their heap.</summary>
    public required string TakeBuffers { get; init; }

    /// <summary>Prints so many lines of 99 times the letter x.</summary>
    public required Func<int, string> PrintLines { get; init; }

    /// <summary>Prints half of a surrogate pair between two letters, "aXb".</summary>
    public required string PrintLoneSurrogate { get; init; }

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
        PrintCallByName = (name, arguments) => $"print(repr({name}({string.Join(", ", arguments.Select(argument => $"{argument.Name}={argument.Value}"))})))",
        CallForever = name => $"while True:\n    {name}()",
        TakeBuffers = "xs = []\nwhile True:\n    xs.append(bytearray(1 << 20))",
        PrintLines = count => $"for _ in range({count}):\n    print('x' * 99)",
        PrintLoneSurrogate = "print('a\\ud800b')",
    };

    /// <summary>Gets the programs in JavaScript: <c>console</c>, <c>readline()</c> (a line, or null at the end), host functions that return at once.</summary>
    public static GuestPrograms JavaScript { get; } = new()
    {
        Print = text => $"console.log({Quote(text)});",
        Define = (name, value) => $"var {name} = {value};",
        PrintName = name => $"console.log({name});",
        Fail = message => $"console.log('before');\nthrow new TypeError({Quote(message)});",
        FailureType = "TypeError",
        RunForever = "console.log('before');\nfor (;;) { }",
        RefuseToEnd = "for (;;) { try { for (;;) { } } catch { } finally { continue; } }",
        TakeMemory = "const xs = [];\nfor (;;) xs.push(new Array(1000).fill(xs.length));",
        Flood = "for (;;) console.log('x'.repeat(100));",
        Recurse = "function f(n) { return f(n + 1) + 1; }\nf(0);",
        Malformed = "let x = ;",
        PrintRandom = "console.log(Math.random());",
        PrintInput = "{ const line = readline(); if (line === null) throw new Error('no input'); console.log(line); }",
        PrintCall = (name, arguments) => $"console.log({name}({arguments}));",
        PrintCallByName = (name, arguments) => $"console.log({name}({{ {string.Join(", ", arguments.Select(argument => $"{argument.Name}: {argument.Value}"))} }}));",
        CallForever = name => $"for (;;) {name}();",
        TakeBuffers = "const xs = [];\nfor (;;) xs.push(new Uint8Array(1 << 20).fill(1));",
        PrintLines = count => $"for (let i = 0; i < {count}; i++) console.log('x'.repeat(99));",
        PrintLoneSurrogate = "console.log('a\\ud800b');",
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";
}
