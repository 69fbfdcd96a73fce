using R1CI.Sdk.Python.Builtins.Functions;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Says what is in each built-in type and publishes the names every module sees; once per process.</summary>
internal static class Setup
{
    private static readonly Lock Gate = new();
    private static bool _done;

    public static void Ensure()
    {
        if (Volatile.Read(ref _done)) return;
        lock (Gate)
        {
            if (_done) return;
            DefineTypes();
            DefineText();
            DefineIterators();
            ExceptionMethods.DefineAll();
            Publish();
            Volatile.Write(ref _done, true);
        }
    }

    private static void DefineTypes()
    {
        Types.Object.Define(ObjectMethods.Define);
        Types.Type.Define(TypeMethods.Define);
        Types.Int.Define(IntMethods.Define);
        Types.Bool.Define(IntMethods.DefineBool);
        Types.Float.Define(FloatMethods.Define);
        Types.Complex.Define(ComplexMethods.Define);
        Types.Str.Define(StrMethods.Define);
        Types.Bytes.Define(BytesMethods.Define);
        Types.ByteArray.Define(ByteArrayMethods.Define);
        Types.MemoryView.Define(MemoryViewMethods.Define);
        Types.List.Define(ListMethods.Define);
        Types.Tuple.Define(TupleMethods.Define);
        Types.Dict.Define(DictMethods.Define);
        Types.Set.Define(SetMethods.DefineSet);
        Types.FrozenSet.Define(SetMethods.DefineFrozenSet);
        Types.Range.Define(RangeMethods.DefineRange);
        Types.Slice.Define(RangeMethods.DefineSlice);
        Types.DictKeys.Define(DictViewMethods.DefineKeys);
        Types.DictValues.Define(DictViewMethods.DefineValues);
        Types.DictItems.Define(DictViewMethods.DefineItems);
        Types.MappingProxy.Define(MappingProxyMethods.Define);
        Types.None.Define(SingletonMethods.DefineNone);
        Types.NotImplementedType.Define(SingletonMethods.DefineNotImplemented);
        Types.Ellipsis.Define(SingletonMethods.DefineEllipsis);
        Types.Function.Define(FunctionMethods.DefineFunction);
        Types.BuiltinFunction.Define(FunctionMethods.DefineBuiltin);
        Types.MethodDescriptor.Define(FunctionMethods.DefineMethodDescriptor);
        Types.SlotWrapper.Define(FunctionMethods.DefineMethodDescriptor);
        Types.MethodWrapper.Define(FunctionMethods.DefineBuiltin);
        Types.Method.Define(FunctionMethods.DefineMethod);
        Types.StaticMethod.Define(FunctionMethods.DefineStaticMethod);
        Types.ClassMethod.Define(FunctionMethods.DefineClassMethod);
        Types.Property.Define(FunctionMethods.DefineProperty);
        Types.Super.Define(FunctionMethods.DefineSuper);
        Types.GetSetDescriptor.Define(FunctionMethods.DefineGetSet);
        Types.MemberDescriptor.Define(FunctionMethods.DefineGetSet);
        Types.Module.Define(ModuleMethods.DefineModule);
        Types.Cell.Define(ModuleMethods.DefineCell);
        Types.Code.Define(ModuleMethods.DefineCode);
        Types.Traceback.Define(ModuleMethods.DefineTraceback);
        Types.Frame.Define(ModuleMethods.DefineFrame);
        Types.GenericAlias.Define(GenericAliases.DefineAlias);
        Types.UnionType.Define(GenericAliases.DefineUnion);
    }

    private static void DefineText()
    {
        foreach (var t in (PyType[])
        [
            Types.Int, Types.Float, Types.Complex, Types.Str, Types.Bytes, Types.ByteArray, Types.List, Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet,
            Types.Range, Types.Slice, Types.DictKeys, Types.DictValues, Types.DictItems, Types.Code, Types.Cell,
        ]) t.Define(Representation.DefineRepr);
        foreach (var t in (PyType[])[Types.Int, Types.Float, Types.Complex]) t.Define(Representation.DefineFormat);
        Types.Str.Define(static t => t.Fn1("__str__", static (_, s) => s.O!.GetType() == typeof(PyStr) ? s : Value.Str(s.As<PyStr>().S)));
    }

    private static void DefineIterators()
    {
        Types.Generator.Define(GeneratorMethods.DefineGenerator);
        Types.Coroutine.Define(GeneratorMethods.DefineCoroutine);
        Types.AsyncGenerator.Define(GeneratorMethods.DefineAsyncGenerator);
        Types.AsyncGenSend.Define(GeneratorMethods.DefineAsyncStep);
        Types.AnextAwaitable.Define(GeneratorMethods.DefineAnextAwaitable);
        Types.CoroutineWrapper.Define(GeneratorMethods.DefineCoroutineWrapper);
        Types.Enumerate.Define(IteratorTypes.DefineEnumerate);
        Types.Zip.Define(IteratorTypes.DefineZip);
        Types.Map.Define(IteratorTypes.DefineMap);
        Types.Filter.Define(IteratorTypes.DefineFilter);
        Types.Reversed.Define(IteratorTypes.DefineReversed);
        foreach (var t in (PyType[])
        [
            Types.Iterator, Types.CallableIterator, Types.ListIterator, Types.ListReverseIterator, Types.TupleIterator, Types.StrIterator, Types.StrAsciiIterator,
            Types.BytesIterator, Types.LongRangeIterator, Types.ByteArrayIterator, Types.RangeIterator, Types.SetIterator, Types.DictKeyIterator, Types.DictValueIterator,
            Types.DictItemIterator, Types.DictReverseKeyIterator, Types.DictReverseValueIterator, Types.DictReverseItemIterator,
        ]) t.Define(static b => IteratorTypes.Common(b));
    }

    private static void Publish()
    {
        var names = new Dictionary<string, ClassSlot>
        {
            ["NotImplemented"] = new() { V = Value.NotImplemented },
            ["Ellipsis"] = new() { V = Value.Ellipsis },
            ["__debug__"] = new() { V = true },
        };
        foreach (var t in (PyType[])
        [
            Types.Object, Types.Type, Types.Int, Types.Bool, Types.Float, Types.Complex, Types.Str, Types.Bytes, Types.ByteArray, Types.MemoryView, Types.List,
            Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet, Types.Range, Types.Slice, Types.StaticMethod, Types.ClassMethod, Types.Property, Types.Super,
            Types.Enumerate, Types.Zip, Types.Map, Types.Filter, Types.Reversed, .. Types.Exceptions,
        ]) names[t.Name] = new ClassSlot { V = t };
        names["EnvironmentError"] = names["IOError"] = new ClassSlot { V = Types.OSError };
        FunctionTable.Fill(names);
        NamespaceFunctions.Define(new FunctionTable(names));
        foreach (var v in names.Values) v.V.O?.MakeShared();
        BuiltinTable.Publish(names);
    }
}
