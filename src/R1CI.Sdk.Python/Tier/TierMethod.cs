namespace R1CI.Sdk.Python.Tier;

/// <summary>Runs a frame from an entry on, and says where and why it stopped: see <see cref="Stop"/>.</summary>
internal delegate int TierEntry(Vm vm, Frame f, ref Value r, int entry);

/// <summary>When a session compiles guest code to machine code.</summary>
internal enum TierUse { Off, Hot, Always }

/// <summary>What compiled code returns: the byte offset of the instruction to go on with, or one of these.</summary>
internal static class Stop
{
    /// <summary>An exception is pending; the frame's Pc is behind the instruction that raised it.</summary>
    public const int Unwind = -1;

    /// <summary>The slice of steps is spent; the frame's Pc is where to go on.</summary>
    public const int Spent = -2;

    /// <summary>Of a single step: done, go on behind it.</summary>
    public const int Done = -3;

    /// <summary>Of a single step: a branch that is taken.</summary>
    public const int Taken = -4;

    /// <summary>Added to an offset: an assumption did not hold there.</summary>
    public const int Wrong = 1 << 30;
}

/// <summary>Code compiled for the instructions of one shape; sessions share it.</summary>
internal sealed class TierMethod(TierEntry run, Instr[] stream, int[] entries)
{
    public readonly TierEntry Run = run;

    /// <summary>The instructions with <see cref="Op.Enter"/> where the compiled code can be entered.</summary>
    public readonly Instr[] Stream = stream;

    /// <summary>The number of the entry at an instruction, or -1.</summary>
    public readonly int[] Entries = entries;
}

/// <summary>The compiled state of one code object of one session.</summary>
internal sealed class TierCode
{
    /// <summary>Assumptions that may fail at an instruction before the code is compiled without them: compiling costs some thousand failures.</summary>
    private const int Patience = 3000, PatienceWhenForced = 20;

    /// <summary>Entries on trial, and the steps that one must be good for on average: fewer do not make up for entering and leaving.</summary>
    private const int Trial = 4096, WorthOfEntry = 16;

    private ushort[]? _wrong;
    private int _entered;
    private long _used;

    public TierMethod? Method;

    /// <summary>Whether it is to be compiled whether or not that pays.</summary>
    public bool IsForced { get; init; }

    /// <summary>How many slices of steps ended in this code.</summary>
    public int Heat;

    public bool IsOnTrial => _entered < Trial && !IsForced;

    /// <summary>Notes the steps taken in one entry; true when the trial ends badly.</summary>
    public bool IsLeftSoon(int steps)
    {
        _used += Math.Max(steps, 0);
        return ++_entered == Trial && _used < Trial * WorthOfEntry;
    }

    /// <summary>Notes that an assumption failed at an instruction; true when it did so too often.</summary>
    public bool IsWrongAgain(int at, int length)
    {
        _wrong ??= new ushort[length];
        if (++_wrong[at] < (IsForced ? PatienceWhenForced : Patience)) return false;
        _wrong[at] = 0;
        return true;
    }
}
