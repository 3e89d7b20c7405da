using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Model;

/// <summary>A compilation loaded into this process, so that the runtime itself says how it lays out structs.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private static readonly MethodInfo s_describe =
        typeof(LoadedAssembly).GetMethod(nameof(DescribeOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly AssemblyLoadContext _context = new(nameof(LoadedAssembly), isCollectible: true);
    private readonly Assembly _assembly;

    internal LoadedAssembly(CSharpCompilation compilation)
    {
        using MemoryStream stream = new([.. compilation.EmitImage()]);
        _assembly = _context.LoadFromStream(stream);
    }

    private delegate nint OffsetOf<T>(ref T value);

    public void Dispose() => _context.Unload();

    /// <summary>The type of a static field, which may be a closed generic one.</summary>
    /// <param name="type">The full name of the type that declares the field.</param>
    /// <param name="field">The field.</param>
    /// <returns>The field's type.</returns>
    internal Type TypeOf(string type, string field) => _assembly.GetType(type, throwOnError: true)!.GetField(field)!.FieldType;

    /// <summary>Calls a static method without parameters.</summary>
    /// <param name="type">The full name of the type that declares it.</param>
    /// <param name="method">The method.</param>
    /// <returns>What it threw, or null.</returns>
    internal Exception? Call(string type, string method) => Record.Exception(
        () => _assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));

    /// <summary>How the runtime lays out a struct.</summary>
    /// <param name="type">The struct.</param>
    /// <returns>Its layout.</returns>
    internal static string Describe(Type type) => (string)s_describe.MakeGenericMethod(type).Invoke(null, null)!;

    private static string DescribeOf<T>()
        where T : unmanaged
    {
        IEnumerable<(int, string)> fields = typeof(T)
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .OrderBy(field => field.MetadataToken)
            .Select(field => (Offset<T>(field), NameOf(field)));
        return Layout.Describe(Unsafe.SizeOf<T>(), Offset<Probe<T>>(typeof(Probe<T>).GetField(nameof(Probe<>.Value))!), fields);
    }

    // Pointer arithmetic on the real field, whatever its accessibility: &value.field - &value.
    private static int Offset<T>(FieldInfo field)
        where T : unmanaged
    {
        DynamicMethod method = new("OffsetOf", typeof(nint), [typeof(T).MakeByRefType()], typeof(LoadedAssembly).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Ret);
        T value = default;
        return (int)method.CreateDelegate<OffsetOf<T>>()(ref value);
    }

    // The field of an auto-property or captured parameter is called <Name>….
    private static string NameOf(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.LastIndexOf('>')] : field.Name;
}
