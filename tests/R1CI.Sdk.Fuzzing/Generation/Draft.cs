using System.Text;

namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>A program being written: its text, its names, the decisions and the rules used so far.</summary>
internal sealed class Draft(Choices choices)
{
    private const int MaxNesting = 4;

    private readonly StringBuilder _text = new();
    private int _names;

    public Choices Choices => choices;

    public Scope Scope { get; private set; } = new(ScopeKind.Module, null);

    /// <summary>Gets how often each rule was used.</summary>
    public int[] Rules { get; } = new int[Enum.GetValues<GrammarRule>().Length];

    /// <summary>Gets how many blocks the next line lies in.</summary>
    public int Nesting { get; private set; }

    /// <summary>Gets or sets how many loops the next line lies in: what grows there grows by a power.</summary>
    public int Loops { get; set; }

    /// <summary>Gets or sets how many statements may still be written.</summary>
    public int StatementsLeft { get; set; }

    /// <summary>Gets functions and classes that the program defined and can call.</summary>
    public List<Callee> Callees { get; } = [];

    /// <summary>Gets whether an expression may bind a name here.</summary>
    public bool MayBind { get; private set; } = true;

    public bool MayNest => Nesting < MaxNesting && StatementsLeft > 0;

    public string Text => _text.ToString();

    public void Uses(params ReadOnlySpan<GrammarRule> rules)
    {
        foreach (var rule in rules)
        {
            Rules[(int)rule]++;
        }
    }

    /// <summary>Counts a rule where its text is made.</summary>
    public string Used(GrammarRule rule, string text)
    {
        Uses(rule);
        return text;
    }

    /// <summary>Writes where `:=` is not allowed.</summary>
    public string WithoutBinding(Func<string> write)
    {
        var before = MayBind;
        MayBind = false;
        var text = write();
        MayBind = before;
        return text;
    }

    public string NewName(string prefix = "v") => prefix + ++_names;

    public void Line(string line) => _text.Append(' ', 2 * Nesting).Append(line).Append('\n');

    /// <summary>Writes a header and its block; what the block binds is forgotten after it.</summary>
    public void Block(string header, Action write)
    {
        Uses(GrammarRule.Block);
        Line(header);
        Nesting++;
        var bound = Scope.Count;
        write();
        Scope.CutTo(bound);
        Nesting--;
    }

    /// <summary>Writes with names of its own.</summary>
    public T Inside<T>(Scope scope, Func<T> write)
    {
        var (outer, loops) = (Scope, Loops);
        (Scope, Loops) = (scope, 0);
        var result = write();
        (Scope, Loops) = (outer, loops);
        return result;
    }

    public void Inside(Scope scope, Action write) => Inside(scope, () =>
    {
        write();
        return 0;
    });

    /// <summary>Writes a block that cannot end the program: an error is printed.</summary>
    public void Guarded(Action write)
    {
        Uses(GrammarRule.TryExcept, GrammarRule.ExceptBlockAs);
        Block("try:", write);
        Line("except Exception as e:");
        Line("  print(type(e).__name__, e)");
    }

    /// <summary>A variable in sight of one of the kinds; <see langword="null"/> when there is none.</summary>
    public string? Variable(string kinds)
    {
        var candidates = Scope.Visible().Where(v => kinds.Contains(v.Kind)).ToList();
        return candidates.Count == 0 ? null : choices.Among(candidates).Name;
    }
}

/// <summary>A function or class of the program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What it can be called with.</param>
/// <param name="Result">What a call gives.</param>
/// <param name="Scope">Where its name is bound.</param>
internal sealed record Callee(string Name, IReadOnlyList<Parameter> Parameters, char Result, Scope Scope);

/// <summary>What a parameter is.</summary>
internal enum ParameterForm
{
    /// <summary>Before the slash.</summary>
    PositionalOnly,

    /// <summary>By position or by name.</summary>
    Plain,

    /// <summary>Takes the arguments left over.</summary>
    Args,

    /// <summary>After the star.</summary>
    KeywordOnly,

    /// <summary>Takes the keywords left over.</summary>
    Kwargs,
}

/// <summary>A parameter with the kind of value it expects.</summary>
internal sealed record Parameter(string Name, ParameterForm Form, char Kind, bool HasDefault);
