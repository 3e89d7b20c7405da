using Pdk.Hosting;
using Pdk.Interop;

namespace EndToEnd.Host.Scenarios;

/// <summary>Two libraries export functions of the same names.</summary>
internal static unsafe class ExportScenarios
{
    /// <summary>Each name is found twice, and each of the two answers for its own library.</summary>
    internal static void Run()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        RawObject rawA = RawObject.Create(a.Path, "endtoend.a", "endtoend.values");
        RawObject rawB = RawObject.Create(b.Path, "endtoend.b", "endtoend.values");

        Check.True(rawA.Export("endtoend_values_plugin_id") != rawB.Export("endtoend_values_plugin_id"), "there are two functions of one name");
        Console.WriteLine(PluginId(rawA, rawA.Self));
        Console.WriteLine(PluginId(rawB, rawB.Self));

        // An object of one library is nothing to the other.
        Console.WriteLine(Words.Of(Check.Throws<ObjectDisposedException>(() => PluginId(rawB, rawA.Self))));
        rawA.Release();
        rawB.Release();
    }

    private static string? PluginId(RawObject raw, void* self)
    {
        var pluginId = (delegate* unmanaged[Cdecl]<void*, PdkBuffer*, PdkError*>)raw.Export("endtoend_values_plugin_id");
        PdkBuffer buffer = default;
        Errors.ThrowIf(pluginId(self, &buffer));
        return TextMarshaller.Lift(&buffer, "result");
    }
}
