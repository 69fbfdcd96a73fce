namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>A variable that is bound where the generator stands.</summary>
internal readonly record struct Variable(string Name, char Kind);

/// <summary>What a block of names is.</summary>
internal enum ScopeKind
{
    /// <summary>The script.</summary>
    Module,

    /// <summary>A function or lambda.</summary>
    Function,

    /// <summary>A class body: functions inside do not see its names.</summary>
    Class,

    /// <summary>A comprehension.</summary>
    Comprehension,
}

/// <summary>The names bound so far in one block of the program.</summary>
internal sealed class Scope(ScopeKind kind, Scope? outer)
{
    private readonly List<Variable> _variables = [];

    public ScopeKind Kind => kind;

    public Scope? Outer => outer;

    public bool IsGenerator { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>Gets or sets how many of the variables were bound when the innermost branch began.</summary>
    public int Count => _variables.Count;

    /// <summary>Gets the variables of this block alone: those it may assign again or delete.</summary>
    public IReadOnlyList<Variable> Own => _variables;

    public void Bind(string name, char kind)
    {
        Forget(name);
        _variables.Add(new Variable(name, kind));
    }

    public void Forget(string name) => _variables.RemoveAll(v => v.Name == name);

    /// <summary>Forgets what a branch bound: outside it may not be bound.</summary>
    public void CutTo(int count) => _variables.RemoveRange(Math.Min(count, _variables.Count), Math.Max(0, _variables.Count - count));

    /// <summary>All variables that code here can read.</summary>
    public IEnumerable<Variable> Visible()
    {
        for (var s = this; s != null; s = s.Outer)
        {
            if (s.Kind == ScopeKind.Class && s != this)
            {
                continue;
            }

            foreach (var v in s._variables)
            {
                yield return v;
            }
        }
    }
}
