using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Compiled code of the process, by the instructions it was compiled for: sessions that run the same source share it.</summary>
/// <remarks>
/// It holds nothing of any session: compiled code reads constants, globals, caches and registers through the frame it is given. When it is full
/// it starts anew; the runtime collects compiled code that no session refers to.
/// </remarks>
internal static class TierCache
{
    private const int MostShapes = 512;

    /// <summary>Longer code objects stay interpreted: the machine-code compiler takes more than a proportionate time for them.</summary>
    private const int MostInstructions = 600;

    /// <summary>How often code is compiled again without assumptions that failed.</summary>
    private const int MostAttempts = 12;

    private static readonly Lock Gate = new();
    private static Dictionary<Shape, Entry> _shapes = [];

    /// <summary>Whether code may be compiled here and now.</summary>
    public static bool IsAllowed(Code code) =>
        RuntimeFeature.IsDynamicCodeSupported && RuntimeFeature.IsDynamicCodeCompiled && code.Instrs.Length <= MostInstructions && HasLoop(code);

    private static bool HasLoop(Code code)
    {
        for (var k = 0; k < code.Instrs.Length; k++) if (Roles.IsBranch(code.Instrs[k].Op) && Flow.TargetOf(code.Instrs[k]) <= k) return true;
        return false;
    }

    public static bool Has(Code code)
    {
        if (!IsAllowed(code)) return false;
        lock (Gate) return _shapes.TryGetValue(new Shape(code), out var entry) && entry.Method != null;
    }

    /// <summary>The code's instructions with an entry at each loop.</summary>
    public static Instr[] Armed(Code code)
    {
        var stream = (Instr[])code.Instrs.Clone();
        for (var k = 0; k < stream.Length; k++)
        {
            ref readonly var ins = ref code.Instrs[k];
            if (!Roles.IsBranch(ins.Op) || Flow.TargetOf(ins) > k) continue;
            stream[Flow.TargetOf(ins)].Op = Op.Enter;
        }
        return stream;
    }

    /// <summary>Compiles a frame's code, or takes what was compiled for the same instructions.</summary>
    public static void Compile(Frame f, TierCode tier, bool isEntry)
    {
        if (!IsAllowed(f.Code)) return;
        var entry = Get(f.Code);
        lock (entry)
        {
            if (entry.Method == null && (tier.IsForced || !entry.IsPoor)) entry.Method = Make(f, entry, isEntry, tier.IsForced);
            if (entry.Method != null) Use(f.Code, tier, entry.Method);
        }
    }

    /// <summary>Gives up code that is left soon after it is entered: it is interpreted again, in later sessions too.</summary>
    public static void Drop(Code code, TierCode tier)
    {
        var entry = Get(code);
        lock (entry) (entry.Method, entry.IsPoor) = (null, true);
        (tier.Method, code.Stream) = (null, code.Instrs);
    }

    /// <summary>Compiles again without assumptions about an instruction.</summary>
    public static void Doubt(Frame f, TierCode tier, int at)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return;
        var entry = Get(f.Code);
        lock (entry)
        {
            if (entry.IsPoor && !tier.IsForced)
            {
                (tier.Method, f.Code.Stream) = (null, f.Code.Instrs);
                return;
            }
            if (entry.Doubts.Contains(at) && f.Code.Instrs[at].Op == Op.LoadSub) at += f.Code.Instrs.Length;
            if (entry.Method is { } known && (entry.Doubts.Contains(at) || entry.Attempts >= MostAttempts))
            {
                Use(f.Code, tier, known);
                return;
            }
            entry.Doubts.Add(at);
            entry.Attempts++;
            Use(f.Code, tier, entry.Method = Make(f, entry, false, true)!);
        }
    }

    private static void Use(Code code, TierCode tier, TierMethod method)
    {
        tier.Method = method;
        code.Stream = method.Stream;
    }

    private static TierMethod? Make(Frame f, Entry entry, bool isEntry, bool isForced)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) throw new NotSupportedException();
        if (entry.Guesses == null)
        {
            var samples = new Samples(f, isEntry);
            (entry.Guesses, entry.Calls) = (samples.Follow(), samples.Calls());
            entry.Before = samples.Before;
        }
        var flow = new Flow(f.Code, entry.Guesses, entry.Before, entry.Doubts, entry.Calls);
        if (!isForced && !flow.Pays())
        {
            entry.IsPoor = true;
            return null;
        }
        return Emitter.Emit(f.Code, flow);
    }

    private static Entry Get(Code code)
    {
        var shape = new Shape(code);
        lock (Gate)
        {
            if (_shapes.TryGetValue(shape, out var entry)) return entry;
            if (_shapes.Count >= MostShapes) _shapes = [];
            return _shapes[shape] = new Entry();
        }
    }

    /// <summary>What was found out about one shape, and the code made of it.</summary>
    private sealed class Entry
    {
        public readonly HashSet<int> Doubts = [];
        public TierMethod? Method;
        public Guess[]? Guesses;
        public Seen[][] Before = [];
        public bool[] Calls = [];
        public int Attempts;

        /// <summary>Whether it would not be faster compiled.</summary>
        public bool IsPoor;
    }

    /// <summary>What compiled code depends on: instructions, numbers among the constants, registers.</summary>
    private sealed class Shape : IEquatable<Shape>
    {
        private readonly Instr[] _instrs;
        private readonly Value[] _numbers;
        private readonly int _registers, _hash;
        private readonly bool _isModule;

        public Shape(Code code)
        {
            // Numbers only: other constants are read through the frame, and may belong to a session.
            (_instrs, _numbers, _registers, _isModule) = (code.Instrs, Array.ConvertAll(code.Consts, static v => Number(v)), code.NRegs, code.Has(CodeFlags.Module));
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(_instrs.AsSpan()));
            hash.Add(_registers);
            _hash = hash.ToHashCode();
        }

        public bool Equals(Shape? other)
        {
            if (other == null || _hash != other._hash || _registers != other._registers || _isModule != other._isModule || _numbers.Length != other._numbers.Length) return false;
            if (!MemoryMarshal.AsBytes(_instrs.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(other._instrs.AsSpan()))) return false;
            for (var i = 0; i < _numbers.Length; i++)
            {
                if (!ReferenceEquals(_numbers[i].O, other._numbers[i].O) || _numbers[i].I != other._numbers[i].I) return false;
            }
            return true;
        }

        private static Value Number(in Value v) => v.O == null || v.IsFloat || v.IsBool || v.IsNone ? v : Value.Missing;

        public override bool Equals(object? obj) => Equals(obj as Shape);

        public override int GetHashCode() => _hash;
    }
}
