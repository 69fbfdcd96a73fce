using System.Reflection;
using System.Text;

namespace R1CI.Sdk.Tests.Shared;

/// <summary>The public API of a library as text, a line for each type and member.</summary>
internal static class ApiListing
{
    /// <summary>Compares a library with its approved listing, or approves it as it is when <c>R1CI_ACCEPT_API</c> is 1.</summary>
    /// <param name="library">The library.</param>
    /// <param name="approved">The listing's file.</param>
    public static void Check(Assembly library, string approved)
    {
        var listing = Of(library);
        if (Environment.GetEnvironmentVariable("R1CI_ACCEPT_API") == "1")
        {
            File.WriteAllText(approved, listing);
        }

        Assert.Equal(File.ReadAllText(approved), listing, ignoreLineEndingDifferences: true);
    }

    private static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}");
        }

        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(made => $"new({Parameters(made)})");
        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Where(method => !IsGenerated(method)).Select(method => $"{Modifier(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})");
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract")
            .Select(property => $"{Name(property.PropertyType)} {property.Name} {{{string.Concat(property.GetAccessors(nonPublic: true).Where(IsVisible).Select(Accessor))} }}");
        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => $"{Name(field.FieldType)} {field.Name}");
        return [.. constructors, .. methods, .. properties, .. fields];
    }

    // What the compiler writes into every record says nothing about a decision of ours.
    private static bool IsGenerated(MethodInfo method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) ||
        method.Name is "<Clone>$" or "PrintMembers" or "Deconstruct" ||
        (method.DeclaringType!.GetMethod("<Clone>$") is not null && method.Name is "ToString" or "Equals" or "GetHashCode");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifier(MethodInfo method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static string Accessor(MethodInfo accessor) =>
        accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? " get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;" : " set;";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.RawDefaultValue ?? "default") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericType)
        {
            var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
            return $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        }

        var isOurs = type.Namespace?.StartsWith("R1CI", StringComparison.Ordinal) == true;
        return isOurs && !type.IsGenericParameter ? type.FullName! : type.Name;
    }
}
