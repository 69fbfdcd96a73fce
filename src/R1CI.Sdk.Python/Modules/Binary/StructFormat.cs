namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>One field: a code, where it lies, how many bytes it takes.</summary>
internal readonly record struct StructItem(char Code, int Offset, int Size)
{
    /// <summary>Gets whether it holds a value; padding holds none.</summary>
    public bool HasValue => Code != 'x';
}

/// <summary>A parsed format string.</summary>
internal sealed record StructFormat(string Text, bool IsLittle, IReadOnlyList<StructItem> Items, int Size, int ValueCount)
{
    private const int MaxSize = 1 << 28;

    public static StructFormat Parse(Vm vm, in Value format)
    {
        var text = format.O is PyStr s ? s.S
            : Ops.BytesLike(format, out var bytes) ? System.Text.Encoding.Latin1.GetString(bytes)
            : throw Vm.Error(Types.TypeError, $"Struct() argument 1 must be a str or bytes object, not {format.Type.Name}");
        var order = text.Length > 0 && text[0] is '@' or '=' or '<' or '>' or '!' ? text[0] : '@';
        var isNative = order == '@';
        vm.Charge(160);
        var items = new List<StructItem>();
        var (offset, values) = (0L, 0);
        for (var at = text.Length > 0 && text[0] == order ? 1 : 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var count = ReadCount(text, ref at);
            var code = text[at++];
            var size = SizeOf(code, isNative);
            if (size < 0)
            {
                throw Vm.Error(StructModule.Error, "bad char in struct format");
            }

            if (isNative && size > 1 && code is not ('s' or 'p'))
            {
                offset = (offset + size - 1) / size * size;
            }

            var repeats = code is 's' or 'p' ? 1 : count < 0 ? 1 : count;
            var each = code is 's' or 'p' ? count < 0 ? 1 : count : size;
            if (offset + (repeats * each) > MaxSize)
            {
                throw Vm.Error(StructModule.Error, "total struct size too long");
            }

            vm.Charge(24, repeats);
            for (var i = 0L; i < repeats; i++, offset += each)
            {
                vm.Tick();
                items.Add(new StructItem(code, (int)offset, (int)each));
                values += code == 'x' ? 0 : 1;
            }
        }

        return new StructFormat(text, order is not ('>' or '!'), items, (int)offset, values);
    }

    private static long ReadCount(string text, ref int at)
    {
        var count = -1L;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            count = (Math.Max(count, 0) * 10) + text[at] - '0';
            if (count > MaxSize)
            {
                throw Vm.Error(StructModule.Error, "total struct size too long");
            }
        }

        return at < text.Length ? count : throw Vm.Error(StructModule.Error, "repeat count given without format specifier");
    }

    private static int SizeOf(char code, bool isNative) => code switch
    {
        'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => isNative ? 8 : 4,
        'q' or 'Q' or 'd' => 8,
        'n' or 'N' or 'P' => isNative ? 8 : -1,
        _ => -1,
    };
}
