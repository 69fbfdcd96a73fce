namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>numpy's SeedSequence: entropy mixed into a pool of four words, and states hashed out of it.</summary>
internal sealed class SeedSequence
{
    private const int PoolSize = 4;
    private const uint InitA = 0x43b0d7e5, MultA = 0x931e8875, InitB = 0x8b51f9dd, MultB = 0x58f38ded, MixL = 0xca01f9dd, MixR = 0x4973f715;
    private readonly uint[] _pool = new uint[PoolSize];
    private uint _hash = InitA;

    public SeedSequence(uint[] entropy)
    {
        for (var i = 0; i < PoolSize; i++) _pool[i] = Hash(i < entropy.Length ? entropy[i] : 0);
        for (var from = 0; from < PoolSize; from++)
        {
            for (var into = 0; into < PoolSize; into++) if (from != into) _pool[into] = Mix(_pool[into], Hash(_pool[from]));
        }
        for (var from = PoolSize; from < entropy.Length; from++)
        {
            for (var into = 0; into < PoolSize; into++) _pool[into] = Mix(_pool[into], Hash(entropy[from]));
        }
    }

    public ulong[] Generate64(int count)
    {
        var words = Generate32(2 * count);
        return [.. Enumerable.Range(0, count).Select(i => words[2 * i] | ((ulong)words[(2 * i) + 1] << 32))];
    }

    public uint[] Generate32(int count)
    {
        var (hash, words) = (InitB, new uint[count]);
        for (var i = 0; i < words.Length; i++)
        {
            var v = _pool[i % PoolSize] ^ hash;
            hash *= MultB;
            v *= hash;
            words[i] = v ^ (v >> 16);
        }
        return words;
    }

    private uint Hash(uint v)
    {
        v ^= _hash;
        _hash *= MultA;
        v *= _hash;
        return v ^ (v >> 16);
    }

    private static uint Mix(uint x, uint y)
    {
        var result = (MixL * x) - (MixR * y);
        return result ^ (result >> 16);
    }
}
