namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Integers of 1, 8 or 16 bits: several are cut out of one draw of 32 bits, which numpy's streams depend on.</summary>
/// <param name="bits">Where the bits come from.</param>
/// <param name="width">Bits of an integer: 1, 8 or 16.</param>
/// <param name="most">The largest wanted.</param>
/// <param name="isMasked">Whether draws above it are thrown away, as RandomState does; Generator multiplies.</param>
internal sealed class NarrowDraws(IBits bits, int width, uint most, bool isMasked)
{
    private readonly uint _all = (1u << width) - 1;
    private uint _word;
    private int _left;

    public long Next()
    {
        if (most == 0)
        {
            return 0;
        }

        if (most == _all)
        {
            return Cut();
        }

        return isMasked ? Masked() : Multiplied();
    }

    private uint Masked()
    {
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(most);
        while (true)
        {
            var v = Cut() & mask;
            if (v <= most)
            {
                return v;
            }
        }
    }

    private uint Multiplied()
    {
        var count = most + 1;
        var product = Cut() * count;
        if ((product & _all) < count)
        {
            var threshold = (_all - most) % count;
            while ((product & _all) < threshold)
            {
                product = Cut() * count;
            }
        }

        return product >> width;
    }

    private uint Cut()
    {
        if (_left == 0)
        {
            (_word, _left) = (bits.Next32(), 32 / width);
        }
        else
        {
            _word >>= width;
        }

        _left--;
        return _word & _all;
    }
}
