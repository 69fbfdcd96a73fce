namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What a session has set: how float errors are reported and how arrays are printed. Hangs on the module <c>_numpy</c>.</summary>
internal sealed class NumpyState : Obj
{
    public const string Name = "_state";

    public override PyType Type => Types.Object;

    public string Divide { get; set; } = "warn";

    public string Over { get; set; } = "warn";

    public string Under { get; set; } = "ignore";

    public string Invalid { get; set; } = "warn";

    /// <summary>Gets or sets whether an operator of scalars runs, which warnings say.</summary>
    public bool IsScalar { get; set; }

    public int Precision { get; set; } = 8;

    public int Threshold { get; set; } = 1000;

    public int EdgeItems { get; set; } = 3;

    public int LineWidth { get; set; } = 75;

    public bool Suppress { get; set; }

    public string NanText { get; set; } = "nan";

    public string InfText { get; set; } = "inf";

    public string FloatMode { get; set; } = "maxprec";

    public string Sign { get; set; } = "-";

    /// <summary>Gets or sets the dict of formatters; None when there is none.</summary>
    public Value Formatter { get; set; } = Value.None;

    public static NumpyState Of(Vm vm)
    {
        var module = vm.ImportModule("_numpy");
        if (module.TryGet(Name, out var v) && v.O is NumpyState state) return state;
        state = new NumpyState();
        module.Set(vm, Name, state);
        return state;
    }

    public NumpyState Copy() => (NumpyState)MemberwiseClone();

    public override void Trace(Census c) => c.Visit(Formatter);

    public override Obj Fork(Forker f) => f.Add(this, Copy(), static (f, a, b) => b.Formatter = f.Copy(a.Formatter));
}
