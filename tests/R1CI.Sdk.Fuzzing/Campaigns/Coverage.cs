using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Objects;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>How often each grammar rule, and in a third of them each instruction, stood in the programs of a window of 10,000.</summary>
internal sealed class Coverage
{
    /// <summary>Programs in a window: in each, every rule and nine instructions of ten have to occur.</summary>
    public const int WindowSize = 10_000;

    private const int LeastInstructionPercent = 90;

    // Marks where the instructions begin that run out of line; never compiled.
    private static readonly string[] Names = [.. Enum.GetValues<Op>().Where(static op => op is not Op.Rare).Select(static op => op.ToString())];

    /// <summary>Gets which part of the programs is compiled to count: that costs a fifth of running them, and fewer programs can only show less.</summary>
    public int CompiledOneIn { get; init; } = 3;

    private static readonly string[] NameOf = [.. Enumerable.Range(0, (int)Enum.GetValues<Op>().Max() + 1).Select(static op => ((Op)op).ToString())];

    public long Programs { get; set; }

    public long[] Rules { get; set; } = new long[Enum.GetValues<GrammarRule>().Length];

    /// <summary>Gets how often each instruction occurred, by its name: a campaign may go on with another set of them.</summary>
    public SortedDictionary<string, long> Ops { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gets the rules no program used.</summary>
    public IReadOnlyList<GrammarRule> MissingRules => [.. Enum.GetValues<GrammarRule>().Where(rule => Rules[(int)rule] == 0)];

    /// <summary>Gets the instructions no program compiled to.</summary>
    public IReadOnlyList<string> MissingInstructions => [.. Names.Where(name => !Ops.ContainsKey(name))];

    public double InstructionPercent => 100.0 * (Names.Length - MissingInstructions.Count) / Names.Length;

    public bool Suffices => MissingRules.Count == 0 && InstructionPercent >= LeastInstructionPercent;

    public void Add(GeneratedProgram program)
    {
        var compiles = Programs++ % CompiledOneIn == 0;
        for (var i = 0; i < Rules.Length; i++)
        {
            Rules[i] += program.Rules[i];
        }

        if (compiles && Compile(program.Text) is { } code)
        {
            Count(code);
        }
    }

    /// <summary>Compiles as a session does; <see langword="null"/> when the text is not valid.</summary>
    public static Code? Compile(string text)
    {
        Setup.Ensure(); // what the compiler folds it computes with the built-in types
        try
        {
            return Compiler.Module(Parser.ParseModule(text, "<string>"), new ModuleSource("<string>", text), new GlobalLayout(), ModuleNames.Slots);
        }
        catch (PythonSyntaxException)
        {
            return null;
        }
    }

    private void Count(Code code)
    {
        foreach (var instruction in code.Instrs)
        {
            var name = NameOf[(int)instruction.Op];
            Ops[name] = Ops.GetValueOrDefault(name) + 1;
        }

        foreach (var constant in code.Consts)
        {
            if (constant.O is PyCode inner)
            {
                Count(inner.Code);
            }
        }
    }
}
