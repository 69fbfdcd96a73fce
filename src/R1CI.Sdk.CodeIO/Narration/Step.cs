namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>What a step of a call is.</summary>
internal enum StepKind { Call, Assign, Set, Do, Test, Turn, Item, Return }

/// <summary>One step of a call that was watched, with the values that it read and made as texts.</summary>
internal sealed class Step(StepKind kind, CallFrame frame)
{
    public StepKind Kind => kind;

    public CallFrame Frame => frame;

    /// <summary>Gets the loops that it is inside of, outermost first, each with its turn.</summary>
    public IReadOnlyList<(LoopRun Run, int Turn)> Path { get; init; } = [];

    /// <summary>Gets what is assigned, called or done, in the words of the code.</summary>
    public string Head { get; init; } = "";

    /// <summary>Gets expressions that have one value: as the code has it, with values for names, and last the value.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Gets the names that it read, with their values.</summary>
    public IReadOnlyList<(string Name, string? Value)> Reads { get; init; } = [];

    /// <summary>Gets the names that have a value after it.</summary>
    public IReadOnlyList<(string Name, string? Value)> Writes { get; init; } = [];

    /// <summary>Gets whether its value is too long to tell, or no plain data.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Gets what follows from it; empty for nothing.</summary>
    public string Tail { get; init; } = "";

    /// <summary>Gets or sets whether the result depends on it.</summary>
    public bool Matters { get; set; } = true;
}

/// <summary>One call of a function of the program.</summary>
internal sealed class CallFrame(string name, int depth, int level)
{
    public string Name => name;

    /// <summary>Gets how deep the interpreter was nested.</summary>
    public int Depth => depth;

    /// <summary>Gets how deep calls of the program's functions are nested, 0 for the entry.</summary>
    public int Level => level;

    /// <summary>Gets or sets the step that begins it; its loops are those that the call is made in.</summary>
    public Step? CallStep { get; set; }

    /// <summary>Gets or sets what it returned, as text; <see langword="null"/> while it runs, and when that cannot be told.</summary>
    public string? Result { get; set; }

    public List<(string Name, string? Value)> Arguments { get; } = [];

    public Dictionary<Python.Syntax.Node, Python.Watching.Sighting> Values { get; } = [];

    public Dictionary<Python.Syntax.Node, (LoopRun Run, int Turn)> Loops { get; } = [];
}

/// <summary>One run of a loop from its first turn to its last.</summary>
internal sealed class LoopRun
{
    public int Turns { get; set; }
}
