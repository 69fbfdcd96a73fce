using R1CI.Sdk.Python.Modules.Collections;
using R1CI.Sdk.Python.Modules.Patterns;
using R1CI.Sdk.Python.Modules.RandomNumbers;
using R1CI.Sdk.Python.Modules.Sys;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Whether the copies that a session has of the library's image are as they were made: then an import does what it did when the image was made.</summary>
/// <remarks>An object of a class that is not known here counts as changed. Attributes of an object lie in its store, an object of its own.</remarks>
internal static class Unchanged
{
    /// <summary>Whether a copy is as it was made.</summary>
    public static bool IsCopy(Forker f, Obj a, Obj b)
    {
        switch (b)
        {
            case Globals g: return g.IsUnchanged(f, (Globals)a);
            case PyType t: return t.IsUnchanged(f, (PyType)a);
            case PyFunction fn: return fn.IsUnchanged(f, (PyFunction)a);
            case Instance i: return i.IsUnchanged(f, (Instance)a);
            case PyDict d: return (d is GuestDict or SysModulesDict or GlobalsDict || d.GetType() == typeof(PyDict)) && d.IsUnchanged(f, (PyDict)a);
            case PySet s: return s.IsUnchanged(f, (PySet)a);
            case PyDeque q: return q.IsUnchanged(f, (PyDeque)a);
            case PyList l: return l.Count == ((PyList)a).Count && Are(f, ((PyList)a).Items, l.Items);
            case Cell c: return Is(f, ((Cell)a).V, c.V);
            case PyProperty p: return p.Name == ((PyProperty)a).Name && Is(f, a.Store, b.Store);
            case PyStaticMethod: return Is(f, a.Store, b.Store);
            case PyGenerator g: return g.State == ((PyGenerator)a).State && g.State != GenState.Suspended;
            // Bodies of modules neither draw numbers nor read the clock; see LibraryState.
            case PyRandom or VirtualClock: return true;
        }
        return b is PyStr or PyInt or PyTuple or PyBytes or PyModule or PyBuiltin or PyBoundMethod or PyClassMethod or PyMember or PyCode or PyGenericAlias
            or PyUnion or PyRange or PySlice or PyGetSet or PyMappingProxy or PyDictView or PyPattern or CollectionsModule.TupleGetter or PyTraceback or PyFrameView || b.Kind is Kind.FloatObject or Kind.Complex;
    }

    /// <summary>Makes a copy what its original has become.</summary>
    /// <returns>Whether objects of this class can be told.</returns>
    public static bool Follow(Forker f, Obj a, Obj b)
    {
        switch (b)
        {
            case Globals g: g.Follow(f, (Globals)a); break;
            case PyType t: t.Follow(f, (PyType)a); break;
            case Instance i: i.CopyFrom(f, (Instance)a); break;
            case PySet s: s.CopyFrom(f, (PySet)a); break;
            case PyList l: l.CopyFrom(f, (PyList)a); break;
            case PyDict d: d.CopyFrom(f, (PyDict)a); break;
            default: return CanFollow(b);
        }
        return true;
    }

    /// <summary>Whether <see cref="Follow"/> knows the class of an object.</summary>
    public static bool CanFollow(Obj o) => o is Globals or PyType or Instance or PySet or PyList or PyDict;

    public static bool Is(Forker f, in Value a, in Value b) =>
        a.O == null || a.O.IsShared ? ReferenceEquals(a.O, b.O) && a.I == b.I : b.O != null && ReferenceEquals(f.CopyOf(a.O), b.O);

    public static bool Is(Forker f, Obj? a, Obj? b) => a == null || a.IsShared ? ReferenceEquals(a, b) : b != null && ReferenceEquals(f.CopyOf(a), b);

    public static bool Are(Forker f, Value[] a, Value[] b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++) if (!Is(f, a[i], b[i])) return false;
        return true;
    }

    public static bool Are(Forker f, ReadOnlySpan<Obj> a, ReadOnlySpan<Obj> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++) if (!Is(f, a[i], b[i])) return false;
        return true;
    }
}
