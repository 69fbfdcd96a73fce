using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

internal enum ScopeKind : byte { Module, Function, Class, Comprehension }

internal enum SymbolKind : byte { Local, Global, ClassName }

/// <summary>What a scope did with a name before a global or nonlocal statement for it; of several, the message names the first here. Imports do not count.</summary>
[Flags]
internal enum NameUse : byte { None = 0, Used = 1, Annotated = 2, Assigned = 4 }

/// <summary>What a name means in one scope.</summary>
internal sealed class Symbol(string name, Scope home)
{
    public readonly string Name = name;

    /// <summary>The code object whose register (or cell) it is.</summary>
    public readonly Scope Home = home;

    public SymbolKind Kind;

    /// <summary>The register, or the module slot of a global; -1 until laid out.</summary>
    public int Reg = -1;

    /// <summary>Number within the home, for sets of bound symbols.</summary>
    public int Index = -1;

    public bool IsCell, IsParameter;

    /// <summary>Some statement unbinds it, so that no flow of control proves it bound.</summary>
    public bool IsDeleted;

    /// <summary>A global that some function assigns: any call may change it.</summary>
    public bool IsRebound;
}

/// <summary>One namespace of the source.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, string name)
{
    public readonly ScopeKind Kind = kind;
    public readonly Scope? Parent = parent;
    public readonly string Name = name;
    public readonly Dictionary<string, Symbol> Names = [];
    public readonly List<Symbol> Locals = [], Free = [];
    public HashSet<string>? Globals, Nonlocals;

    /// <summary>The first global or nonlocal statement of each name, for messages.</summary>
    public Dictionary<string, Node>? Declarations;

    /// <summary>What the scope has done so far with the names it declares somewhere, for messages.</summary>
    public Dictionary<string, NameUse>? DeclaredUses;

    /// <summary>The node of a comprehension.</summary>
    public Node? At;

    public bool HasYield, HasAwait, HasWalrus, IsGeneratorExpression;

    /// <summary>Whether <c>await</c> may stand here: an async function, or an expression's scope inside one.</summary>
    public bool IsAsync;

    /// <summary>The name that private names (<c>__x</c>) are mangled with.</summary>
    public string? MangleWith = kind == ScopeKind.Class ? name : parent?.MangleWith;

    /// <summary>The cell <c>__class__</c> of a class body that some method needs.</summary>
    public Symbol? ClassCell;

    /// <summary>Numbers given to symbols of this home.</summary>
    public int SymbolCount;

    /// <summary>The scope that owns the registers: an inlined comprehension lives in its function.</summary>
    public Scope Home => Kind == ScopeKind.Comprehension ? Parent!.Home : this;

    public string QualName
    {
        get
        {
            if (Kind == ScopeKind.Module) return "<module>";
            var p = Parent!;
            if (p.Kind == ScopeKind.Module || p.Home.Globals?.Contains(Name) == true) return Name;
            return p.Kind == ScopeKind.Function && !p.IsGeneratorExpression ? $"{p.QualName}.<locals>.{Name}" : $"{p.QualName}.{Name}";
        }
    }

    public string Mangle(string id)
    {
        if (MangleWith == null || id.Length < 3 || id[0] != '_' || id[1] != '_' || id.EndsWith("__", StringComparison.Ordinal)) return id;
        var c = MangleWith.TrimStart('_');
        return c.Length == 0 ? id : $"_{c}{id}";
    }
}
