using R1CI.Sdk.Python.Text;
using System.Text;

namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary>Arrays to and from lists, bytes and text.</summary>
internal static class ArrayConversions
{
    public static void Add(TypeBuilder t)
    {
        t.Fn1("tolist", static (vm, self) => ToList(vm, ArrayType.Of(self)));
        t.Fn1("tobytes", static (vm, self) => vm.NewBytes(ArrayType.Of(self).Buffer.ToArray()));
        t.Fn2("frombytes", static (vm, self, bytes) => FromBytes(vm, ArrayType.Of(self), bytes));
        t.Fn2("fromlist", static (vm, self, list) => list.O is PyList l ? FromList(vm, ArrayType.Of(self), l) : vm.Raise(Types.TypeError, "arg must be list"));
        t.Fn2("fromunicode", static (vm, self, text) => ArrayType.Of(self).Kind.Code == 'u'
            ? ArrayType.Extend(vm, ArrayType.Of(self), Vm.NeedStr(text, "fromunicode() argument"))
            : vm.Raise(Types.ValueError, "fromunicode() may only be called on unicode type arrays"));
        t.Fn1("tounicode", static (vm, self) => ArrayType.Of(self).Kind.Code == 'u'
            ? ToText(vm, ArrayType.Of(self))
            : vm.Raise(Types.ValueError, "tounicode() may only be called on unicode type arrays"));
        t.Fn2("tofile", static (vm, self, file) => vm.CallMethod(file, "write", vm.NewBytes(ArrayType.Of(self).Buffer.ToArray())) is { IsError: true } e ? e : Value.None);
        t.Fn3("fromfile", static (vm, self, file, count) =>
        {
            var wanted = vm.ToIndex(count) * ArrayType.Of(self).Kind.Size;
            var bytes = vm.CallMethod(file, "read", wanted);
            var result = FromBytes(vm, ArrayType.Of(self), bytes);
            return bytes.O is PyBytes b && b.Data.Length < wanted ? vm.Raise(Types.EOFError, "read() didn't return enough bytes") : result;
        });
    }

    public static Value ToList(Vm vm, PyArray array)
    {
        vm.Tick(array.Count >> 2);
        vm.Charge(16L * array.Count);
        var items = new Value[array.Count];
        for (var i = 0; i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = array[i];
        }

        return vm.NewList(items);
    }

    public static Value ToText(Vm vm, PyArray array)
    {
        vm.Charge(2L * array.Count);
        var text = new StringBuilder();
        for (var i = 0; i < array.Count; i++)
        {
            vm.Tick();
            text.Append(array[i].As<PyStr>().S);
        }

        return vm.NewStr(Pieces.Text(text));
    }

    public static Value FromBytes(Vm vm, PyArray array, in Value source)
    {
        if (!Ops.BytesLike(source, out var bytes))
        {
            return vm.Raise(Types.TypeError, $"a bytes-like object is required, not '{source.Type.Name}'");
        }

        if (bytes.Length % array.Kind.Size != 0)
        {
            return vm.Raise(Types.ValueError, "bytes length not a multiple of item size");
        }

        vm.Charge(bytes.Length);
        array.Replace(vm, array.Count, 0, bytes.ToArray());
        return Value.None;
    }

    // All or nothing: what was added before a bad item goes again.
    private static Value FromList(Vm vm, PyArray array, PyList list)
    {
        var before = array.Count;
        try
        {
            for (var i = 0; i < list.Count; i++)
            {
                vm.Tick();
                array.Insert(vm, array.Count, list.Items[i]);
            }
        }
        catch (GuestException)
        {
            array.Replace(vm, before, array.Count - before, []);
            throw;
        }

        return Value.None;
    }
}
