namespace R1CI.Sdk.Python.Objects;

/// <summary>What an object is to the operators, one byte so that they can switch on it; instances of guest subclasses keep their base's kind.</summary>
internal enum Kind : byte
{
    Other, Tag, Instance, Int, FloatObject, Complex, Str, Bytes, ByteArray, Tuple, List, Dict, Set, Range, Slice,
    Function, Builtin, BoundMethod, Type, Module, Generator, Iterator, Exception, Super, Property,
}

/// <summary>Base of every heap value. <see cref="Bytes"/> is what the memory meter charges; <see cref="Trace"/> lets it count what is still live.</summary>
internal abstract class Obj
{
    /// <summary>Shared by sessions (constants, built-ins): never counted, never written.</summary>
    private const byte SharedMark = 255;

    internal int Id;              // id() of this object, 0 until asked for
    internal Kind Kind;
    internal byte CensusMark;

    public abstract PyType Type { get; }

    /// <summary>Gets where guest attributes of this object live; <see langword="null"/> when it has none (yet).</summary>
    public virtual Instance? Store => null;

    /// <summary>Gets the bytes this object alone takes.</summary>
    public virtual long Bytes => 40;

    internal bool IsShared => CensusMark == SharedMark;

    /// <summary>Visits every guest object this one refers to.</summary>
    public virtual void Trace(Census c)
    {
    }

    /// <summary>Creates this object's copy in a forked session: shallow construction first, then fields through <see cref="Forker.Copy(in Value)"/>.</summary>
    /// <remarks>
    /// The default suits immutable leaves. They are copied too: a session writes its own <see cref="Id"/> and marks into its objects, so two
    /// sessions on two threads share none. Everything that is mutable or refers to other guest objects overrides it, and <see cref="Trace"/>.
    /// </remarks>
    public virtual Obj Fork(Forker f) => f.Add(this, (Obj)MemberwiseClone());

    internal void MakeShared() => CensusMark = SharedMark;
}
