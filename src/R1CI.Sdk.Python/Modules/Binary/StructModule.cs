namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>struct</c>.</summary>
internal static class StructModule
{
    public static readonly PyType Error = new("error", Types.Exception, "struct");

    private static readonly PyType StructType = new PyType("Struct", Types.Object, "_struct").Define(t =>
    {
        t.New("format", static (vm, _, a) => new PyStruct(StructFormat.Parse(vm, a[0])));
        t.FnN("pack", 0, int.MaxValue, static (vm, a) => Pack(vm, a[0].As<PyStruct>().Format, a[1..]));
        t.FnN("pack_into", 2, int.MaxValue, static (vm, a) => PackInto(vm, a[0].As<PyStruct>().Format, a[1], a[2], a[3..]));
        t.Fn2("unpack", static (vm, self, data) => Unpack(vm, self.As<PyStruct>().Format, data));
        t.Fn("unpack_from", "buffer, offset=0", static (vm, a) => UnpackFrom(vm, a[0].As<PyStruct>().Format, a[1], a[2]));
        t.Fn2("iter_unpack", static (vm, self, data) => UnpackEach(vm, self.As<PyStruct>().Format, data));
        t.Get("size", static (_, self) => self.As<PyStruct>().Format.Size);
        t.Get("format", static (_, self) => Value.Str(self.As<PyStruct>().Format.Text));
    });

    public static readonly ModuleDef Def = new("struct", m =>
    {
        m.Const("error", Error).Type(StructType);
        m.FnN("pack", 1, int.MaxValue, static (vm, a) => Pack(vm, StructFormat.Parse(vm, a[0]), a[1..]));
        m.Fn2("unpack", static (vm, format, data) => Unpack(vm, StructFormat.Parse(vm, format), data));
        m.Fn("unpack_from", "format, /, buffer, offset=0", static (vm, a) => UnpackFrom(vm, StructFormat.Parse(vm, a[0]), a[1], a[2]));
        m.Fn2("iter_unpack", static (vm, format, data) => UnpackEach(vm, StructFormat.Parse(vm, format), data));
        m.FnN("pack_into", 3, int.MaxValue, static (vm, a) => PackInto(vm, StructFormat.Parse(vm, a[0]), a[1], a[2], a[3..]));
        m.Fn1("calcsize", static (vm, format) => StructFormat.Parse(vm, format).Size);
    });

    private static Value Pack(Vm vm, StructFormat format, ReadOnlySpan<Value> values)
    {
        if (values.Length != format.ValueCount)
        {
            return vm.Raise(Error, $"pack expected {format.ValueCount} items for packing (got {values.Length})");
        }

        vm.Charge(format.Size);
        var data = new byte[format.Size];
        var next = 0;
        foreach (var item in format.Items)
        {
            vm.Tick();
            StructCodec.Write(vm, item, format.IsLittle, data.AsSpan(item.Offset), item.HasValue ? values[next++] : Value.None);
        }

        return vm.NewBytes(data);
    }

    private static Value PackInto(Vm vm, StructFormat format, Value target, Value offset, ReadOnlySpan<Value> values)
    {
        if (target.O is not (PyByteArray or IBuffer { IsReadOnly: false }))
        {
            return vm.Raise(Types.TypeError, $"argument must be read-write bytes-like object, not {target.Type.Name}");
        }

        var packed = Pack(vm, format, values);
        if (packed.IsError)
        {
            return vm.Pending!.Args.Items[0].O is PyStr message
                ? vm.Raise(vm.Pending.Type, message.S.Replace("pack expected", "pack_into expected", StringComparison.Ordinal))
                : packed;
        }

        var (size, at) = (PyMemoryView.BytesOf(target.O).Length, vm.ToIndex(offset));
        if (at < 0)
        {
            if (at + format.Size > 0)
            {
                return vm.Raise(Error, $"no space to pack {format.Size} bytes at offset {at}");
            }

            if (at + size < 0)
            {
                return vm.Raise(Error, $"offset {at} out of range for {size}-byte buffer");
            }

            at += size;
        }

        if (at + format.Size > size)
        {
            return vm.Raise(Error, $"pack_into requires a buffer of at least {at + format.Size} bytes for packing {format.Size} bytes at offset {at} (actual buffer size is {size})");
        }

        packed.As<PyBytes>().Data.CopyTo(PyMemoryView.BytesOf(target.O)[(int)at..]);
        return Value.None;
    }

    private static Value Unpack(Vm vm, StructFormat format, Value data)
    {
        var bytes = Bytes(data);
        return bytes.Length == format.Size ? Read(vm, format, bytes) : vm.Raise(Error, $"unpack requires a buffer of {format.Size} bytes");
    }

    private static Value UnpackFrom(Vm vm, StructFormat format, Value data, Value offset)
    {
        var bytes = Bytes(data);
        var at = offset.IsMissing ? 0 : vm.ToIndex(offset);
        if (at < 0)
        {
            if (at + bytes.Length < 0)
            {
                return vm.Raise(Error, $"offset {at} out of range for {bytes.Length}-byte buffer");
            }

            if (at + format.Size > 0)
            {
                return vm.Raise(Error, $"not enough data to unpack {format.Size} bytes at offset {at}");
            }

            at += bytes.Length;
        }

        return at + format.Size > bytes.Length
            ? vm.Raise(Error, $"unpack_from requires a buffer of at least {at + format.Size} bytes for unpacking {format.Size} bytes at offset {at} (actual buffer size is {bytes.Length})")
            : Read(vm, format, bytes.Slice((int)at, format.Size));
    }

    private static Value UnpackEach(Vm vm, StructFormat format, Value data)
    {
        var bytes = Bytes(data);
        if (format.Size == 0)
        {
            return vm.Raise(Error, "cannot iteratively unpack with a struct of length 0");
        }

        if (bytes.Length % format.Size != 0)
        {
            return vm.Raise(Error, $"iterative unpacking requires a buffer of a multiple of {format.Size} bytes");
        }

        var items = vm.NewList([]).As<PyList>();
        using var pinned = vm.Pinned(items);
        for (var at = 0; at < bytes.Length; at += format.Size)
        {
            items.Add(vm, Read(vm, format, bytes.Slice(at, format.Size)));
        }

        return Iteration.ToObject(vm, items);
    }

    private static Value Read(Vm vm, StructFormat format, ReadOnlySpan<byte> bytes)
    {
        vm.Charge(16L * format.ValueCount);
        var values = new Value[format.ValueCount];
        var next = 0;
        foreach (var item in format.Items)
        {
            vm.Tick();
            if (item.HasValue)
            {
                values[next++] = StructCodec.Read(vm, item, format.IsLittle, bytes.Slice(item.Offset, item.Size));
            }
        }

        return vm.NewTuple(values);
    }

    private static ReadOnlySpan<byte> Bytes(in Value data) =>
        Ops.BytesLike(data, out var bytes) ? bytes : throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");

    private sealed class PyStruct(StructFormat format) : Obj
    {
        public StructFormat Format => format;

        public override PyType Type => StructType;

        public override long Bytes => 160 + (24L * format.Items.Count);
    }
}
