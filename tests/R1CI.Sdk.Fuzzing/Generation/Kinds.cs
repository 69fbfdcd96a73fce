namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>What an expression gives, in a letter each, so that tables of calls stay short.</summary>
internal static class Kinds
{
    public const char Int = 'i', Float = 'f', Complex = 'c', Str = 's', Bytes = 'b', ByteArray = 'y', Ints = 'l', Words = 'w', Tuple = 't', Dict = 'd',
        Set = 'e', FrozenSet = 'z', Range = 'r', Slice = 'x', None = 'n', Bool = 'B', Any = 'o', Instance = 'u', Callable = 'g';

    /// <summary>Every kind of value that a literal or a constructor can make anywhere.</summary>
    public const string Values = "ifcsbylwtdezrxnB";

    /// <summary>Kinds whose values are frequent in programs: an expression of any kind is one of these two times in three.</summary>
    public const string Common = "iiffssslwtdB";

    /// <summary>Kinds of which a program prints values without asking more: all values whose text is the same in every process.</summary>
    public const string Iterables = "slwtderb";

    public static char Random(Choices c) => c.Chance(65) ? Common[c.Below(Common.Length)] : Values[c.Below(Values.Length)];
}
