using System.Reflection;

namespace R1CI.Sdk.Python.Tier;

/// <summary>The members that compiled code uses.</summary>
internal static class Members
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static readonly FieldInfo O = typeof(Value).GetField(nameof(Value.O), Any)!;
    public static readonly FieldInfo I = typeof(Value).GetField(nameof(Value.I), Any)!;
    public static readonly FieldInfo Float = typeof(Value).GetField(nameof(Value.Float), Any)!;
    public static readonly FieldInfo True = typeof(Value).GetField(nameof(Value.TrueTag), Any)!;
    public static readonly FieldInfo False = typeof(Value).GetField(nameof(Value.FalseTag), Any)!;
    public static readonly FieldInfo None = typeof(Value).GetField(nameof(Value.NoneTag), Any)!;
    public static readonly FieldInfo Undef = typeof(Value).GetField(nameof(Value.Undef), Any)!;
    public static readonly FieldInfo FuelLeft = typeof(Vm).GetField(nameof(Vm.FuelLeft), Any)!;
    public static readonly FieldInfo Pc = typeof(Frame).GetField(nameof(Frame.Pc), Any)!;
    public static readonly FieldInfo FrameCode = typeof(Frame).GetField(nameof(Frame.Code), Any)!;
    public static readonly FieldInfo FrameGlobals = typeof(Frame).GetField(nameof(Frame.Globals), Any)!;
    public static readonly FieldInfo FrameFunction = typeof(Frame).GetField(nameof(Frame.Fn), Any)!;
    public static readonly FieldInfo GlobalSlots = typeof(Globals).GetField("_slots", Any)!;
    public static readonly FieldInfo Closure = typeof(PyFunction).GetField(nameof(PyFunction.Closure), Any)!;
    public static readonly FieldInfo CellValue = typeof(Cell).GetField(nameof(Cell.V), Any)!;
    public static readonly FieldInfo Consts = typeof(Code).GetField(nameof(Code.Consts), Any)!;
    public static readonly FieldInfo Caches = typeof(Code).GetField(nameof(Code.Caches), Any)!;
    public static readonly FieldInfo CacheShape = typeof(AttrCache).GetField(nameof(AttrCache.Shape), Any)!;
    public static readonly FieldInfo CacheNewShape = typeof(AttrCache).GetField(nameof(AttrCache.NewShape), Any)!;
    public static readonly FieldInfo CacheSlot = typeof(AttrCache).GetField(nameof(AttrCache.Slot), Any)!;
    public static readonly FieldInfo CacheVersion = typeof(AttrCache).GetField(nameof(AttrCache.Version), Any)!;
    public static readonly FieldInfo InstanceShape = typeof(Instance).GetField(nameof(Instance.Shape), Any)!;
    public static readonly FieldInfo InstanceSlots = typeof(Instance).GetField(nameof(Instance.Slots), Any)!;
    public static readonly FieldInfo ShapeType = typeof(Shape).GetField(nameof(Shape.Type), Any)!;
    public static readonly FieldInfo TypeVersion = typeof(PyType).GetField(nameof(PyType.Version), Any)!;
    public static readonly FieldInfo ListItems = typeof(PyList).GetField(nameof(PyList.Items), Any)!;
    public static readonly FieldInfo ListCount = typeof(PyList).GetField(nameof(PyList.Count), Any)!;
    public static readonly MethodInfo TypeOf = typeof(object).GetMethod(nameof(GetType))!;
    public static readonly MethodInfo FromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    public static readonly MethodInfo SameType = typeof(Type).GetMethod("op_Equality", Any)!;
    public static readonly MethodInfo FloorDiv = typeof(Vm).GetMethod("FloorDiv", Any)!;
    public static readonly MethodInfo FloorMod = typeof(Vm).GetMethod("FloorMod", Any)!;
    public static readonly MethodInfo IsWide = typeof(Members).GetMethod(nameof(IsProductWide), Any)!;
    public static readonly FieldInfo Depth = typeof(Vm).GetField("_depth", Any)!;
    public static readonly FieldInfo DepthLimit = typeof(Vm).GetField("_depthLimit", Any)!;

    private static readonly MethodInfo Step = typeof(Vm).GetMethod(nameof(Vm.TierStep), Any)!;
    private static readonly MethodInfo Call = typeof(Vm).GetMethod(nameof(Vm.TierCall), Any)!;
    private static readonly MethodInfo Find = typeof(Vm).GetMethod(nameof(Vm.TierFind), Any)!;
    private static readonly MethodInfo Item = typeof(Vm).GetMethod(nameof(Vm.TierItem), Any)!;
    private static readonly MethodInfo Equal = typeof(Vm).GetMethod(nameof(Vm.TierEqual), Any)!;

    /// <summary>What executes an instruction out of line.</summary>
    public static MethodInfo StepOf(Op op) => op switch
    {
        Op.Call or Op.CallMethod or Op.CallFound => Call,
        Op.LoadMethod => Find,
        Op.LoadSub => Item,
        >= Op.JEq and <= Op.JNNe => Equal,
        _ => Step,
    };

    private static bool IsProductWide(long a, long b) => Math.BigMul(a, b, out var low) != low >> 63;
}
