using Jint;
using Jint.Runtime;
using Jint.Runtime.Modules;

namespace R1CI.Sdk.Jint.World;

/// <summary>There are no modules: <c>import()</c> gives a promise that is rejected.</summary>
internal sealed class NoModules : IModuleLoader
{
    public ResolvedSpecifier Resolve(string? referencingModuleLocation, ModuleRequest moduleRequest) =>
        new(moduleRequest, moduleRequest.Specifier, null, SpecifierType.Bare);

    public Module LoadModule(Engine engine, ResolvedSpecifier resolved) =>
        throw new JavaScriptException(engine.Intrinsics.TypeError, "There are no modules here.");
}
