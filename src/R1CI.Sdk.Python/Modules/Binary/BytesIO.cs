using R1CI.Sdk.Python.Modules.Files;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>io.BytesIO: bytes in memory.</summary>
internal sealed class PyBytesIO : Obj
{
    private Instance? _store;

    public PyBytesIO(PyType type) => _store = type.IsGuest ? new Instance(type) : null;

    /// <summary>Gets the content, which streams over this one share.</summary>
    public VirtualFile File { get; private set; } = new([], isHosts: false);

    public int Count => File.Length;

    public long Position { get; set; }

    public bool IsClosed { get; set; }

    public ReadOnlySpan<byte> Data => File.Data;

    public override PyType Type => _store?.Type ?? BytesIOType.Type;

    public override Instance? Store => _store;

    public override long Bytes => 128;

    public void Write(Vm vm, ReadOnlySpan<byte> bytes)
    {
        File.Write(vm, Position, bytes);
        Position += bytes.Length;
    }

    public byte[] Read(long count)
    {
        var left = Math.Max(0, Count - Position);
        var taken = (int)(count < 0 ? left : Math.Min(count, left));
        var result = Data.Slice((int)Math.Min(Position, Count), taken).ToArray();
        Position += taken;
        return result;
    }

    public byte[] ReadLine(long most)
    {
        var rest = Data[(int)Math.Min(Position, Count)..];
        var end = rest.IndexOf((byte)'\n');
        var length = end < 0 ? rest.Length : end + 1;
        return Read(most < 0 ? length : Math.Min(length, most));
    }

    public override void Trace(Census c)
    {
        c.Visit(File);
        if (_store != null)
        {
            c.Visit(_store);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyBytesIO(BytesIOType.Type), static (f, a, b) =>
    {
        b._store = a._store == null ? null : f.Copy(a._store);
        b.File = f.Copy(a.File);
        (b.Position, b.IsClosed) = (a.Position, a.IsClosed);
    });
}

/// <summary>What is in it.</summary>
internal static class BytesIOType
{
    public static readonly PyType Type = new PyType("BytesIO", IoTypes.BufferedIOBase, "_io") { HasDict = true }.Define(t =>
    {
        t.New((vm, cls, _) =>
        {
            vm.Charge(128);
            return new PyBytesIO(cls);
        });
        t.Fn("__init__", "initial_bytes=b''", static (vm, a) =>
        {
            var file = a[0].As<PyBytesIO>();
            if (!a[1].IsMissing && !a[1].IsNone)
            {
                file.Write(vm, Bytes(a[1]));
                file.Position = 0;
            }

            return Value.None;
        });
        AddReading(t);
        AddWriting(t);
        AddState(t);
    });

    private static PyBytesIO Open(in Value self) =>
        self.As<PyBytesIO>() is { IsClosed: false } file ? file : throw Vm.Error(Types.ValueError, "I/O operation on closed file.");

    private static ReadOnlySpan<byte> Bytes(in Value data) =>
        Ops.BytesLike(data, out var bytes) ? bytes : throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");

    private static long Size(Vm vm, in Value size) => size.IsMissing || size.IsNone ? -1 : vm.ToIndex(size);

    private static void AddReading(TypeBuilder t)
    {
        t.Fn("read", "size=-1, /", static (vm, a) => vm.NewBytes(Open(a[0]).Read(Size(vm, a[1]))));
        t.Fn("read1", "size=-1, /", static (vm, a) => vm.NewBytes(Open(a[0]).Read(Size(vm, a[1]))));
        t.Fn("readline", "size=-1, /", static (vm, a) => vm.NewBytes(Open(a[0]).ReadLine(Size(vm, a[1]))));
        t.Fn("readlines", "hint=-1, /", static (vm, a) =>
        {
            var file = Open(a[0]);
            var result = vm.NewList([]).As<PyList>();
            using var pinned = vm.Pinned(result);
            var (hint, total) = (Size(vm, a[1]), 0L);
            while ((hint <= 0 || total < hint) && file.ReadLine(-1) is { Length: > 0 } line)
            {
                vm.Tick();
                total += line.Length;
                result.Add(vm, vm.NewBytes(line));
            }

            return result;
        });
        t.Fn1("__iter__", static (_, self) => Open(self));
        t.Fn1("__next__", static (vm, self) => Open(self).ReadLine(-1) is { Length: > 0 } line ? vm.NewBytes(line) : vm.RaiseWith(Types.StopIteration));
        foreach (var name in (string[])["readinto", "readinto1"])
        {
            t.Fn2(name, static (_, self, buffer) => ReadInto(Open(self), buffer));
        }

        t.Fn1("getvalue", static (vm, self) => vm.NewBytes(Open(self).Data.ToArray()));
        t.Fn1("getbuffer", static (vm, self) => vm.NewBytes(Open(self).Data.ToArray()));
    }

    private static Value ReadInto(PyBytesIO file, Value buffer)
    {
        var bytes = StreamBase.Writable(buffer);
        var data = file.Read(bytes.Length);
        data.CopyTo(bytes);
        return (long)data.Length;
    }

    private static void AddWriting(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, data) =>
        {
            Open(self).Write(vm, Bytes(data));
            return Bytes(data).Length;
        });
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                Open(self).Write(vm, Bytes(line));
            }

            return Value.None;
        });
        t.FnN("truncate", 0, 1, static (vm, a) =>
        {
            var file = Open(a[0]);
            var size = a.Length > 1 && !a[1].IsNone ? vm.ToIndex(a[1]) : file.Position;
            if (size < 0)
            {
                return vm.Raise(Types.ValueError, $"negative size value {size}");
            }

            if (size < file.Count)
            {
                file.File.Resize(vm, size);
            }

            return size;
        });
    }

    private static void AddState(TypeBuilder t)
    {
        t.Fn("seek", "pos, whence=0, /", static (vm, a) =>
        {
            var file = Open(a[0]);
            var (offset, whence) = (vm.ToClamped(a[1]), a[2].IsMissing ? 0 : vm.ToIndex(a[2]));
            if (whence is < 0 or > 2)
            {
                return vm.Raise(Types.ValueError, $"invalid whence ({whence}, should be 0, 1 or 2)");
            }

            if (whence == 0 && offset < 0)
            {
                return vm.Raise(Types.ValueError, $"negative seek value {offset}");
            }

            var start = whence == 0 ? 0 : whence == 1 ? file.Position : file.Count;
            file.Position = Math.Clamp(Math.Min(offset, int.MaxValue / 4) + start, 0, int.MaxValue / 4);
            return file.Position;
        });
        t.Fn1("tell", static (_, self) => Open(self).Position);
        t.Fn1("close", static (_, self) =>
        {
            self.As<PyBytesIO>().IsClosed = true;
            return Value.None;
        });
        t.Get("closed", static (_, self) => self.As<PyBytesIO>().IsClosed);
        t.Fn1("flush", static (_, self) => Open(self) is null ? Value.None : Value.None);
        t.Fn1("readable", static (_, self) => Open(self) is not null).Fn1("writable", static (_, self) => Open(self) is not null);
        t.Fn1("seekable", static (_, self) => Open(self) is not null).Fn1("isatty", static (_, self) => Open(self) is null);
        t.Fn1("__enter__", static (_, self) => Open(self));
        t.FnN("__exit__", 0, 3, static (_, a) =>
        {
            a[0].As<PyBytesIO>().IsClosed = true;
            return Value.None;
        });
    }
}
