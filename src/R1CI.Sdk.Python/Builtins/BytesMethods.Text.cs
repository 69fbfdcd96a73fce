using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What treats bytes as ASCII text.</summary>
internal static partial class BytesMethods
{
    private static void DefineText(TypeBuilder t)
    {
        Mapping(t, "upper", static (b, _) => IsLower(b) ? (byte)(b - 32) : b);
        Mapping(t, "lower", static (b, _) => IsUpper(b) ? (byte)(b + 32) : b);
        Mapping(t, "swapcase", static (b, _) => IsLower(b) ? (byte)(b - 32) : IsUpper(b) ? (byte)(b + 32) : b);
        Mapping(t, "capitalize", static (b, previous) => previous < 0 ? IsLower(b) ? (byte)(b - 32) : b : IsUpper(b) ? (byte)(b + 32) : b);
        Mapping(t, "title", static (b, previous) => previous < 0 || !IsLetter((byte)previous) ? IsLower(b) ? (byte)(b - 32) : b : IsUpper(b) ? (byte)(b + 32) : b);
        Every(t, "isalpha", IsLetter);
        Every(t, "isdigit", static b => b is >= (byte)'0' and <= (byte)'9');
        Every(t, "isalnum", static b => IsLetter(b) || b is >= (byte)'0' and <= (byte)'9');
        Every(t, "isspace", IsSpace);
        t.Fn1("isascii", static (vm, self) => System.Text.Ascii.IsValid(Data(self)));
        t.Fn1("islower", static (vm, self) => IsCase(vm, Data(self), IsLower, IsUpper));
        t.Fn1("isupper", static (vm, self) => IsCase(vm, Data(self), IsUpper, IsLower));
        t.Fn1("istitle", static (vm, self) => IsTitle(vm, Data(self)));
        t.FnN("ljust", 1, 2, static (vm, a) => Pad(vm, a, "ljust", static (_, _) => 0));
        t.FnN("rjust", 1, 2, static (vm, a) => Pad(vm, a, "rjust", static (missing, _) => missing));
        t.FnN("center", 1, 2, static (vm, a) => Pad(vm, a, "center", static (missing, width) => (missing / 2) + (missing & width & 1)));
        t.Fn2("zfill", static (vm, self, width) =>
        {
            var data = Data(self);
            var missing = Math.Max(0, vm.ToIndex(width)) - data.Length;
            if (missing <= 0) return Like(vm, self, data.ToArray());
            vm.Charge(missing);
            var sign = data.Length > 0 && data[0] is (byte)'+' or (byte)'-' ? 1 : 0;
            var result = new byte[data.Length + missing];
            data[..sign].CopyTo(result);
            Pieces.Fill(result.AsSpan(sign, (int)missing), (byte)'0');
            Pieces.Copy(data[sign..], result.AsSpan(sign + (int)missing));
            return Like(vm, self, result);
        });
        t.Fn("expandtabs", "tabsize=8", static (vm, a) => ExpandTabs(vm, a[0], a[1].IsMissing ? 8 : vm.ToIndex(a[1])));
    }

    private static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    private static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    private static bool IsLetter(byte b) => IsLower(b) || IsUpper(b);

    // The map sees a byte and the one before it, -1 at the start.
    private static void Mapping(TypeBuilder t, string name, Func<byte, int, byte> map) => t.Fn1(name, (vm, self) =>
    {
        vm.Charge(Data(self).Length);
        vm.Tick(Data(self).Length >> 4);
        var data = Pieces.Clone(Data(self));
        var previous = -1;
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            var b = data[i];
            data[i] = map(b, previous);
            previous = b;
        }
        return Like(vm, self, data);
    });

    private static void Every(TypeBuilder t, string name, Func<byte, bool> test) => t.Fn1(name, (vm, self) =>
    {
        vm.Tick(Data(self).Length >> 4);
        var data = Data(self);
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            if (!test(data[i])) return false;
        }
        return Data(self).Length > 0;
    });

    private static bool IsCase(Vm vm, ReadOnlySpan<byte> data, Func<byte, bool> wanted, Func<byte, bool> unwanted)
    {
        vm.Tick(data.Length >> 4);
        var found = false;
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            var b = data[i];
            if (unwanted(b)) return false;
            found |= wanted(b);
        }
        return found;
    }

    private static bool IsTitle(Vm vm, ReadOnlySpan<byte> data)
    {
        vm.Tick(data.Length >> 4);
        bool found = false, afterLetter = false;
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            var b = data[i];
            if (IsUpper(b) && afterLetter || IsLower(b) && !afterLetter) return false;
            afterLetter = IsLetter(b);
            found |= afterLetter;
        }
        return found;
    }

    private static Value Pad(Vm vm, ReadOnlySpan<Value> a, string name, Func<long, long, long> left)
    {
        var data = Data(a[0]);
        var width = vm.ToIndex(a[1]);
        var fill = (byte)' ';
        if (a.Length > 2)
        {
            if (!Ops.BytesLike(a[2], out var given) || given.Length != 1)
                return vm.Raise(Types.TypeError, $"{name}() argument 2 must be a byte string of length 1, not {(a[2].IsNone ? "None" : a[2].Type.Name)}");
            fill = given[0];
        }
        var missing = Math.Max(0, width) - data.Length;
        if (missing <= 0) return Like(vm, a[0], data);
        vm.Charge(1, width);
        vm.Work(missing >> 6);
        var result = new byte[width];
        Pieces.Fill<byte>(result, fill);
        Pieces.Copy(data, result.AsSpan((int)left(missing, width)));
        return Like(vm, a[0], result);
    }

    private static Value ExpandTabs(Vm vm, in Value self, long size)
    {
        var result = new List<byte>();
        var column = 0L;
        foreach (var b in Data(self))
        {
            vm.Tick();
            if (b != '\t')
            {
                result.Add(b);
                column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
                continue;
            }
            var blanks = size > 0 ? size - (column % size) : 0;
            vm.Charge(2, blanks);
            vm.Work(blanks);
            column += blanks;
            for (; blanks > 0; blanks--)
            {
                Interruption.Check((int)blanks);
                result.Add((byte)' ');
            }
        }
        return Like(vm, self, result.ToArray());
    }
}
