namespace R1CI.Sdk.CodeIO.Records;

/// <summary>A function in CodeI/O's unified format: code, entry, description, input generator and problem statement.</summary>
public sealed record CodeFunction
{
    /// <summary>The entry's name in the released data.</summary>
    public const string ReleasedEntry = "main_solution";

    /// <summary>The name of the function in <see cref="Generator"/>.</summary>
    public const string GeneratorEntry = "input_generator";

    /// <summary>Gets the name by content: <c>f-</c> and 16 hexadecimal digits of code, entry, generator, description and statement.</summary>
    public string Id => RecordId.Of('f', RefCode, EntryName, Generator, IoRequirements, Statement);

    /// <summary>Gets the <see cref="RawSource.Id"/> of the source that it comes from.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the reference code: imports, helpers and, last, the entry; <c>refcode</c> in JSON.</summary>
    public required string RefCode { get; init; }

    /// <summary>Gets the function that is called with the input as keyword arguments; <c>funcname</c> in JSON.</summary>
    public string EntryName { get; init; } = ReleasedEntry;

    /// <summary>Gets the description of each argument and of the result; <c>io_requirements</c> in JSON.</summary>
    public required string IoRequirements { get; init; }

    /// <summary>Gets Python code that defines <c>input_generator()</c>, which returns a dictionary of arguments; <c>input_generator</c> in JSON.</summary>
    public required string Generator { get; init; }

    /// <summary>Gets the question that the function answers; <c>problem_description</c> in JSON.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets the set that it counts under; <c>category</c> in JSON.</summary>
    public string Category { get; init; } = "";

    /// <summary>Gets what else is known, such as <c>path</c>, <c>license</c>, <c>name</c> of the original function; <c>meta</c> in JSON.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets what is true of it and no reason to drop it, such as <c>constant_output</c>; <c>flags</c> in JSON.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Gets inputs with their outputs; empty before it is executed. <c>ios</c> in JSON.</summary>
    public IReadOnlyList<IoPair> Pairs { get; init; } = [];
}

/// <summary>One input and what the function makes of it, both as they were before and after one call.</summary>
/// <param name="Input">A JSON object: the arguments by name, as they were before the call.</param>
/// <param name="Output">The result as JSON.</param>
public sealed record IoPair(string Input, string Output);
