namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>How an OrderedDict takes up mappings, pairs and keywords: item by item, so that a subclass sees each in its __setitem__.</summary>
internal static class OrderedDictUpdate
{
    public static Value Run(Vm vm, CallArgs a, string name)
    {
        if (a.Count > 2)
        {
            return vm.Raise(Types.TypeError, name == "__init__" ? $"expected at most 1 arguments, got {a.Count - 1}" : $"update() takes at most 1 positional argument ({a.Count - 1} given)");
        }

        var self = a[0];
        if (a.Count == 2 && !Add(vm, self, a[1]))
        {
            return Value.Error;
        }

        for (var i = 0; i < a.KeywordCount; i++)
        {
            if (!Ops.SetItem(vm, self, a.Names![i], a.Keyword(i)))
            {
                return Value.Error;
            }
        }

        return Value.None;
    }

    private static bool Add(Vm vm, Value self, Value other)
    {
        if (!self.Type.IsGuest && other.O is PyDict)
        {
            Ops.DictUpdate(vm, self.As<PyDict>(), other);
            return true;
        }

        if (other.O is PyDict || other.Type.Lookup("keys") != null)
        {
            return AddMapping(vm, self, other);
        }

        foreach (var pair in vm.Iterate(other))
        {
            var parts = vm.ToArray(pair);
            if (parts.Length != 2)
            {
                vm.Raise(Types.ValueError, parts.Length switch
                {
                    0 => "need more than 0 values to unpack",
                    1 => "need more than 1 value to unpack",
                    _ => "too many values to unpack (expected 2)",
                });
                return false;
            }

            if (!Ops.SetItem(vm, self, parts[0], parts[1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddMapping(Vm vm, Value self, Value mapping)
    {
        foreach (var key in vm.ToArray(vm.CallMethod(mapping, "keys")))
        {
            var value = Value.None;
            if (!Ops.GetItem(vm, mapping, key, ref value) || !Ops.SetItem(vm, self, key, value))
            {
                return false;
            }
        }

        return true;
    }
}
