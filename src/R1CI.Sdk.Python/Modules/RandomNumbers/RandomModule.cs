namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>The module <c>random</c>: the methods of one generator, seeded by the session.</summary>
internal static class RandomModule
{
    private static readonly string[] Methods =
    [
        "seed", "random", "uniform", "triangular", "randint", "choice", "randrange", "sample", "shuffle", "choices", "normalvariate", "lognormvariate",
        "expovariate", "vonmisesvariate", "gammavariate", "gauss", "betavariate", "paretovariate", "weibullvariate", "getstate", "setstate",
        "getrandbits", "randbytes",
    ];

    // There is no operating system's randomness inside: the same generator under the other name.
    private static readonly PyType SystemRandom = new PyType("SystemRandom", RandomType.Type, "random").Define(t => t
        .Fn("seed", "*args, **kwds", static (_, _) => Value.None));

    public static readonly ModuleDef Def = new("random", m =>
    {
        m.Type(RandomType.Type).Type(SystemRandom);
        m.Vm.Charge(2700);
        var shared = new PyRandom(RandomType.Type);
        shared.Seed(m.Vm, Value.None);
        m.Const("_inst", shared);
        foreach (var name in Methods)
        {
            m.Const(name, m.Vm.GetAttr(shared, name));
        }
    });
}
