namespace R1CI.Sdk.Python.Objects;

/// <summary>An object whose bytes others may read, and write unless it is read-only: what CPython calls the buffer protocol.</summary>
internal interface IBuffer
{
    /// <summary>Gets the bytes as they are now; the object may replace them when it grows.</summary>
    Span<byte> Buffer { get; }

    /// <summary>Gets the struct code of one item.</summary>
    char ItemCode { get; }

    /// <summary>Gets the bytes of one item.</summary>
    int ItemSize { get; }

    bool IsReadOnly { get; }
}
