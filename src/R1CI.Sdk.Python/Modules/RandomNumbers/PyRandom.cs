namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>random.Random: one generator and what it keeps between calls.</summary>
internal sealed class PyRandom : Obj
{
    private Instance _store;

    public PyRandom(PyType type)
    {
        _store = new Instance(type);
        // A guest class may replace the source of randomness; everything drawn then comes from its random().
        Overrides = type.IsGuest && type.Lookup("random") is { V.O: PyFunction };
    }

    public MersenneTwister Twister { get; private set; } = new();

    /// <summary>Gets or sets the second deviate of the last pair <c>gauss</c> made.</summary>
    public double? NextGauss { get; set; }

    public bool Overrides { get; }

    public override PyType Type => _store.Type;

    public override Instance Store => _store;

    public override long Bytes => 2700;

    public double NextDouble(Vm vm) => Overrides ? vm.ToDouble(vm.CallMethod(this, "random")) : Twister.NextDouble();

    /// <summary>A number in [0, n).</summary>
    public long Below(Vm vm, long n)
    {
        if (!Overrides)
        {
            return Twister.Below(n);
        }

        // What CPython does with a random() that has no bits: 53-bit floats, the last incomplete run of n values refused.
        const long Steps = 1L << 53;
        if (n >= Steps)
        {
            return (long)Math.Floor(NextDouble(vm) * n);
        }

        var limit = (Steps - (Steps % n)) / (double)Steps;
        var r = NextDouble(vm);
        while (r >= limit)
        {
            r = NextDouble(vm);
        }

        return (long)Math.Floor(r * Steps) % n;
    }

    public void Seed(Vm vm, Value seed)
    {
        NextGauss = null;
        if (seed.O is PyStr text)
        {
            Twister.Seed(System.Text.Encoding.UTF8.GetBytes(text.S));
        }
        else if (Ops.BytesLike(seed, out var data))
        {
            Twister.Seed(data);
        }
        else if (seed.TryBig(out var number))
        {
            Twister.Seed(number);
        }
        else if (seed.IsMissing || seed.IsNone)
        {
            // There is no entropy inside: an unseeded generator goes by the session's seed.
            Twister.Seed(new BigInteger(vm.Options.Seed));
        }
        else if (seed.TryFloat(out _))
        {
            Twister.Seed(new BigInteger(unchecked((ulong)Ops.Hash(vm, seed))));
        }
        else
        {
            throw Vm.Error(Types.TypeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
        }
    }

    /// <summary>Seeds by text as Python 2 did: a hash over its characters.</summary>
    public void SeedByHash(Vm vm, string text)
    {
        vm.Tick(text.Length);
        var points = Text.CodePoints.ToArray(text);
        var hash = points.Length == 0 ? 0UL : (ulong)points[0] << 7;
        foreach (var point in points)
        {
            hash = unchecked(1000003UL * hash) ^ (ulong)point;
        }

        hash ^= (ulong)points.Length;
        NextGauss = null;
        Twister.Seed(hash == ulong.MaxValue ? new BigInteger(-2) : new BigInteger(hash));
    }

    public override void Trace(Census c) => c.Visit(_store);

    /// <summary>Whether it is as the session's seed makes it.</summary>
    public bool IsSeededBy(ulong seed)
    {
        var fresh = new MersenneTwister();
        fresh.Seed(new BigInteger(seed));
        return NextGauss == null && Twister.Snapshot.Index == fresh.Snapshot.Index && Twister.Snapshot.State.AsSpan().SequenceEqual(fresh.Snapshot.State);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyRandom(Type), static (f, a, b) =>
    {
        b._store = f.Copy(a._store);
        if (f.IsFromLibrary) b.Seed(f.Target, Value.None);
        else b.Twister = a.Twister.Clone();
        b.NextGauss = a.NextGauss;
    });
}
