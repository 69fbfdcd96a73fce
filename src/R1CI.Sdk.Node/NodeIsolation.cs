namespace R1CI.Sdk.Node;

/// <summary>What keeps the code of a session away from the machine; which of it holds depends on the platform.</summary>
[Flags]
public enum NodeIsolation
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Node's permission model: no file can be opened, no process or thread started, no native addon loaded.</summary>
    Permissions = 1,

    /// <summary>No environment variable of the host reaches the child.</summary>
    Environment = 2,

    /// <summary>The heap of the JavaScript engine is bounded.</summary>
    Heap = 4,

    /// <summary>Memory outside the heap, such as that of typed arrays, is bounded (<c>RLIMIT_DATA</c>). Linux.</summary>
    Memory = 8,

    /// <summary>The child has a network namespace of its own, in which there is no network. Linux with <c>unshare</c>, as root or with user namespaces.</summary>
    Network = 16,

    /// <summary>All of it.</summary>
    All = Permissions | Environment | Heap | Memory | Network,
}
