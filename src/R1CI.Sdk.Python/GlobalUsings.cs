global using System.Numerics;
global using System.Runtime.CompilerServices;
global using R1CI.Sdk.Python.Compilation;
global using R1CI.Sdk.Python.Objects;
global using R1CI.Sdk.Python.Runtime;
