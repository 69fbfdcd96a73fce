namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>What is in the types of files in binary mode.</summary>
internal static class ByteFileMethods
{
    public static void Define(TypeBuilder t)
    {
        t.New("raw, buffer_size=8192", Wrap);
        DefineReading(t);
        DefineWriting(t);
        DefinePlace(t);
        t.Fn1("close", static (_, self) =>
        {
            self.As<ByteFile>().IsClosed = true;
            return Value.None;
        });
        t.Fn1("flush", static (_, self) => Open(self, "flush of closed file") is null ? Value.None : Value.None);
        t.Fn1("__enter__", static (_, self) => Open(self, "I/O operation on closed file."));
        t.Get("closed", static (_, self) => self.As<ByteFile>().IsClosed);
        t.Get("name", static (vm, self) => self.As<ByteFile>() is { Name.IsNone: false } file ? file.Name : vm.GetAttr(self.As<ByteFile>().Raw, "name"));
        t.Get("mode", static (_, self) => Value.Str(self.As<ByteFile>().Mode.BinaryText));
        t.Get("raw", static (_, self) => self.As<ByteFile>().Raw);
        t.Fn1("detach", static (_, self) => self.As<ByteFile>().Raw);
        t.Fn1("fileno", static (_, self) => Open(self, "I/O operation on closed file") is null ? Value.None : 3L);
        t.Fn1("readable", static (_, self) => Open(self, "I/O operation on closed file").Mode.CanRead);
        t.Fn1("writable", static (_, self) => Open(self, "I/O operation on closed file").Mode.CanWrite);
        t.Fn1("seekable", static (_, self) => Open(self, "I/O operation on closed file") is not null);
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(
            self.As<ByteFile>().Name is { IsNone: false } name ? $"<_io.{self.Type.Name} name={vm.Repr(name)}>" : $"<_io.{self.Type.Name}>"));
    }

    // Over bytes in memory.
    private static Value Wrap(Vm vm, PyType cls, NewArgs a)
    {
        if (a[0].O is not Binary.PyBytesIO memory || ReferenceEquals(cls, IoTypes.FileIO))
        {
            return vm.Raise(Types.TypeError, $"cannot create '_io.{cls.Name}' instances over '{a[0].Type.Name}'; use open()");
        }

        vm.Charge(112);
        var mode = ReferenceEquals(cls, IoTypes.BufferedReader) ? "rb" : ReferenceEquals(cls, IoTypes.BufferedWriter) ? "wb" : "r+b";
        return new ByteFile(memory, OpenMode.Parse(mode));
    }

    public static ByteFile Open(in Value self, string closed) =>
        self.As<ByteFile>() is { IsClosed: false } file ? file : throw Vm.Error(Types.ValueError, closed);

    private static ByteFile Readable(in Value self, string closed = "read of closed file") =>
        Open(self, closed) is { Mode.CanRead: true } file ? file : throw FileErrors.Unsupported("read");

    private static void DefineReading(TypeBuilder t)
    {
        foreach (var name in (string[])["read", "read1"])
        {
            t.Fn(name, "size=-1, /", static (vm, a) => Readable(a[0]).Read(vm, StreamBase.Size(vm, a[1])));
        }

        t.Fn("readline", "size=-1, /", static (vm, a) => Readable(a[0], "readline of closed file").ReadLine(vm, StreamBase.Size(vm, a[1])));
        t.Fn1("__next__", static (vm, self) => Readable(self, "readline of closed file").ReadLine(vm, -1) is { O: PyBytes { Data.Length: > 0 } } line
            ? line
            : vm.RaiseWith(Types.StopIteration));
        t.Fn("peek", "size=0, /", static (vm, a) =>
        {
            var file = Readable(a[0], "peek of closed file");
            var at = file.Position;
            var ahead = file.Read(vm, 8192);
            file.Position = at;
            return ahead;
        });
        foreach (var name in (string[])["readinto", "readinto1"])
        {
            t.Fn2(name, static (vm, self, buffer) =>
            {
                var target = StreamBase.Writable(buffer);
                var data = (PyBytes)Readable(self).Read(vm, target.Length).O!;
                data.Data.CopyTo(target);
                return (long)data.Data.Length;
            });
        }
    }

    private static void DefineWriting(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, data) => Write(vm, Writable(self), data));
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                Write(vm, Writable(self), line);
            }

            return Value.None;
        });
        t.FnN("truncate", 0, 1, static (vm, a) =>
        {
            var file = Open(a[0], "truncate of closed file");
            var size = a.Length > 1 && !a[1].IsNone ? vm.ToClamped(a[1]) : file.Position;
            return Truncate(Writable(a[0], "truncate"), vm, size);
        });
    }

    public static Value Truncate(ByteFile file, Vm vm, long size)
    {
        if (size < 0)
        {
            throw FileErrors.Of(FileErrors.Invalid, Value.None);
        }

        file.File.Resize(vm, size);
        return size;
    }

    private static ByteFile Writable(in Value self, string what = "write") =>
        Open(self, "write to closed file") is { Mode.CanWrite: true } file ? file : throw FileErrors.Unsupported(what);

    private static Value Write(Vm vm, ByteFile file, in Value data)
    {
        if (!Ops.BytesLike(data, out var bytes))
        {
            return vm.Raise(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");
        }

        file.Write(vm, bytes);
        return (long)bytes.Length;
    }

    private static void DefinePlace(TypeBuilder t)
    {
        t.Fn1("tell", static (_, self) => Open(self, "tell of closed file").Position);
        t.Fn("seek", "target, whence=0, /", static (vm, a) =>
        {
            var file = Open(a[0], "seek of closed file");
            var (offset, whence) = (vm.ToClamped(a[1]), a[2].IsMissing ? 0 : vm.ToIndex(a[2]));
            if (whence is < 0 or > 2)
            {
                return vm.Raise(Types.ValueError, $"whence value {whence} unsupported");
            }

            var start = whence == 0 ? 0 : whence == 1 ? file.Position : file.File.Length;
            if (offset < -start)
            {
                throw FileErrors.Of(FileErrors.Invalid, Value.None);
            }

            return file.Position = Math.Min(offset, long.MaxValue / 4) + start;
        });
    }
}
