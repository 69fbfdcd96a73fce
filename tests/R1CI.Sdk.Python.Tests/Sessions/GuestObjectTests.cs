using System.Reflection;
using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Objects;
using R1CI.Sdk.Python.Runtime;

namespace R1CI.Sdk.Python.Tests.Sessions;

/// <summary>Every class of guest objects must say how it is copied into a fork and what the memory census finds behind it.</summary>
public sealed class GuestObjectTests
{
    // Shared by all sessions and never written: their default copy is never asked for.
    private static readonly HashSet<Type> Shared = [typeof(PyBuiltin), typeof(PyGetSet), typeof(PyCode), typeof(KeywordNames), typeof(Tag)];

    public static TheoryData<Type> Classes =>
        [.. typeof(Obj).Assembly.GetTypes().Where(static t => !t.IsAbstract && typeof(Obj).IsAssignableFrom(t) && !Shared.Contains(t))];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Fork_OfAClassWithReferences_IsItsOwn(Type type)
    {
        var fields = FieldsOf(type).Where(static f => RefersToGuests(f.FieldType) || IsMutableBuffer(f.FieldType)).ToList();
        Assert.True(
            fields.Count == 0 || Overrides(type, nameof(Obj.Fork), fields) || Overrides(type, "CopyReferences", fields),
            $"{type.Name} does not say how {string.Join(", ", fields.Select(static f => f.Name))} is copied into a fork.");
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Trace_OfAClassWithReferences_IsItsOwn(Type type)
    {
        var fields = FieldsOf(type).Where(static f => RefersToGuests(f.FieldType)).ToList();
        Assert.True(
            fields.Count == 0 || Overrides(type, nameof(Obj.Trace), fields),
            $"{type.Name} hides {string.Join(", ", fields.Select(static f => f.Name))} from the memory census.");
    }

    // The method must be declared where the last such field is, or below.
    private static bool Overrides(Type type, string method, List<FieldInfo> fields)
    {
        var deepest = fields.Select(static f => f.DeclaringType!).MaxBy(static t => Depth(t))!;
        var declaring = type.GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.DeclaringType;
        return declaring != null && deepest.IsAssignableFrom(declaring);
    }

    private static int Depth(Type? t) => t == null ? 0 : 1 + Depth(t.BaseType);

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type != null && type != typeof(Obj); type = type.BaseType)
            foreach (var f in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return f;
    }

    // A type alone says little: built-in ones are shared.
    private static bool RefersToGuests(Type t) =>
        t == typeof(Value) || t == typeof(IterState) || (typeof(Obj).IsAssignableFrom(t) && t != typeof(PyType))
        || (t.IsArray && RefersToGuests(t.GetElementType()!))
        || (t.IsGenericType && t.GetGenericArguments().Any(RefersToGuests))
        || (t.IsValueType && !t.IsPrimitive && !t.IsEnum && t.Namespace?.StartsWith("R1CI", StringComparison.Ordinal) == true
            && t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(static f => RefersToGuests(f.FieldType)));

    private static bool IsMutableBuffer(Type t) => t == typeof(System.Text.StringBuilder) || t == typeof(List<>);
}
