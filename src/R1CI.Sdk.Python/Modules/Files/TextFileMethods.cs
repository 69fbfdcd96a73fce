using R1CI.Sdk.Python.Modules.Binary;

namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>What is in the type of files in text mode.</summary>
internal static class TextFileMethods
{
    private const string Closed = "I/O operation on closed file.";

    public static void Define(TypeBuilder t)
    {
        t.New("buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False", Wrap);
        DefineReading(t);
        DefineWriting(t);
        DefinePlace(t);
        t.Fn1("close", static (vm, self) =>
        {
            self.As<TextFile>().Settle(vm);
            self.As<TextFile>().Buffer.IsClosed = true;
            return Value.None;
        });
        t.Fn1("flush", static (_, self) => Open(self) is null ? Value.None : Value.None);
        t.Fn1("__enter__", static (_, self) => Open(self));
        t.Get("closed", static (_, self) => self.As<TextFile>().Buffer.IsClosed);
        t.Get("name", static (vm, self) => vm.GetAttr(self.As<TextFile>().Buffer, "name"));
        t.Get("mode", static (_, self) => Value.Str(self.As<TextFile>().Buffer.Mode.Text));
        t.Get("encoding", static (_, self) => Value.Str(self.As<TextFile>().Encoding));
        t.Get("errors", static (_, self) => Value.Str(self.As<TextFile>().Errors));
        t.Get("newlines", static (_, _) => Value.None).Get("line_buffering", static (_, _) => false).Get("write_through", static (_, _) => false);
        t.Get("buffer", static (vm, self) =>
        {
            self.As<TextFile>().Settle(vm);
            return self.As<TextFile>().Buffer is { Name.IsNone: true } over ? over.Raw : self.As<TextFile>().Buffer;
        });
        t.Fn1("detach", static (vm, self) =>
        {
            self.As<TextFile>().Settle(vm);
            return self.As<TextFile>().Buffer.Raw;
        });
        t.Fn1("fileno", static (_, self) => Open(self) is null ? Value.None : 3L);
        t.Fn1("readable", static (_, self) => Open(self).Buffer.Mode.CanRead);
        t.Fn1("writable", static (_, self) => Open(self).Buffer.Mode.CanWrite);
        t.Fn1("seekable", static (_, self) => Open(self) is not null);
        t.Fn("reconfigure", "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", static (_, _) => Value.None);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var file = self.As<TextFile>();
            if (file.Buffer.Name.IsNone) return vm.NewStr($"<_io.TextIOWrapper encoding='{file.Encoding}'>");
            return vm.NewStr($"<_io.TextIOWrapper name={vm.Repr(file.Buffer.Name)} mode='{file.Buffer.Mode.Text}' encoding='{file.Encoding}'>");
        });
    }

    private static TextFile Open(in Value self) =>
        self.As<TextFile>() is { Buffer.IsClosed: false } file ? file : throw Vm.Error(Types.ValueError, Closed);

    private static TextFile Readable(in Value self) =>
        Open(self) is { Buffer.Mode.CanRead: true } file ? file : throw FileErrors.Unsupported("not readable");

    private static TextFile Writable(in Value self) =>
        Open(self) is { Buffer.Mode.CanWrite: true } file ? file : throw FileErrors.Unsupported("not writable");

    // Over an open file, or over bytes in memory.
    private static Value Wrap(Vm vm, PyType cls, NewArgs a)
    {
        vm.Charge(144);
        var bytes = a[0].O switch
        {
            ByteFile file => file,
            PyBytesIO memory => new ByteFile(memory, OpenMode.Parse("r+")),
            _ => null,
        };
        return bytes == null
            ? vm.Raise(Types.TypeError, $"TextIOWrapper() takes a file opened in binary mode, not '{a[0].Type.Name}'")
            : FileOpening.Text(bytes, a[1], a[2], a[3]);
    }

    private static void DefineReading(TypeBuilder t)
    {
        t.Fn("read", "size=-1, /", static (vm, a) => vm.NewStr(Readable(a[0]).Read(vm, StreamBase.Size(vm, a[1]))));
        t.Fn("readline", "size=-1, /", static (vm, a) => vm.NewStr(Readable(a[0]).ReadLine(vm, StreamBase.Size(vm, a[1]))));
        t.Fn1("__iter__", static (_, self) => Open(self));
        t.Fn1("__next__", static (vm, self) => Readable(self).ReadLine(vm, -1) is { Length: > 0 } line ? vm.NewStr(line) : vm.RaiseWith(Types.StopIteration));
    }

    private static void DefineWriting(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, text) => Write(vm, Writable(self), text));
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
            var file = Open(a[0]);
            file.Settle(vm);
            var size = a.Length > 1 && !a[1].IsNone ? vm.ToClamped(a[1]) : file.Buffer.Position;
            return file.Buffer.Mode.CanWrite ? ByteFileMethods.Truncate(file.Buffer, vm, size) : throw FileErrors.Unsupported("truncate");
        });
    }

    private static Value Write(Vm vm, TextFile file, in Value text)
    {
        if (text.O is not PyStr s)
        {
            throw Vm.Error(Types.TypeError, $"write() argument must be str, not {Builtins.StrMethods.TypeNameOf(text)}");
        }

        file.Write(vm, s);
        return (long)s.Length;
    }

    private static void DefinePlace(TypeBuilder t)
    {
        t.Fn1("tell", static (vm, self) => Open(self).Tell(vm));
        t.Fn("seek", "cookie, whence=0, /", static (vm, a) =>
        {
            var file = Open(a[0]);
            var (offset, whence) = (vm.ToClamped(a[1]), a[2].IsMissing ? 0 : vm.ToIndex(a[2]));
            file.Settle(vm);
            switch (whence)
            {
                case 0 when offset < 0:
                    return vm.Raise(Types.ValueError, $"negative seek position {offset}");
                case 0:
                    return file.Buffer.Position = Math.Min(offset, long.MaxValue / 4);
                case 1 or 2 when offset != 0:
                    throw FileErrors.Unsupported($"can't do nonzero {(whence == 1 ? "cur" : "end")}-relative seeks");
                case 1:
                    return file.Buffer.Position;
                case 2:
                    return file.Buffer.Position = file.Buffer.File.Length;
                default:
                    return vm.Raise(Types.ValueError, $"invalid whence ({whence}, should be 0, 1 or 2)");
            }
        });
    }
}
