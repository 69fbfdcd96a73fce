using R1CI.Sdk.Python.Text;
using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>re.Match.</summary>
internal sealed class PyMatch(PyPattern pattern, Value text, RegexSubject subject, RegexMatch match, int start, int end) : Obj
{
    private Value _text = text;
    private PyPattern _pattern = pattern;

    public PyPattern Pattern => _pattern;

    public Value Text => _text;

    public RegexSubject Subject => subject;

    public RegexMatch Match => match;

    /// <summary>Gets where the search started.</summary>
    public long SearchStart => start;

    /// <summary>Gets where the text was taken to end.</summary>
    public long SearchEnd => end;

    public override PyType Type => MatchType.Type;

    public override long Bytes => 96 + (4L * match.Marks.Length);

    /// <summary>A group's text; <paramref name="missing"/> when it did not match.</summary>
    public Value Group(Vm vm, int group, Value missing) =>
        match.HasGroup(group) ? _pattern.Slice(vm, subject, match.Marks[2 * group], match.Marks[(2 * group) + 1]) : missing;

    /// <summary>The number of a group given by number or name; IndexError when there is none.</summary>
    public int Find(Vm vm, in Value key)
    {
        if (key.O is PyStr name)
        {
            return _pattern.Program.GroupNames.TryGetValue(name.S, out var named) ? named : throw Vm.Error(Types.IndexError, "no such group");
        }

        if (!key.IsIntLike && key.Type.Lookup(Special.Index) == null)
        {
            throw Vm.Error(Types.IndexError, "no such group");
        }

        var index = vm.ToClamped(key);
        return index >= 0 && index <= _pattern.Program.GroupCount ? (int)index : throw Vm.Error(Types.IndexError, "no such group");
    }

    public override void Trace(Census c)
    {
        c.Visit(_pattern);
        c.Visit(_text);
    }

    public override Obj Fork(Forker f) => f.Add(this, (PyMatch)MemberwiseClone(), static (f, a, b) => (b._text, b._pattern) = (f.Copy(a._text), f.Copy(a._pattern)));
}

/// <summary>What is in it.</summary>
internal static class MatchType
{
    // Characters of what was matched that the repr of a match shows.
    private const int LongestShown = 50;

    public static readonly PyType Type = new PyType("Match", Types.Object, "re") { IsFinal = true }.Define(t =>
    {
        t.FnN("group", 0, int.MaxValue, Groups);
        t.Fn2("__getitem__", static (vm, self, key) => self.As<PyMatch>().Group(vm, self.As<PyMatch>().Find(vm, key), Value.None));
        t.Fn("groups", "default=None", static (vm, a) =>
        {
            var match = a[0].As<PyMatch>();
            var items = new Value[match.Pattern.Program.GroupCount];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = match.Group(vm, i + 1, a[1].IsMissing ? Value.None : a[1]);
            }

            return vm.NewTuple(items);
        });
        t.Fn("groupdict", "default=None", static (vm, a) =>
        {
            var match = a[0].As<PyMatch>();
            var result = vm.NewDict();
            foreach (var (name, group) in match.Pattern.Program.GroupNames)
            {
                result.As<PyDict>().Set(vm, Value.Str(name), match.Group(vm, group, a[1].IsMissing ? Value.None : a[1]));
            }

            return result;
        });
        t.FnN("start", 0, 1, static (vm, a) => Mark(vm, a, 0));
        t.FnN("end", 0, 1, static (vm, a) => Mark(vm, a, 1));
        t.FnN("span", 0, 1, static (vm, a) => vm.NewTuple(Mark(vm, a, 0), Mark(vm, a, 1)));
        t.Fn("expand", "template", Expand);
        AddAttributes(t);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var match = self.As<PyMatch>();
            return vm.NewStr($"<re.Match object; span=({match.Match.Start}, {match.Match.End}), match={CodePoints.Prefix(vm.Repr(match.Group(vm, 0, Value.None)), LongestShown)}>");
        });
        t.Fn1("__copy__", static (_, self) => self).Fn2("__deepcopy__", static (_, self, _) => self);
    });

    private static void AddAttributes(TypeBuilder t)
    {
        t.Get("pos", static (_, self) => self.As<PyMatch>().SearchStart);
        t.Get("endpos", static (_, self) => self.As<PyMatch>().SearchEnd);
        t.Get("re", static (_, self) => self.As<PyMatch>().Pattern);
        t.Get("string", static (_, self) => self.As<PyMatch>().Text);
        t.Get("lastindex", static (_, self) => self.As<PyMatch>().Match.LastGroup is > 0 and var last ? last : Value.None);
        t.Get("lastgroup", static (_, self) =>
        {
            var match = self.As<PyMatch>();
            foreach (var (name, group) in match.Pattern.Program.GroupNames)
            {
                if (group == match.Match.LastGroup)
                {
                    return Value.Str(name);
                }
            }

            return Value.None;
        });
        t.Get("regs", static (vm, self) =>
        {
            var marks = self.As<PyMatch>().Match;
            var items = new Value[marks.Marks.Length / 2];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = marks.HasGroup(i) ? vm.NewTuple(marks.Marks[2 * i], marks.Marks[(2 * i) + 1]) : vm.NewTuple(-1L, -1L);
            }

            return vm.NewTuple(items);
        });
    }

    private static Value Groups(Vm vm, ReadOnlySpan<Value> a)
    {
        var match = a[0].As<PyMatch>();
        if (a.Length <= 2)
        {
            return match.Group(vm, a.Length == 1 ? 0 : match.Find(vm, a[1]), Value.None);
        }

        var items = new Value[a.Length - 1];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = match.Group(vm, match.Find(vm, a[i + 1]), Value.None);
        }

        return vm.NewTuple(items);
    }

    private static Value Mark(Vm vm, ReadOnlySpan<Value> a, int side)
    {
        var match = a[0].As<PyMatch>();
        var group = a.Length == 1 ? 0 : match.Find(vm, a[1]);
        return match.Match.HasGroup(group) ? match.Match.Marks[(2 * group) + side] : -1L;
    }

    private static Value Expand(Vm vm, ReadOnlySpan<Value> a)
    {
        var match = a[0].As<PyMatch>();
        var template = PatternFunctions.ParseTemplate(vm, match.Pattern, a[1]);
        var result = new System.Text.StringBuilder();
        template.Append(result, match.Subject, match.Match);
        return match.Pattern.ToValue(vm, result.ToString());
    }
}
