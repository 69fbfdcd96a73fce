namespace R1CI.Sdk.Python.Objects;

/// <summary>The built-in types. What is in them is said by the Builtins layer (<see cref="PyType.Define"/>).</summary>
internal static partial class Types
{
    public static readonly PyType Object = RootType.Object;
    public static readonly PyType Type = T("type");
    public static readonly PyType Int = T("int");
    public static readonly PyType Bool = new PyType("bool", Int) { IsFinal = true };
    public static readonly PyType Float = T("float");
    public static readonly PyType Complex = T("complex");
    public static readonly PyType Str = T("str");
    public static readonly PyType Bytes = T("bytes");
    public static readonly PyType ByteArray = T("bytearray");
    public static readonly PyType MemoryView = new("memoryview", Object) { IsFinal = true, IsSequence = true };
    public static readonly PyType List = T("list");
    public static readonly PyType Tuple = T("tuple");
    public static readonly PyType Dict = T("dict");
    public static readonly PyType Set = T("set");
    public static readonly PyType FrozenSet = T("frozenset");
    public static readonly PyType Range = F("range");
    public static readonly PyType Slice = F("slice");
    public static readonly PyType None = F("NoneType");
    public static readonly PyType NotImplementedType = F("NotImplementedType");
    public static readonly PyType Ellipsis = F("ellipsis");
    public static readonly PyType DictKeys = F("dict_keys");
    public static readonly PyType DictValues = F("dict_values");
    public static readonly PyType DictItems = F("dict_items");
    public static readonly PyType MappingProxy = F("mappingproxy");

    public static readonly PyType Function = F("function");
    public static readonly PyType BuiltinFunction = F("builtin_function_or_method");
    public static readonly PyType MethodDescriptor = F("method_descriptor");
    public static readonly PyType SlotWrapper = F("wrapper_descriptor");
    public static readonly PyType MethodWrapper = F("method-wrapper");
    public static readonly PyType Method = F("method");
    public static readonly PyType StaticMethod = T("staticmethod");
    public static readonly PyType ClassMethod = T("classmethod");
    public static readonly PyType Property = T("property");
    public static readonly PyType GetSetDescriptor = F("getset_descriptor");
    public static readonly PyType MemberDescriptor = F("member_descriptor");
    public static readonly PyType Super = T("super");
    public static readonly PyType Module = T("module");
    public static readonly PyType Cell = F("cell");
    public static readonly PyType Code = F("code");
    public static readonly PyType Frame = F("frame");
    public static readonly PyType Traceback = F("traceback");
    public static readonly PyType GenericAlias = new("GenericAlias", Object, "types");
    public static readonly PyType UnionType = new("UnionType", Object, "types") { IsFinal = true };

    public static readonly PyType Generator = F("generator");
    public static readonly PyType Coroutine = F("coroutine");
    public static readonly PyType AsyncGenerator = F("async_generator");
    public static readonly PyType AsyncGenSend = F("async_generator_asend");
    public static readonly PyType LongRangeIterator = F("longrange_iterator");
    public static readonly PyType AnextAwaitable = F("anext_awaitable");
    public static readonly PyType CoroutineWrapper = F("coroutine_wrapper");
    public static readonly PyType Iterator = F("iterator");
    public static readonly PyType CallableIterator = F("callable_iterator");
    public static readonly PyType ListIterator = F("list_iterator");
    public static readonly PyType ListReverseIterator = F("list_reverseiterator");
    public static readonly PyType TupleIterator = F("tuple_iterator");
    public static readonly PyType StrIterator = F("str_iterator");
    public static readonly PyType StrAsciiIterator = F("str_ascii_iterator");
    public static readonly PyType BytesIterator = F("bytes_iterator");
    public static readonly PyType ByteArrayIterator = F("bytearray_iterator");
    public static readonly PyType RangeIterator = F("range_iterator");
    public static readonly PyType SetIterator = F("set_iterator");
    public static readonly PyType DictKeyIterator = F("dict_keyiterator");
    public static readonly PyType DictValueIterator = F("dict_valueiterator");
    public static readonly PyType DictItemIterator = F("dict_itemiterator");
    public static readonly PyType DictReverseKeyIterator = F("dict_reversekeyiterator");
    public static readonly PyType DictReverseValueIterator = F("dict_reversevalueiterator");
    public static readonly PyType DictReverseItemIterator = F("dict_reverseitemiterator");
    public static readonly PyType Enumerate = T("enumerate");
    public static readonly PyType Zip = T("zip");
    public static readonly PyType Map = T("map");
    public static readonly PyType Filter = T("filter");
    public static readonly PyType Reversed = T("reversed");

    private static PyType T(string name) => new(name, RootType.Object);

    private static PyType F(string name) => new(name, RootType.Object) { IsFinal = true };
}

/// <summary>The root alone: the order in which the parts of a partial class initialise their fields is not defined.</summary>
internal static class RootType
{
    public static readonly PyType Object = new("object", null);
}
