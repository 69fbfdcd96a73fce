using System.Text;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>io.StringIO: text in memory. Positions are UTF-16 units, which differ from CPython's for astral characters only.</summary>
internal sealed class PyStringIO : Obj
{
    private Instance? _store;

    public PyStringIO(PyType type) => _store = type.IsGuest ? new Instance(type) : null;

    public StringBuilder Text { get; private set; } = new();

    public int Position { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Gets or sets the argument newline: <see langword="null"/> makes every line end <c>\n</c>, empty keeps and knows all of them.</summary>
    public string? Newline { get; set; } = "\n";

    public override PyType Type => _store?.Type ?? StringIOType.Type;

    public override Instance? Store => _store;

    public override long Bytes => 128 + (2L * Text.Capacity);

    public void Write(Vm vm, string text)
    {
        text = Newline switch
        {
            null => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            "\r" or "\r\n" => text.Replace("\n", Newline, StringComparison.Ordinal),
            _ => text,
        };
        var needed = Position + text.Length;
        if (needed > Text.Capacity)
        {
            var capacity = Math.Max(needed, 2 * Text.Capacity);
            vm.Charge(2L * capacity);
            Text.EnsureCapacity(capacity);
        }

        vm.Tick(text.Length >> 5);
        if (Position > Text.Length)
        {
            Text.Append('\0', Position - Text.Length);
        }

        if (Position == Text.Length)
        {
            Text.Append(text);
        }
        else
        {
            var over = Math.Min(text.Length, Text.Length - Position);
            Text.Remove(Position, over).Insert(Position, text);
        }

        Position += text.Length;
    }

    public string Read(long count)
    {
        var left = Math.Max(0, Text.Length - Position);
        var taken = (int)(count < 0 ? left : Math.Min(count, left));
        var result = Text.ToString(Math.Min(Position, Text.Length), taken);
        Position += taken;
        return result;
    }

    public string ReadLine(long most)
    {
        var start = Math.Min(Position, Text.Length);
        var end = start;
        while (end < Text.Length && (most < 0 || end - start < most) && !IsLineEnd(end++))
        {
        }

        Position = Math.Max(Position, end);
        return Text.ToString(start, end - start);
    }

    private bool IsLineEnd(int at) => Newline switch
    {
        "" => Text[at] == '\n' || (Text[at] == '\r' && (at + 1 == Text.Length || Text[at + 1] != '\n')),
        "\r" => Text[at] == '\r',
        "\r\n" => Text[at] == '\n' && at > 0 && Text[at - 1] == '\r',
        _ => Text[at] == '\n',
    };

    public override void Trace(Census c)
    {
        if (_store != null)
        {
            c.Visit(_store);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyStringIO(StringIOType.Type), static (f, a, b) =>
    {
        b._store = a._store == null ? null : f.Copy(a._store);
        b.Text = new StringBuilder(a.Text.ToString());
        (b.Position, b.IsClosed, b.Newline) = (a.Position, a.IsClosed, a.Newline);
    });
}

/// <summary>What is in it.</summary>
internal static class StringIOType
{
    public static readonly PyType Type = new PyType("StringIO", Files.IoTypes.TextIOBase, "_io") { HasDict = true }.Define(t =>
    {
        t.New((vm, cls, _) =>
        {
            vm.Charge(128);
            return new PyStringIO(cls);
        });
        t.Fn("__init__", "initial_value='', newline='\\n'", Init);
        AddReading(t);
        AddWriting(t);
        AddState(t);
    });

    private static PyStringIO Open(in Value self) =>
        self.As<PyStringIO>() is { IsClosed: false } file ? file : throw Vm.Error(Types.ValueError, "I/O operation on closed file");

    private static Value Init(Vm vm, ReadOnlySpan<Value> a)
    {
        var file = a[0].As<PyStringIO>();
        if (!a[2].IsMissing && !a[2].IsNone && a[2].O is not PyStr)
        {
            return vm.Raise(Types.TypeError, $"newline must be str or None, not {a[2].Type.Name}");
        }

        file.Newline = a[2].IsNone ? null : a[2].O is PyStr newline ? newline.S : "\n";
        if (file.Newline is not (null or "" or "\n" or "\r" or "\r\n"))
        {
            return vm.Raise(Types.ValueError, $"illegal newline value: {vm.Repr(a[2])}");
        }

        if (a[1].IsMissing || a[1].IsNone)
        {
            return Value.None;
        }

        if (a[1].O is not PyStr text)
        {
            return vm.Raise(Types.TypeError, $"initial_value must be str or None, not {a[1].Type.Name}");
        }

        file.Write(vm, text.S);
        file.Position = 0;
        return Value.None;
    }

    private static void AddReading(TypeBuilder t)
    {
        t.Fn("read", "size=-1, /", static (vm, a) => vm.NewStr(Open(a[0]).Read(Size(vm, a[1]))));
        t.Fn("readline", "size=-1, /", static (vm, a) => vm.NewStr(Open(a[0]).ReadLine(Size(vm, a[1]))));
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
                result.Add(vm, vm.NewStr(line));
            }

            return result;
        });
        t.Fn1("__iter__", static (_, self) => Open(self));
        t.Fn1("__next__", static (vm, self) => Open(self).ReadLine(-1) is { Length: > 0 } line ? vm.NewStr(line) : vm.RaiseWith(Types.StopIteration));
        t.Fn1("getvalue", static (vm, self) =>
        {
            vm.Tick(Open(self).Text.Length >> 5);
            return vm.NewStr(Open(self).Text.ToString());
        });
    }

    private static long Size(Vm vm, in Value size) => size.IsMissing || size.IsNone ? -1 : vm.ToIndex(size);

    private static void AddWriting(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, text) =>
        {
            if (text.O is not PyStr s)
            {
                return vm.Raise(Types.TypeError, $"string argument expected, got '{text.Type.Name}'");
            }

            Open(self).Write(vm, s.S);
            return s.Length;
        });
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                Open(self).Write(vm, line.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"string argument expected, got '{line.Type.Name}'"));
            }

            return Value.None;
        });
        t.FnN("truncate", 0, 1, static (vm, a) =>
        {
            var file = Open(a[0]);
            var size = a.Length > 1 && !a[1].IsNone ? vm.ToIndex(a[1]) : file.Position;
            if (size < 0)
            {
                return vm.Raise(Types.ValueError, $"Negative size value {size}");
            }

            file.Text.Length = (int)Math.Min(size, file.Text.Length);
            return size;
        });
    }

    private static void AddState(TypeBuilder t)
    {
        t.Fn("seek", "pos, whence=0, /", static (vm, a) =>
        {
            var file = Open(a[0]);
            var (offset, whence) = (vm.ToIndex(a[1]), a[2].IsMissing ? 0 : vm.ToIndex(a[2]));
            if (whence is < 0 or > 2)
            {
                return vm.Raise(Types.ValueError, $"Invalid whence ({whence}, should be 0, 1 or 2)");
            }

            if (whence == 0 && offset < 0)
            {
                return vm.Raise(Types.ValueError, $"Negative seek position {offset}");
            }

            if (whence != 0 && offset != 0)
            {
                return vm.Raise(Types.OSError, "Can't do nonzero cur-relative seeks");
            }

            file.Position = whence == 0 ? (int)Math.Min(offset, int.MaxValue / 4) : whence == 2 ? file.Text.Length : file.Position;
            return file.Position;
        });
        t.Fn1("tell", static (_, self) => Open(self).Position);
        t.Fn1("close", static (_, self) =>
        {
            self.As<PyStringIO>().IsClosed = true;
            return Value.None;
        });
        t.Get("closed", static (_, self) => self.As<PyStringIO>().IsClosed);
        t.Fn1("flush", static (_, self) => Open(self) is null ? Value.None : Value.None);
        t.Fn1("readable", static (_, self) => Open(self) is not null).Fn1("writable", static (_, self) => Open(self) is not null);
        t.Fn1("seekable", static (_, self) => Open(self) is not null).Fn1("isatty", static (_, self) => Open(self) is null);
        t.Fn1("__enter__", static (_, self) => Open(self));
        t.FnN("__exit__", 0, 3, static (_, a) =>
        {
            a[0].As<PyStringIO>().IsClosed = true;
            return Value.None;
        });
        t.Get("encoding", static (_, _) => Value.None).Get("errors", static (_, _) => Value.None).Get("newlines", static (_, _) => Value.None);
        t.Get("line_buffering", static (_, _) => false);
    }
}
