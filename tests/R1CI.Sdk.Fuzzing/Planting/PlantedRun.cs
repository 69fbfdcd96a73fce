using R1CI.Sdk.Fuzzing.Running;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Binding;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Objects;
using R1CI.Sdk.Python.Runtime;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Fuzzing.Planting;

/// <summary>Runs a program with a defect in its compiled form.</summary>
internal static class PlantedRun
{
    private const string Planted = "planted_program";

    public static Outcome Run(string program, Defect? defect)
    {
        Setup.Ensure(); // what the compiler folds it computes with the built-in types
        Code code;
        try
        {
            // As exec compiles: names by mapping.
            code = Compiler.Module(Parser.ParseModule(program, "<string>"), new ModuleSource("<string>", program), new GlobalLayout(), ModuleNames.Mapping);
        }
        catch (PythonSyntaxException)
        {
            return new Outcome(Ending.Limit, "", "not valid");
        }

        defect?.Plant(code);
        var vm = new Vm(Embedded.Options);
        vm.CreateMain();
        vm.Main.Set(vm, Planted, new PyCode(code));
        return Embedded.From(vm.Execute(new PythonScript($"exec({Planted})"), CancellationToken.None));
    }
}
